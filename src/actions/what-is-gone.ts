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

/**
 * Says of a name that leads nowhere whether it was taken back: by one of the newest recalls, as far as the bound reaches.
 *
 * @throws {Refusal} `taken_back`, else `not_found`
 */
export async function refuseGoneEvent(centre: Known, stream: string, name: string): Promise<never> {
  let tried = 0
  for await (const { from, payload } of undone<Payloads['recall']>(centre, stream, 'recall')) {
    if (tried >= NAMES_MAX) break
    const count = Math.min(payload.claims ?? 0, NAMES_MAX - tried)
    tried += count
    for (let number = 0; number < count; number += 1)
      if (claimNameOf(from, payload.handle, number) === name) throw new Refusal('taken_back')
  }
  throw new Refusal('not_found')
}

/**
 * Says of a report that is not in the picture what became of it. One whose content still stands and that nothing replaced
 * is only not folded yet.
 *
 * @throws {Refusal} `replaced`, `taken_back`, else `not_found`
 */
export async function refuseGoneReport(
  centre: Known,
  stream: string,
  handle: string,
): Promise<never> {
  const entries = await centre.store.entries.ofHandle({ stream, handle })
  const [was] = entries
  if (was?.kind !== 'report') throw new Refusal('not_found')
  if (entries.every((entry) => entry.payload === null)) throw new Refusal('taken_back')
  for await (const { from, payload } of undone<Payloads['correction']>(
    centre,
    stream,
    'correction',
  ))
    if (from === was.from && payload.old === handle)
      throw new Refusal('replaced', { by: payload.new })
  throw new Refusal('not_found')
}

/** Newest first, page by page. */
async function* undone<T>(centre: Known, stream: string, kind: 'recall' | 'correction') {
  for (let before: number | undefined; ; ) {
    const page = await centre.store.entries.newestOf({
      stream,
      kind,
      ...(before === undefined ? {} : { before }),
    })
    for (const entry of page) {
      const payload = contentOf<T>(entry)
      if (payload) yield { from: entry.from, payload }
    }
    before = page.at(-1)?.position
    if (before === undefined) return
  }
}
