import { Link } from '@tanstack/react-router'
import type { ClaimView } from '#contract/views.ts'
import { useMay } from '#web/api/session.ts'
import { classes } from '#web/base/classes.ts'
import { Check } from '#web/base/field.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { Voices } from '#web/base/voices.tsx'
import { When } from '#web/base/when.tsx'
import { useWhose } from '#web/picture/use-whose.ts'
import sheet from './claim-card.module.css'
import { Maker } from './maker.tsx'
import type { Chosen } from './use-chosen.ts'

const css = classes(sheet)

type Props = { readonly claim: ClaimView; readonly chosen: Chosen }

/** One claim: its exact words, the chain of voices, the report, the member that brought it. */
export function ClaimCard({ claim, chosen }: Props) {
  const mayJudge = useMay('judge')
  const whose = useWhose()
  const isChosen = chosen.names.includes(claim.name)
  return (
    <article className={css('card', isChosen && 'chosen', claim.isWithdrawn && 'withdrawn')}>
      <p className={css('voices')}>
        <Voices chain={claim.attribution} />
      </p>
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
          <T value={claim.report.title || claim.report.handle} />
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
