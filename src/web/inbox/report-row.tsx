import { Link } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import type { ReportRow as Row } from '#contract/views.ts'
import { classes } from '#web/base/classes.ts'
import { useText } from '#web/base/message.tsx'
import row from '#web/base/row.module.css'
import { T } from '#web/base/t.tsx'
import sheet from './inbox.module.css'
import { Came } from './report-line.tsx'
import { TriageState } from './triage-word.tsx'

const css = classes(sheet)
const list = classes(row)

type Props = {
  readonly report: Row
  /** Another one in the list has its title. */
  readonly hasTwin: boolean
  readonly isCurrent: boolean
  readonly isChosen: boolean
  /** Why the last word on it was not taken. */
  readonly refused: string | undefined
  readonly onChoose: (isRange: boolean) => void
  /** Takes it in hand; `false` where no pane shows it, so that the click opens its page. */
  readonly onTake: () => boolean
}

/** One report in the list: its title, who published and who brought it, when, how much was read in it, whose it is. */
export function ReportRow(props: Props) {
  const { report, hasTwin, isCurrent, isChosen, refused, onChoose, onTake } = props
  const text = useText()
  const title = report.title || text('report.untitled')
  // Enter on the link has no press of a pointer behind it: it opens the page.
  const onClick = (event: MouseEvent) => {
    const isPlain = event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (isPlain && onTake()) event.preventDefault()
  }
  return (
    <li
      data-report={report.handle}
      className={`${list('row', isCurrent && 'current')} ${css('row', isChosen && 'chosen')}`}
    >
      <label className={css('choose')}>
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={text('inbox.choose', { title })}
          onChange={(event) =>
            onChoose((event.nativeEvent as { shiftKey?: boolean }).shiftKey === true)
          }
        />
      </label>
      <div className={css('what')}>
        <Link
          to="/r/$handle"
          params={{ handle: report.handle }}
          className={list('title', report.isWithdrawn && 'struck')}
          aria-current={isCurrent || undefined}
          onClick={onClick}
        >
          <T value={title} {...(report.title ? { lang: report.language } : {})} />
        </Link>
        <Came report={report} hasTwin={hasTwin} />
        {report.triage && (
          <p className={`${list('meta')} ${css('state')}`}>
            <TriageState of={report.triage} />
          </p>
        )}
        {refused && (
          <p className={css('refused')}>
            <T value={refused} />
          </p>
        )}
      </div>
    </li>
  )
}
