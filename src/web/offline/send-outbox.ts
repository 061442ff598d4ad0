import type { AppendedView } from '#contract/views.ts'
import { ask, Problem } from '#web/api/ask.ts'
import { afterProblem, nextToSend, type OutboxItem } from './outbox.ts'
import { changeInOutbox, readOutbox, showSending, takeFromOutbox } from './outbox-list.ts'

export type Sent = { readonly item: OutboxItem; readonly handle: string }

let running: Promise<readonly Sent[]> | null = null

/**
 * Sends what waits, one after the other, until all is sent or the line is cut again.
 *
 * Several tabs do not send the same: one has the turn, and should two have it, the key makes it one report.
 *
 * @returns what arrived
 */
export function sendOutbox(): Promise<readonly Sent[]> {
  running ??= inTurn(sendAll).finally(() => {
    running = null
    showSending(null)
  })
  return running
}

/** Locks between tabs exist where the page comes by TLS or from this very computer. */
function inTurn(work: () => Promise<readonly Sent[]>): Promise<readonly Sent[]> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('parley-outbox', { ifAvailable: true }, (lock) =>
    lock ? work() : [],
  )
}

async function sendAll(): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  for (;;) {
    const item = nextToSend(await readOutbox())
    if (!item) return sent
    showSending(item.key)
    const handle = await sendOne(item)
    if (handle === 'later') return sent
    if (handle !== 'refused') sent.push({ item, handle })
  }
}

async function sendOne(item: OutboxItem): Promise<string> {
  const { path, body, key } = item
  try {
    const { handle } = await ask<AppendedView>(path, { method: 'POST', body, key })
    await takeFromOutbox(item)
    return handle
  } catch (error) {
    const after = afterProblem(item, error instanceof Problem ? error.view : null)
    await changeInOutbox(after)
    return after.state === 'refused' ? 'refused' : 'later'
  }
}
