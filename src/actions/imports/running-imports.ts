import type { Centre } from '#actions/centre.ts'
import { Refusal } from '#domain/refusal.ts'
import { type ImportRecord, type KeptRecord, keepRecord } from './import-record.ts'

/** Imports under way by member: one at a time, since two would only wait for each other's channels. */
const running = new WeakMap<Centre, Map<string, UnderWay>>()

type UnderWay = { readonly id: string; isToStop: boolean }

function runningIn(centre: Centre): Map<string, UnderWay> {
  const found = running.get(centre) ?? new Map<string, UnderWay>()
  running.set(centre, found)
  return found
}

/** Where work begins, and the record after each of its steps. */
export type Work = { readonly record: ImportRecord; readonly steps: AsyncIterable<ImportRecord> }
type Named = { readonly member: string; readonly id: string }

/**
 * Starts work on an import and answers with its record. Every step's record is kept, so that a page that was loaded anew,
 * or a colleague's, sees how far it is.
 *
 * @param begin prepares the work; what it throws is thrown here, and nothing is under way then
 * @throws {Refusal} `conflict` while other work on an import of this member is under way
 */
export async function startWork(
  centre: Centre,
  { member, id }: Named,
  begin: () => Promise<Work>,
): Promise<ImportRecord> {
  const held = runningIn(centre)
  if (held.has(member))
    throw new Refusal('conflict', { reason: 'an import of your member is under way' })
  const underWay = { id, isToStop: false }
  held.set(member, underWay)
  try {
    const work = await begin()
    // When not even its end can be kept, the record says "running" without any work: it is shown as stopped.
    run(centre, { member, underWay }, work)
      .catch(() => undefined)
      .finally(() => held.delete(member))
    return work.record
  } catch (error) {
    held.delete(member)
    throw error
  }
}

/** Asks the work on an import to end after the step that is under way; false where it is not at work in this process. */
export function askToStop(centre: Centre, { member, id }: Named): boolean {
  const found = runningIn(centre).get(member)
  if (found?.id !== id) return false
  found.isToStop = true
  return true
}

async function run(
  centre: Centre,
  { member, underWay }: { member: string; underWay: UnderWay },
  { record, steps }: Work,
): Promise<void> {
  let last = record
  try {
    for await (const step of steps) {
      // Asked once: what is asked for while the record is kept ends the next step.
      const isLast = underWay.isToStop
      last = isLast ? stopped(step) : step
      await keepRecord(centre, member, last)
      if (isLast) return
    }
  } catch (error) {
    const stoppedBy = error instanceof Refusal ? error.code : 'unknown'
    await keepRecord(centre, member, { ...stopped(last), stoppedBy })
  }
}

/** Work that kept nothing for so long has ended with its process. */
const SILENT_MS = 60_000

/** The record as it stands now: what says that it runs has stopped, when it does not run here and was silent for a minute. */
export function asItStands(
  centre: Centre,
  member: string,
  { record, keptAt }: KeptRecord,
): ImportRecord {
  if (runningIn(centre).get(member)?.id === record.id) return record
  const silentMs = Date.parse(centre.clock.now()) - Date.parse(keptAt)
  return silentMs > SILENT_MS ? stopped(record) : record
}

function stopped(record: ImportRecord): ImportRecord {
  if (record.state === 'running') return { ...record, state: 'stopped' }
  return record.state === 'undoing' ? { ...record, state: 'undo-stopped' } : record
}
