import { useMemo } from 'react'
import type { EventView } from '#contract/views.ts'
import { Message } from '#web/base/message.tsx'
import { Names } from '#web/base/says.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { ChainLine } from './chain-line.tsx'
import { chainsOf } from './chains.ts'
import sheet from './provenance.module.css'
import { unclearGroups } from './unclear-groups.ts'

/** Accounts of an event that are compared. */
const OTHERS_MAX = 12

/** From whom each account comes, step by step: a sentence and the same drawn, and what may be one origin after all. */
export function Provenance({ event }: { event: EventView }) {
  const chains = useMemo(() => chainsOf(event.accounts, event.ties), [event.accounts, event.ties])
  return (
    <section className={sheet['section']} aria-labelledby="provenance-title">
      <h2 id="provenance-title">
        <Message id="provenance.title" />
      </h2>
      <p className={sheet['lead']}>
        <Message id="provenance.lead" />
      </p>
      <ol className={sheet['chains']}>
        {chains.map((chain, at) => (
          <ChainLine key={chain.account.origin} chain={chain} column={at} />
        ))}
      </ol>
      {event.unclear.length > 0 && <Unclear event={event} />}
    </section>
  )
}

function Unclear({ event }: { event: EventView }) {
  const voiceOf = new Map(event.accounts.map(({ origin, voice }) => [origin, voice]))
  const voiceIn = (origin: string) => voiceOf.get(origin) ?? origin
  const name = (origin: string) => (
    <strong>
      <VoiceName of={voiceIn(origin)} />
    </strong>
  )
  return (
    <div className={sheet['unclear']}>
      <h3>
        <Message id="provenance.unclear" />
      </h3>
      <ul>
        {unclearGroups(event.unclear).map(({ one, others, because }) => (
          <li key={`${because} ${one}`}>
            <Message
              id={`unclear.${because}`}
              values={{ a: name(one), b: <Names of={others.map(voiceIn)} most={OTHERS_MAX} /> }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
