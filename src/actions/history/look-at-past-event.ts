import { charterOf } from '#actions/authorise.ts'
import type { Centre, Officer } from '#actions/centre.ts'
import { lookAtEvent, type Side, streamOf, tiesAmong } from '#actions/look.ts'
import { eventsAround } from '#actions/suggest-judgements.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { Item, Payloads } from '#domain/item.ts'
import { nameBookOf } from '#domain/name-book.ts'
import { Refusal } from '#domain/refusal.ts'
import type { EventRecord } from '#domain/rows.ts'
import type { PastEntry, PastEvent, PastFold, PastQuestion } from '#ports/past-folds.ts'
import { claimNameOf } from '#record/claim-name.ts'
import { DeedReader } from './deed-reader.ts'
import { type Gathered, gatherEntries } from './gather-entries.ts'

/** A stream's first entries are all folded up to so many, and so many bytes of content. */
export const WHOLE = { entriesMax: 2000, bytesMax: 32 * 1024 * 1024 }
/** Reports of other events that a part is folded with at most. */
const REPORTS_AROUND_MAX = 100

type Today = { readonly event: EventRecord; readonly claims: readonly LiveClaim[] }
type Bounds = typeof WHOLE
type Past = { readonly stream: string; readonly position: number; readonly bounds: Bounds }

/**
 * An event as one stream could have told it after one of its entries, less what was taken back since.
 *
 * Folded from all entries up to there while they are few enough. Else from those of the event, of the events around it,
 * and the charter then in force: `isWhole` says which.
 *
 * @param query `position` counts the entries of the stream behind `side`
 * @throws {Refusal} `asof_ahead`, `asof_before`, `busy`; what looking at the event throws
 */
export async function lookAtPastEvent(
  centre: Centre,
  asking: Officer | null,
  query: { side: Side; id: string; position: number; bounds?: Bounds },
) {
  const { side, id, position, bounds = WHOLE } = query
  const stream = streamOf(centre, asking, side)
  const { position: last } = await centre.store.entries.tip(stream)
  if (position > last) throw new Refusal('asof_ahead', { asof: position, last })
  const { event: today, claims } = await lookAtEvent(centre, asking, { side, id })
  const gathered = await gatherEntries(centre, stream, claims)
  const steps = stepsIn(stream, gathered)
  const { found, isWhole } = await foldTo(
    centre,
    { stream, position, bounds },
    { id, today: { event: today, claims }, gathered },
  )
  if (!found) throw new Refusal('asof_before', { asof: position, first: steps[0] ?? last })
  const book = nameBookOf(found.charter ?? charterOf(centre))
  return {
    stream,
    ...found,
    ...tiesAmong(found.event, found.claims, book),
    asof: { position, at: await instantOf(centre, stream, position), isWhole, today: today.id, ...around(steps, position) },
  } // biome-ignore format: one answer
}

type Look = { readonly id: string; readonly today: Today; readonly gathered: Gathered }

async function foldTo(
  centre: Centre,
  past: Past,
  look: Look,
): Promise<{ found: PastEvent | null; isWhole: boolean }> {
  const question = questionOf(look)
  const { stream, position, bounds } = past
  const fold = (work: (fold: PastFold) => Promise<PastEvent | null>) =>
    centre.past.fold(stream, work)
  if (position <= bounds.entriesMax) {
    const entries = await entriesUpTo(centre, past)
    if (entries) {
      const found = await fold(async (one) => {
        await one.take(entries)
        return await one.eventOf(question)
      })
      return { found, isWhole: true }
    }
  }
  const entries = await entriesAround(centre, past, look)
  const found = await fold(async (one) => {
    await one.take(entries)
    return await one.eventOf(question)
  })
  return { found, isWhole: false }
}

/** By the names that the asked one and the event's own had, the newest first. */
function questionOf({ id, today, gathered }: Look): PastQuestion {
  const { nowOf } = gathered.lineage
  const own = [...nowOf].flatMap(([name, now]) => (now === today.event.id ? [name] : []))
  return { named: [id, today.event.id, ...own], kin: [...nowOf.keys()] }
}

/** Null when they hold more bytes than the bound. */
async function entriesUpTo(centre: Centre, past: Past): Promise<PastEntry[] | null> {
  const { stream, position: upTo, bounds } = past
  const entries: PastEntry[] = []
  let bytes = 0
  if (upTo === 0) return entries
  for await (const entry of centre.store.entries.read({ stream, after: 0, upTo })) {
    bytes += entry.payload?.length ?? 0
    if (bytes > bounds.bytesMax) return null
    entries.push(entry)
  }
  return entries
}

/** The charter then in force, the event's own entries, and the reports around it as far as today's readings of them go back. */
async function entriesAround(
  centre: Centre,
  { stream, position, bounds }: Past,
  { today, gathered }: Look,
): Promise<PastEntry[]> {
  const { entries, claims } = centre.store
  const found = new Map<number, PastEntry>()
  const own = await ownEntries(centre, stream, gathered)
  const charters = await entries.newestOf({ stream, kind: 'charter', before: position + 1 })
  for (const entry of [...charters.slice(0, 1), ...own]) found.set(entry.position, entry)

  const events = await eventsAround(centre, stream, today.event)
  const names = events.flatMap((event) => event.claims)
  const records = await claims.named({ stream, names: names.slice(0, 10_000) })
  const live = records.flatMap((one) => (one.kind === 'live' ? [one.live] : []))
  const reports = [...new Set(live.map(({ report }) => report))].slice(0, REPORTS_AROUND_MAX)
  const readings = live.filter(({ report }) => reports.includes(report)).map((one) => one.reading)
  let bytes = 0
  for (const handle of [...reports, ...new Set(readings)]) {
    if (bytes > bounds.bytesMax) break
    for (const entry of await entries.ofHandle({ stream, handle })) {
      bytes += entry.payload?.length ?? 0
      found.set(entry.position, entry)
    }
  }
  return [...found.values()]
    .filter((entry) => entry.position <= position)
    .sort((a, b) => a.position - b.position)
}

async function ownEntries(centre: Centre, stream: string, { entries }: Gathered) {
  const handles = new Set(entries.map(({ item }) => item.handle))
  const found: PastEntry[] = []
  for (const handle of handles) found.push(...(await centre.store.entries.ofHandle({ stream, handle })))
  return found
} // biome-ignore format: one line each

/** Positions of the entries that did something to the event, from the first after which a claim of it stood. */
function stepsIn(stream: string, { entries, lineage }: Gathered): readonly number[] {
  const deeds = new DeedReader(stream, lineage)
  const steps = entries.filter((entry) => deeds.read(entry)).map(({ position }) => position)
  const came = new Map<string, number>()
  for (const { item, payload, position } of entries)
    if (payload && !came.has(item.handle)) came.set(item.handle, position)
  const stood = entries.flatMap(({ item, payload, position }) => {
    if (item.kind !== 'reading' || !payload) return []
    const { report, claims } = payload as Payloads['reading']
    const isOwn = claims.some((_, n) => lineage.nowOf.has(claimNameOf(item.from, item.handle, n)))
    const reportAt = came.get(report)
    return isOwn && reportAt !== undefined ? [Math.max(position, reportAt)] : []
  })
  const first = Math.min(...stood)
  return [...new Set([first, ...steps])].filter((one) => one >= first).sort((a, b) => a - b)
}

/** The step before the one that is in force after an entry, and the next. */
function around(steps: readonly number[], position: number) {
  const previous = steps.filter((one) => one <= position).at(-2)
  const next = steps.find((one) => one > position)
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  }
}

async function instantOf(centre: Centre, stream: string, position: number): Promise<string> {
  const [entry] = await centre.store.entries.list({ stream, after: position - 1, limit: 1 })
  return entry ? (JSON.parse(new TextDecoder().decode(entry.item)) as Item).at : ''
}
