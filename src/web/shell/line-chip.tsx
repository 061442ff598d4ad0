import { lazy } from 'react'
import { useLive } from '#web/api/live.ts'
import { Message, useText } from '#web/base/message.tsx'
import { useOutbox } from '#web/offline/outbox-list.ts'
import { Clock } from './clock.tsx'
import sheet from './header.module.css'
import { HeaderPanel } from './header-panel.tsx'

/** Fetched when it is first opened. */
const LinePanel = lazy(async () => ({ default: (await import('./line-panel.tsx')).LinePanel }))

/** Whether the centre answers, since when it does not, and how much waits for it: opens what is behind that. */
export function LineChip() {
  const text = useText()
  const { state, lostAt } = useLive()
  const { items } = useOutbox()
  const words = (
    <>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="4" />
      </svg>
      <span className={sheet['connectionWord']}>
        {state === 'lost' && lostAt ? (
          <Message id="line.lostSince" values={{ at: <Clock instant={lostAt} /> }} />
        ) : (
          <Message id={`live.${state}`} />
        )}
      </span>
      {items.length > 0 && (
        <span className={sheet['unsent']}>
          <Message id="line.unsent" values={{ n: items.length }} />
        </span>
      )}
    </>
  )
  return (
    <HeaderPanel title={text('line.title')} look="connection" state={state} button={words}>
      {(close) => <LinePanel close={close} />}
    </HeaderPanel>
  )
}
