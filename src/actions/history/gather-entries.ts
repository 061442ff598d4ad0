import type { Centre } from '#actions/centre.ts'
import { takenOf } from '#actions/fold-streams.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { Payloads } from '#domain/item.ts'
import type { StoredEntry } from '#ports/store.ts'
import { claimNameOf } from '#record/claim-name.ts'
import type { TakenEntry } from '#release/live-set.ts'
import { type Lineage, lineageOf } from './claim-lineage.ts'

type Known = Pick<Centre, 'store'>
export type Gathered = {
  /** In order of position. */
  readonly entries: readonly TakenEntry[]
  readonly lineage: Lineage
}

/** Reports whose entries one history looks at, and how far corrections are followed back. */
const REPORTS_MAX = 500
const VERSIONS_MAX = 10
/** Names of recalled claims that a judgement is tried against at most, newest recalls first. */
const NAMES_MAX = 20_000

/**
 * Every entry of one stream that touches an event's claims: their reports, readings old and new, corrections,
 * withdrawals, judgements, members' words, recalls, and the member's own record of releases. Nothing of any other stream is asked for.
 */
export async function gatherEntries(
  centre: Known,
  stream: string,
  claims: readonly LiveClaim[],
): Promise<Gathered> {
  const found = new Map<number, TakenEntry>()
  const keep = (entries: readonly StoredEntry[]) =>
    entries.map((entry) => {
      const taken = takenOf(entry)
      found.set(taken.position, taken)
      return taken
    })
  const naming = async (kinds: readonly string[], names: Iterable<string>) =>
    keep(await allNaming(centre, { stream, kinds, names: [...names] }))

  const reports = await followVersions(new Set(claims.map(({ report }) => report)), (handles) =>
    naming(['reading', 'correction', 'withdrawal'], handles),
  )
  for (const handle of [...reports].slice(0, REPORTS_MAX))
    keep(await centre.store.entries.ofHandle({ stream, handle }))
  const readings = [...found.values()].filter(({ item, payload }) => isReading(item.kind, payload))
  const lineage = lineageOf(
    readings,
    claims.map(({ name }) => name),
  )
  await naming(['assessment', 'position'], lineage.nowOf.keys())
  const handles = [...reports, ...new Set(readings.map(({ item }) => item.handle))]
  await naming(['release', 'recall'], handles)
  const judged = await naming(['judgement'], lineage.nowOf.keys())
  const partners = judged.flatMap(({ payload }) => {
    const { a, b } = payload as Payloads['judgement']
    return [a, b].filter((name) => !lineage.carried.has(name))
  })
  if (partners.length > 0) keep(await recallsOf(centre, stream, new Set(partners)))
  const entries = [...found.values()].sort((a, b) => a.position - b.position)
  return { entries, lineage }
}

const isReading = (kind: string, payload: unknown) => kind === 'reading' && payload !== null

/** The reports and, back through corrections, those whose place they took. */
async function followVersions(
  reports: Set<string>,
  take: (handles: readonly string[]) => Promise<readonly TakenEntry[]>,
): Promise<ReadonlySet<string>> {
  let fresh = [...reports]
  for (let version = 0; version < VERSIONS_MAX && fresh.length > 0; version += 1) {
    const entries = await take(fresh)
    const older = entries
      .filter(({ item, payload }) => item.kind === 'correction' && payload !== null)
      .map(({ payload }) => payload as Payloads['correction'])
      .filter((one) => reports.has(one.new) && !reports.has(one.old))
    fresh = [...new Set(older.map((one) => one.old))]
    for (const handle of fresh) reports.add(handle)
  }
  return reports
}

/** Page after page of the entries that name these. */
async function allNaming(
  centre: Known,
  query: { stream: string; kinds: readonly string[]; names: readonly string[] },
): Promise<StoredEntry[]> {
  const all: StoredEntry[] = []
  for (let after = 0; ; ) {
    const page = await centre.store.entries.naming({ ...query, after })
    all.push(...page)
    const last = page.at(-1)
    if (!last) return all
    after = last.position
  }
}

/** Recalls of readings that held a claim of one of these names: the names outlive their claims. */
async function recallsOf(
  centre: Known,
  stream: string,
  names: ReadonlySet<string>,
): Promise<StoredEntry[]> {
  let tried = 0
  const newest = await centre.store.entries.newestOf({ stream, kind: 'recall' })
  return newest.filter((entry) => {
    const { handle, claims = 0 } = takenOf(entry).payload as Payloads['recall']
    const count = Math.min(claims, NAMES_MAX - tried)
    tried += count
    const held = Array.from({ length: count }, (_, number) =>
      claimNameOf(entry.from, handle, number),
    )
    return held.some((name) => names.has(name))
  })
}
