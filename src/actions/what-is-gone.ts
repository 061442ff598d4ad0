import type { Payloads } from '#domain/item.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StoredEntry } from '#ports/store.ts'
import { claimNameOf } from '#record/claim-name.ts'
import type { Centre } from './centre.ts'

/** Names that one question is tried against at most, newest recalls first: an unknown name must not cost a long search. */
const NAMES_MAX = 20_000

type Known = Pick<Centre, 'store'>
const contentOf = <T>(entry: StoredEntry): T | null =>
  entry.payload ? (JSON.parse(new TextDecoder().decode(entry.payload)) as T) : null

/** Says of a name that leads nowhere whether it was taken back. @throws {Refusal} `taken_back`, else `not_found` */
export async function refuseGoneEvent(centre: Known, stream: string, name: string): Promise<never> {
  let tried = 0
  for (const { from, payload } of await undone<Payloads['recall']>(centre, stream, 'recall')) {
    const count = Math.min(payload.claims ?? 0, NAMES_MAX - tried)
    tried += count
    for (let number = 0; number < count; number += 1)
      if (claimNameOf(from, payload.handle, number) === name) throw new Refusal('taken_back')
  }
  throw new Refusal('not_found')
}

/** Says of a report that is not here what became of it. @throws {Refusal} `replaced`, `taken_back`, else `not_found` */
export async function refuseGoneReport(
  centre: Known,
  stream: string,
  handle: string,
): Promise<never> {
  const [was] = await centre.store.entries.ofHandle({ stream, handle })
  if (was?.kind !== 'report') throw new Refusal('not_found')
  const corrections = await undone<Payloads['correction']>(centre, stream, 'correction')
  const next = corrections.find((one) => one.from === was.from && one.payload.old === handle)
  if (next) throw new Refusal('replaced', { by: next.payload.new })
  throw new Refusal('taken_back')
}

async function undone<T>(centre: Known, stream: string, kind: 'recall' | 'correction') {
  const entries = await centre.store.entries.newestOf({ stream, kind })
  return entries.flatMap((entry) => {
    const payload = contentOf<T>(entry)
    return payload ? [{ from: entry.from, payload }] : []
  })
}
