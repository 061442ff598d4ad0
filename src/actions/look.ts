import { tiesOf, unclearAmong } from '#assess/why-related.ts'
import { allStreams } from '#domain/charter.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { Payloads } from '#domain/item.ts'
import { type NameBook, nameBookOf } from '#domain/name-book.ts'
import { Refusal } from '#domain/refusal.ts'
import type {
  ClaimRecord,
  EventRecord,
  ReadingRecord,
  ReportRecord,
  TranslationRecord,
} from '#domain/rows.ts'
import { searchTokens } from '#domain/search-tokens.ts'
import type { Queue } from '#domain/triage.ts'
import type { EventFilter, QueueCounts } from '#ports/queries.ts'
import { contentOf } from './append-items.ts'
import { charterOf, requireOfficer } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { claimIdsOf } from './claim-ids.ts'
import { refuseGoneEvent, refuseGoneReport } from './what-is-gone.ts'

/** Which picture: the one that all hold, or the asking member's own. */
export type Side = 'joint' | 'ours'

/** The stream behind a side. A member reads its own stream and `joint`, no other. */
export function streamOf(centre: Centre, asking: Officer | null, side: Side): string {
  const officer = requireOfficer(asking)
  const stream = side === 'joint' ? 'joint' : officer.member
  if (!allStreams(charterOf(centre)).includes(stream)) throw new Refusal('not_found')
  return stream
}

/** Search words of a query: all must be there, the last one may be the beginning of a word. */
export function searchOf(q: string | undefined) {
  const words = q ? searchTokens(q).slice(0, 12) : []
  return words.length > 0 ? { search: { words, isPrefix: !/\s$/.test(q ?? '') } } : {}
}

/** Marks of a map at most: past them the places with fewest events are counted, not drawn. */
const PLACES_MAX = 2000

export type PictureFilter = Omit<EventFilter, 'stream' | 'search'> & { q?: string | undefined }

/** One page of a picture, newest first, with the counts of what the same filter lets through in this stream. */
export async function lookAtPicture(
  centre: Centre,
  asking: Officer | null,
  query: PictureFilter & {
    side: Side
    after?: { latest: string; id: string } | undefined
    limit: number
  },
) {
  const { side, after, limit, ...rest } = query
  const stream = streamOf(centre, asking, side)
  const filter = filterOf(stream, rest)
  const progress = await centre.store.picture.progress(stream)
  const events = await centre.store.events.list({ ...filter, after, limit: limit + 1 })
  const counts = await centre.store.events.count(filter)
  const page = events.slice(0, limit)
  const last = events.length > limit ? page.at(-1) : undefined
  const anchors = await centre.store.claims.named({ stream, names: page.map(({ id }) => id) })
  return {
    stream,
    events: page,
    anchors: byClaimName(anchors),
    counts,
    position: progress.folded,
    last,
  }
}

const byClaimName = (records: readonly ClaimRecord[]): ReadonlyMap<string, LiveClaim> =>
  new Map(records.flatMap((one) => (one.kind === 'live' ? [[one.live.name, one.live]] : [])))

/** Where the events of a filter lie, each place once with its counts; at most 2,000 places. */
export async function lookAtMap(
  centre: Centre,
  asking: Officer | null,
  { side, ...query }: PictureFilter & { side: Side },
) {
  const filter = filterOf(streamOf(centre, asking, side), query)
  const { events, withoutPlace } = await centre.store.events.count(filter)
  const { places, others } = await centre.store.events.places({ ...filter, limit: PLACES_MAX })
  return { stream: filter.stream, places, others, events, withoutPlace }
}

/** When the events of a filter happened: bars of days, months or years. */
export async function lookAtDays(
  centre: Centre,
  asking: Officer | null,
  { side, ...query }: PictureFilter & { side: Side },
) {
  const filter = filterOf(streamOf(centre, asking, side), query)
  return { stream: filter.stream, ...(await centre.store.events.days(filter)) }
}

/** In which countries the events of a picture lie: all of its events, whatever the filter. */
export async function lookAtCountries(centre: Centre, asking: Officer | null, side: Side) {
  const stream = streamOf(centre, asking, side)
  return { stream, countries: await centre.store.events.countries({ stream }) }
}

/** What the store is asked for by a filter of the page's address. */
export const filterOf = (stream: string, { q, ...rest }: PictureFilter): EventFilter => ({
  stream,
  ...rest,
  ...searchOf(q),
})

/** An event by the name of any claim it holds or held: a replaced name leads to its successor. */
export async function lookAtEvent(
  centre: Centre,
  asking: Officer | null,
  query: { side: Side; id: string },
) {
  const stream = streamOf(centre, asking, query.side)
  const event = await findEvent(centre, stream, query.id)
  if (!event) return await refuseGoneEvent(centre, stream, query.id)
  const records = await centre.store.claims.ofEvent({ stream, event: event.id })
  const claims = records.filter((one) => one.kind === 'live').map((one) => one.live)
  const beside = await claimsBeside(centre, stream, event)
  const ties = tiesAmong(event, claims, nameBookOf(charterOf(centre)))
  return { stream, event, claims, beside, ...ties }
}

/** Claims of other events that a judgement sets beside one of this. */
async function claimsBeside(centre: Centre, stream: string, { judgements, claims }: EventRecord) {
  const own = new Set(claims)
  const others = judgements.flatMap(({ a, b }) => [a, b]).filter((name) => !own.has(name))
  const found = await centre.store.claims.named({ stream, names: [...new Set(others)] })
  return found.flatMap((one) => (one.kind === 'live' ? [one] : []))
}

/** Why claims share an origin, and which origins may be one after all. */
export function tiesAmong({ accounts }: EventRecord, claims: readonly LiveClaim[], book: NameBook) {
  const byName = new Map(claims.map((claim) => [claim.name, claim]))
  const ties = accounts.flatMap((account) => tiesOf(account, byName, book))
  return { ties, unclear: unclearAmong(accounts, byName) }
}

async function findEvent(
  centre: Centre,
  stream: string,
  name: string,
): Promise<EventRecord | null> {
  const event = await centre.store.events.find({ stream, id: name })
  if (event) return event
  const claim = await centre.store.claims.find({ stream, name })
  if (!claim) return null
  if (claim.kind === 'live') return await centre.store.events.find({ stream, id: claim.event })
  const successor = await centre.store.claims.find({ stream, name: claim.by })
  return successor?.kind === 'live'
    ? await centre.store.events.find({ stream, id: successor.event })
    : null
}

export type ReportLook = {
  report: ReportRecord
  content: Payloads['report']['report']
  readings: readonly { record: ReadingRecord; claims: readonly LookClaim[] }[]
  translations: readonly { record: TranslationRecord; text: string }[]
  isOwn: boolean
}
/** A claim of a report: what lives in the stream, the event it is part of, and, for the own member, its id. */
export type LookClaim = { live: LiveClaim; event: string; id?: string }

export async function lookAtReport(
  centre: Centre,
  asking: Officer | null,
  handle: string,
): Promise<ReportLook> {
  const officer = requireOfficer(asking)
  const stream = officer.member
  const report = await centre.store.reports.find({ stream, handle })
  if (!report) return await refuseGoneReport(centre, stream, handle)
  const { report: content } = (await contentOf(centre, stream, handle)) as Payloads['report']
  const records = await centre.store.claims.ofReport({ stream, report: handle })
  const byName = new Map(
    records.map((one) => [one.kind === 'live' ? one.live.name : one.name, one]),
  )
  const readings = await centre.store.readings.ofReport({ stream, report: handle })
  return {
    report,
    content,
    isOwn: report.from === officer.member,
    translations: await translationsOf(centre, stream, handle),
    readings: readings.map((record) => {
      const found = record.claims.flatMap((name) => {
        const one = byName.get(name)
        return one?.kind === 'live' ? [{ live: one.live, event: one.event }] : []
      })
      const ids = claimIdsOf(
        report.sha256,
        found.map((one) => one.live.claim),
      )
      return { record, claims: found.map((one, index) => ({ ...one, id: ids[index] as string })) }
    }),
  }
}

async function translationsOf(centre: Centre, stream: string, report: string) {
  const records = await centre.store.translations.ofReport({ stream, report })
  return await Promise.all(
    records.map(async (record) => {
      const content = await contentOf(centre, stream, record.handle)
      return { record, text: (content as Payloads['translation']).text }
    }),
  )
}

const inboxOf = (centre: Centre, officer: Officer) => ({
  officer: officer.name,
  now: centre.clock.now(),
})

/** How many reports of the own stream each queue of the asking officer's inbox holds. */
export async function countReports(centre: Centre, asking: Officer | null): Promise<QueueCounts> {
  const officer = requireOfficer(asking)
  const inbox = { stream: officer.member, ...inboxOf(centre, officer) }
  return await centre.store.reports.counts(inbox)
}

export async function listReports(
  centre: Centre,
  asking: Officer | null,
  query: {
    q?: string | undefined
    queue?: Queue | undefined
    after?: { at: string; handle: string } | undefined
    limit: number
  },
) {
  const officer = requireOfficer(asking)
  const reports = await centre.store.reports.list({
    stream: officer.member,
    ...searchOf(query.q),
    ...(query.queue ? { queue: { ...inboxOf(centre, officer), name: query.queue } } : {}),
    after: query.after,
    limit: query.limit + 1,
  })
  const page = reports.slice(0, query.limit)
  return { reports: page, last: reports.length > query.limit ? page.at(-1) : undefined }
}

export async function listEntries(
  centre: Centre,
  asking: Officer | null,
  query: { after: number; limit: number },
) {
  const stream = streamOf(centre, asking, 'ours')
  const entries = await centre.store.entries.list({ stream, ...query })
  return { stream, entries, tip: await centre.store.entries.tip(stream) }
}
