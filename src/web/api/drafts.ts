import { deskOwner } from '#web/offline/desk.ts'
import {
  DESK_KEY,
  findDraft as findHere,
  removeDraft as removeHere,
  saveDraft as saveHere,
} from '#web/offline/drafts.ts'
import { ask, hasNoAnswer, Problem } from './ask.ts'

const pathOf = (key: string) => `/api/drafts/${encodeURIComponent(key)}`
/** Where this device keeps it while the centre does not answer. */
const rowOf = (key: string) => ({ whose: deskOwner() ?? '', key: `${DESK_KEY}${key}` })

/** The draft kept under a key; null when there is none. What the centre could not be told yet is newer than what it has. */
export async function findDraft<Draft>(key: string): Promise<Draft | null> {
  const here = await findHere<Draft>(rowOf(key)).catch(() => null)
  if (here) return here.body
  try {
    const found = await ask<{ body?: string } | null>(pathOf(key))
    return found?.body ? (JSON.parse(found.body) as Draft) : null
  } catch (error) {
    if (error instanceof Problem && error.view.status === 404) return null
    throw error
  }
}

/** @throws where neither the centre nor this device could keep it */
export async function keepDraft(key: string, draft: unknown): Promise<void> {
  try {
    await ask<unknown>(pathOf(key), { method: 'PUT', body: { body: JSON.stringify(draft) } })
  } catch (error) {
    if (!hasNoAnswer(error)) throw error
    if ((await saveHere(rowOf(key), draft)).as !== 'kept') throw error
    return
  }
  await removeHere(rowOf(key)).catch(() => {})
}

export async function dropDraft(key: string): Promise<void> {
  await removeHere(rowOf(key)).catch(() => {})
  await ask<unknown>(pathOf(key), { method: 'DELETE' })
}
