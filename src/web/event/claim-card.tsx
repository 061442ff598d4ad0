import { Link } from '@tanstack/react-router'
import type { ClaimTie } from '#contract/provenance-views.ts'
import type { ClaimView } from '#contract/views.ts'
import { useMay } from '#web/api/session.ts'
import { classes } from '#web/base/classes.ts'
import { Check } from '#web/base/field.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { Voices } from '#web/base/voices.tsx'
import { When } from '#web/base/when.tsx'
import { useWhose } from '#web/picture/use-whose.ts'
import sheet from './claim-card.module.css'
import { claimAnchor } from './claim-walk.ts'
import { Maker } from './maker.tsx'
import type { Chosen } from './use-chosen.ts'

const css = classes(sheet)

type Props = {
  readonly claim: ClaimView
  readonly chosen: Chosen
  /** Why it goes back to the account's origin, and to whom: for what is folded below the account's own words. */
  readonly because?: ClaimTie['because'] | undefined
  readonly origin?: string | undefined
}

/** One claim: its exact words, the chain of voices, the report, the member that brought it. */
export function ClaimCard({ claim, chosen, because, origin }: Props) {
  const mayJudge = useMay('judge')
  const whose = useWhose()
  const isChosen = chosen.names.includes(claim.name)
  return (
    <article
      id={claimAnchor(claim.name)}
      tabIndex={-1}
      data-claim={claim.name}
      className={css('card', isChosen && 'chosen', claim.isWithdrawn && 'withdrawn')}
    >
      <p className={css('voices')}>
        <Voices chain={claim.attribution} />
      </p>
      {because && (
        <p className={css('because')}>
          <Icon name="same" />
          <span>
            {because === 'repeats' && origin !== undefined && (
              <>
                <Message
                  id={claim.status === 'denied' ? 'provenance.copiedDenial' : 'provenance.copied'}
                  values={{
                    name: <VoiceName of={claim.attribution[0]?.voice ?? ''} />,
                    origin: <VoiceName of={origin} />,
                  }}
                />
                {'. '}
              </>
            )}
            <Message id={`tie.${because}`} />
          </span>
        </p>
      )}
      {claim.quote !== '' && (
        <blockquote dir="auto" className={css('quote')}>
          {claim.quote}
        </blockquote>
      )}
      <p className={css('source')}>
        <Link
          to="/r/$handle"
          params={{ handle: claim.report.handle }}
          search={{ claim: claim.name, ...whose }}
        >
          {claim.report.title ? (
            <T value={claim.report.title} />
          ) : (
            <Message id="provenance.untitled" />
          )}
        </Link>
        {claim.report.outlet && <T value={claim.report.outlet} />}
        {claim.report.published && <When edtf={claim.report.published} />}
      </p>
      <p className={css('source')}>
        <Message id="claim.broughtBy" values={{ member: <Member name={claim.from} /> }} />
        <Maker of={claim.madeBy} />
      </p>
      {mayJudge && (
        <Check isOn={isChosen} onChange={() => chosen.toggle(claim.name)}>
          <span className={css('choose')}>
            <Message id="judge.choose" />
          </span>
        </Check>
      )}
    </article>
  )
}
