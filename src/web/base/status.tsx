import type { StandingView } from '#contract/views.ts'
import { classes } from './classes.ts'
import { ContestGlyph, SupportGlyph } from './glyph.tsx'
import { Message } from './message.tsx'
import { Names } from './says.tsx'
import sheet from './status.module.css'

const css = classes(sheet)

type Props = {
  readonly of: Pick<StandingView, 'support' | 'contest' | 'isWithdrawn'>
  /** Who disputes; named beside the mark, since nothing is disputed by nobody. */
  readonly disputes?: readonly string[] | undefined
}

/** How an event stands: support as shape and word, contest as a second mark with names, withdrawn strikes both. */
export function Status({ of, disputes = [] }: Props) {
  return (
    <span className={css('status')}>
      <span className={css('part')}>
        <SupportGlyph support={of.support} isWithdrawn={of.isWithdrawn} />
        <span className={css(of.isWithdrawn && 'struck')}>
          <Message id={`support.${of.support}`} />
        </span>
      </span>
      {of.contest !== 'none' && (
        <span className={css('part')}>
          <ContestGlyph contest={of.contest} />
          <span>
            {of.contest === 'denied' && disputes.length > 0 ? (
              <Message id="contest.deniedBy" values={{ names: <Names of={disputes} /> }} />
            ) : (
              <Message id={`contest.${of.contest}`} />
            )}
          </span>
        </span>
      )}
      {of.isWithdrawn && (
        <strong>
          <Message id="status.withdrawn" />
        </strong>
      )}
    </span>
  )
}
