import { z } from 'zod'
import type { Centre } from '#actions/centre.ts'
import type { FaultyRow } from '#domain/import.ts'
import { marking } from '#domain/marking.ts'
import { handle } from '#domain/names.ts'
import { Refusal } from '#domain/refusal.ts'

/**
 * `stopped` and `undo-stopped`: the process ended, or something broke, before the work was over; what was done stands,
 * and the same act again goes on from there.
 */
export const IMPORT_STATES = [
  'running',
  'done',
  'stopped',
  'undoing',
  'undone',
  'undo-stopped',
] as const

const record = z.strictObject({
  id: handle,
  name: z.string(),
  /** The officer's title, and the instant of beginning. */
  by: z.string(),
  at: z.string(),
  state: z.enum(IMPORT_STATES),
  marking,
  rows: z.int(),
  /** Rows that were here already, and rows with faults. */
  known: z.int(),
  bad: z.int(),
  /** Rows to take in, how many of them became reports, and how many of those stay with the member by the safety floor. */
  fresh: z.int(),
  created: z.int(),
  held: z.int(),
  /** Reports to take back, and those taken back; 0 before an undo. */
  toUndo: z.int(),
  takenBack: z.int(),
  /** Why the work stopped: a refusal's code. */
  stoppedBy: z.string().optional(),
})
export type ImportRecord = Readonly<z.infer<typeof record>>

/**
 * Whose drafts an import's record is among: no officer's, so that every officer of the member can see and undo it. A
 * name in a charter never begins with a blank.
 */
const RECORDS = ' imports'
const FAULTS = ' import faults'
const NEWEST = 'newest'
const NEWEST_MAX = 20

type Named = { readonly member: string; readonly id: string }
export type ImportFaults = {
  readonly columns: readonly string[]
  readonly rows: readonly FaultyRow[]
}

export async function keepRecord(
  centre: Centre,
  stream: string,
  kept: ImportRecord,
): Promise<void> {
  const body = JSON.stringify(kept)
  const at = centre.clock.now()
  await centre.store.drafts.put({ stream, officer: RECORDS, key: kept.id, body, at })
}

/** A record, and the instant at which it was kept. */
export type KeptRecord = { readonly record: ImportRecord; readonly keptAt: string }

/** Null when this member has no such import. */
export async function findRecord(
  centre: Centre,
  { member, id }: Named,
): Promise<KeptRecord | null> {
  const found = await centre.store.drafts.find({ stream: member, officer: RECORDS, key: id })
  return found ? { record: record.parse(JSON.parse(found.body)), keptAt: found.at } : null
}

/** @throws {Refusal} `not_found` */
export async function getRecord(centre: Centre, named: Named): Promise<KeptRecord> {
  const found = await findRecord(centre, named)
  if (!found) throw new Refusal('not_found')
  return found
}

export async function keepFaults(
  centre: Centre,
  { member, id }: Named,
  faults: ImportFaults,
): Promise<void> {
  const body = JSON.stringify(faults)
  const at = centre.clock.now()
  await centre.store.drafts.put({ stream: member, officer: FAULTS, key: id, body, at })
}

export async function findFaults(centre: Centre, { member, id }: Named): Promise<ImportFaults> {
  const found = await centre.store.drafts.find({ stream: member, officer: FAULTS, key: id })
  return found ? (JSON.parse(found.body) as ImportFaults) : { columns: [], rows: [] }
}

/** The newest imports of a member, newest first, at most 20. */
export async function newestRecords(centre: Centre, member: string): Promise<KeptRecord[]> {
  const ids = await newestIds(centre, member)
  const found = await Promise.all(ids.map((id) => findRecord(centre, { member, id })))
  return found.filter((one) => one !== null)
}

export async function noteNewest(centre: Centre, { member, id }: Named): Promise<void> {
  const ids = (await newestIds(centre, member)).filter((one) => one !== id)
  const body = JSON.stringify([id, ...ids].slice(0, NEWEST_MAX))
  const at = centre.clock.now()
  await centre.store.drafts.put({ stream: member, officer: RECORDS, key: NEWEST, body, at })
}

async function newestIds(centre: Centre, member: string): Promise<string[]> {
  const found = await centre.store.drafts.find({ stream: member, officer: RECORDS, key: NEWEST })
  return found ? z.array(handle).parse(JSON.parse(found.body)) : []
}
