import { dropRow, findRow, listRows, putRow, type Row } from './database.ts'
import { hasLeft } from './desk.ts'
import { bytesIn, surplus } from './surplus.ts'

/** What was typed and not handed in, on this device and for one officer. */
export type Draft<Body = unknown> = Row & {
  readonly at: string
  readonly sizeBytes: number
  readonly body: Body
}

export const DRAFTS_MAX = 20
const DRAFT_BYTES_MAX = 2 * 1024 * 1024
/** Each draft has its own limit; there is none for all together. */
const LIMITS = { items: DRAFTS_MAX, bytes: DRAFTS_MAX * DRAFT_BYTES_MAX }

/** `dropped`: older drafts that had to go. `too-large`: the one kept before stays as it was. */
export type Kept =
  | { readonly as: 'kept'; readonly at: string; readonly dropped: number }
  | { readonly as: 'too-large' }

/** @throws where the browser keeps nothing, or the officer has signed out */
export async function saveDraft({ whose, key }: Row, body: unknown): Promise<Kept> {
  const sizeBytes = bytesIn(JSON.stringify(body))
  if (sizeBytes > DRAFT_BYTES_MAX) return { as: 'too-large' }
  if (hasLeft(whose)) throw new Error('the officer has signed out')
  const at = new Date().toISOString()
  await putRow<Draft>('drafts', { whose, key, at, sizeBytes, body })
  const over = surplus(await listRows<Draft>('drafts', whose), LIMITS)
  for (const one of over) await dropRow('drafts', { whose, key: one })
  return { as: 'kept', at, dropped: over.length }
}

export const findDraft = <Body>(row: Row): Promise<Draft<Body> | null> =>
  findRow<Draft<Body>>('drafts', row)

export const removeDraft = (row: Row): Promise<void> => dropRow('drafts', row)

export const listDrafts = (whose: string): Promise<Draft[]> => listRows<Draft>('drafts', whose)

/** Keys of drafts of claims begin so; the report's handle and the claim's id follow. */
export const CLAIM_KEY = 'claim/'
/** Steps on a report's claims, which the centre keeps whenever it answers; the centre's own key follows. */
export const DESK_KEY = 'desk/'

/** What is typed about a report quotes it: where one was taken back, that goes with it. */
export async function dropQuotingDrafts(whose: string): Promise<void> {
  for (const draft of await listDrafts(whose))
    if ([CLAIM_KEY, DESK_KEY].some((start) => draft.key.startsWith(start))) await removeDraft(draft)
}
