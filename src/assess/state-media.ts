import { edtfBounds, isEdtf } from '#domain/edtf.ts'
import registry from '#model/assess/state-media.json' with { type: 'json' }

type Entry = {
  readonly names: readonly string[]
  readonly government: string
  /** EDTF; from the first day that `since` may mean to the last that `until` may. */
  readonly since: string
  readonly until?: string
}

const ENTRIES = new Map<string, Entry[]>()
for (const entry of registry.outlets as readonly Entry[])
  for (const name of entry.names) ENTRIES.set(name, [...(ENTRIES.get(name) ?? []), entry])

/**
 * The government in whose hands an outlet was on a day, by the registry.
 *
 * @param name folded, without articles
 * @param published EDTF or an instant; an entry without an end holds for a text without a date
 * @returns code of the country
 */
export function governmentOf(name: string, published: string | undefined): string | undefined {
  const day = (published ?? '').slice(0, 'YYYY-MM-DD'.length)
  const of = isEdtf(day) ? edtfBounds(day) : null
  return ENTRIES.get(name)?.find(({ since, until }) => {
    if (!of) return until === undefined
    const ended = until === undefined ? '' : edtfBounds(until).latest
    return of.latest >= edtfBounds(since).earliest && (ended === '' || of.earliest <= ended)
  })?.government
}
