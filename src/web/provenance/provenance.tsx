import { useMemo } from 'react'
import type { EventView } from '#contract/views.ts'
import { Message } from '#web/base/message.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { ChainLine } from './chain-line.tsx'
import { chainsOf } from './chains.ts'
import sheet from './provenance.module.css'

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
  const name = (origin: string) => (
    <strong>
      <VoiceName of={voiceOf.get(origin) ?? origin} />
    </strong>
  )
  return (
    <div className={sheet['unclear']}>
      <h3>
        <Message id="provenance.unclear" />
      </h3>
      <ul>
        {event.unclear.map(({ a, b, because }) => (
          <li key={`${a} ${b}`}>
            <Message id={`unclear.${because}`} values={{ a: name(a), b: name(b) }} />
          </li>
        ))}
      </ul>
    </div>
  )
}
