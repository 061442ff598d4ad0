import type { SessionView } from '#contract/views.ts'
import { findAnswer, keepSession, keptAtOf, wipeAnswers, wipeSession } from './answers.ts'
import { clearRows, dropRow, findRow, putRow, type Row } from './database.ts'
import { ownerOf, sitDown } from './desk.ts'

/**
 * Takes the officer's own desk, and drops what was kept to be read for somebody else before.
 *
 * When the centre itself says that nobody is signed in, nothing stays to be read; what was typed waits for its officer.
 */
export async function settleDesk(session: SessionView): Promise<SessionView> {
  sitDown(session)
  if (keptAtOf(session) === null) await settle(session).catch(() => {})
  return session
}

async function settle(session: SessionView): Promise<void> {
  const owner = ownerOf(session)
  const before = await findAnswer('/api/session')
  const ownerBefore = before && ownerOf(JSON.parse(before.text) as SessionView)
  if (owner === null || owner !== ownerBefore) await wipeAnswers()
  await (owner === null ? wipeSession() : keepSession(session))
}

/** After signing out nothing of the officer is left on the device. */
export async function wipeDesk(whose: string): Promise<void> {
  await wipeAnswers()
  await wipeSession()
  for (const store of ['drafts', 'outbox', 'notes'] as const) await clearRows(store, whose)
}

const LEAVING: Row = { whose: '', key: 'leaving' }

/** Somebody signed out without a line: the centre is told as soon as it answers, before anything is asked of it. */
export const noteLeaving = (): Promise<void> => putRow('notes', LEAVING)

export async function finishLeaving(signOut: () => Promise<unknown>): Promise<void> {
  if ((await findRow('notes', LEAVING).catch(() => null)) === null) return
  await signOut()
  await dropRow('notes', LEAVING)
}
