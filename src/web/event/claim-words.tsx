import { Link } from '@tanstack/react-router'
import type { ClaimView, EventView } from '#contract/views.ts'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { useWhose } from '#web/picture/use-whose.ts'
import sheet from './event.module.css'

const SHOWN_MAX = 140

/** A claim in a line: its nearest voice and its words, which lead to them in the report. */
export function ClaimWords({ of }: { of: ClaimView }) {
  const whose = useWhose()
  const { quote, report, attribution, name } = of
  const words = quote.length > SHOWN_MAX ? `${quote.slice(0, SHOWN_MAX - 1)}…` : quote
  return (
    <span className={sheet['claimWords']}>
      <strong>
        <VoiceName of={attribution[0]?.voice ?? name} />
      </strong>{' '}
      <Link to="/r/$handle" params={{ handle: report.handle }} search={{ claim: name, ...whose }}>
        <q>
          <T value={words || report.title || report.handle} />
        </q>
      </Link>
    </span>
  )
}

/** A claim that a judgement names: of this event, of another with the way there, or not here. */
export function JudgedClaim({ name, event }: { name: string; event: EventView }) {
  const whose = useWhose()
  const own = event.accounts.flatMap(({ claims }) => claims).find((one) => one.name === name)
  const claim = own ?? event.beside.find((one) => one.name === name)
  if (!claim) return <Message id="judge.notHere" />
  return (
    <>
      <ClaimWords of={claim} />
      {!own && claim.event && (
        <>
          {' '}
          <Link to="/e/$id" params={{ id: claim.event }} search={whose}>
            <Message id="judge.ofEvent" />
          </Link>
        </>
      )}
    </>
  )
}
