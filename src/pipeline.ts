import { eventOf } from '#assess/event-of.ts'
import type { Judgement, LiveClaim } from '#domain/event.ts'
import type { Payloads } from '#domain/item.ts'
import type { ClaimRecord, Erasure, EventRecord, RowChange } from '#domain/rows.ts'
import { searchWeights } from '#domain/search-tokens.ts'
import { type Fusion, makeFusion } from '#fuse/fusion.ts'
import { claimNameOf } from '#record/claim-name.ts'
import { Grants } from '#release/grants.ts'
import { LiveSet, type Standing, type TakenEntry } from '#release/live-set.ts'
import { ReplacedNames } from '#release/replaced-names.ts'

/** Changes when the same entries would fold to other rows: an epoch entry carries it, and all is folded anew. */
export const FOLD_VERSION = 'fold-1'

/** What a batch of entries changed in a stream's picture. */
export type FoldChanges = {
  readonly rows: readonly RowChange[]
  readonly erasures: readonly Erasure[]
}

/**
 * The fold of one stream: entries in, rows out. The way of the data after release is named here: what stands
 * (release), what speaks of one event (fuse), how that stands (assess), the rows to keep.
 *
 * Batches of any size give the same rows in the end; dropping all and taking every entry again gives the same bytes.
 */
export class Fold {
  private readonly stream: string
  private readonly live = new LiveSet()
  private readonly fusion: Fusion
  private readonly grants = new Grants()
  private readonly replaced = new ReplacedNames(this.live, claimNameOf)
  /** Live claims by name, and their names by report; the event of each; readings with rows, by report. */
  private readonly claims = new Map<string, LiveClaim>()
  private readonly claimsOf = new Map<string, ReadonlySet<string>>()
  private readonly eventOfClaim = new Map<string, string>()
  private readonly readingsOf = new Map<string, readonly string[]>()
  /** Standing judgements by pair, under the names that the claims have now; pairs by claim. */
  private readonly judged = new Map<string, readonly Judgement[]>()
  private readonly pairsOf = new Map<string, Set<string>>()
  /** What to write at the end of a batch. */
  private readonly rows = new Map<string, RowChange>()
  private readonly moved = new Set<string>()
  private readonly stale = new Set<string>()
  private readonly pairs = new Set<string>()

  /** @param stream whose picture: its own judgements win there, and its own releases are listed */
  constructor(stream: string) {
    this.stream = stream
    this.fusion = makeFusion(stream)
  }

  /** Takes entries in order of position, and says which rows moved. */
  take(entries: readonly TakenEntry[]): FoldChanges {
    const erasures = entries.flatMap((entry) => {
      this.live.take(entry)
      return erasureOf(entry)
    })
    const touched = this.live.takeTouched()
    for (const pair of touched.pairs) this.pairs.add(pair)
    for (const report of [...touched.reports].sort()) this.refreshReport(report)
    for (const pair of [...this.pairs].sort()) this.refreshPair(pair)
    for (const id of [...new Set([...this.fusion.takeChanged(), ...this.stale])].sort())
      this.refreshEvent(id)
    for (const name of [...this.moved].sort()) this.refreshClaim(name)
    const rows = [...this.rows.values()]
    for (const held of [this.rows, this.moved, this.stale, this.pairs]) held.clear()
    return { rows, erasures }
  }

  private write(row: RowChange): void {
    this.rows.set(`${row.table} ${row.table === 'search' ? row.of : ''} ${row.key}`, row)
  }

  private refreshReport(handle: string): void {
    const report = this.live.report(handle)
    const readings = report ? this.live.readingsOf(handle) : []
    const claims = report ? readings.flatMap((reading) => this.liveClaimsOf(reading, report)) : []
    this.writeReport(handle, report, { readCount: readings.length, claimCount: claims.length })
    this.writeReadings(handle, readings)
    this.fuseClaims(handle, claims)
    for (const { old, by } of this.replaced.refresh(handle, readings)) {
      this.write({ table: 'claim', key: old, row: by ? { kind: 'replaced', name: old, by } : null })
      for (const pair of this.pairsOf.get(old) ?? []) this.pairs.add(pair)
    }
  }

  private writeReport(
    handle: string,
    report: Standing<'report'> | null,
    { readCount, claimCount }: { readCount: number; claimCount: number },
  ): void {
    const bytes = report && { owner: report.from, sha256: report.payload.report.sha256 }
    for (const row of this.grants.move(handle, bytes)) this.write(row)
    if (!report) {
      this.write({ table: 'report', key: handle, row: null })
      this.write({ table: 'search', of: 'report', key: handle, row: null })
      return
    }
    const { text, evidence: _, ...fields } = report.payload.report
    const { from, at, tlp, channels } = report
    const isOwn = from === this.stream
    const audience = isOwn ? this.live.audienceOf(handle, from) : []
    const ownReadings = isOwn ? this.live.everyReadingOf(handle, from).map((one) => one.handle) : []
    const isWithdrawn = this.live.isWithdrawn(report)
    const stands = {
      handle,
      from,
      at,
      tlp,
      channels,
      audience,
      ownReadings,
      claimCount,
      isWithdrawn,
    }
    this.write({
      table: 'report',
      key: handle,
      row: { ...fields, ...stands, isUnread: readCount === 0 },
    })
    const named = [fields.title, fields.outlet ?? '', ...fields.author, fields.sha256].join(' ')
    const weights = searchWeights(named, text)
    this.write({ table: 'search', of: 'report', key: handle, row: { weights } })
  }

  private writeReadings(report: string, readings: readonly Standing<'reading'>[]): void {
    const handles = readings.map((reading) => reading.handle)
    for (const gone of this.readingsOf.get(report) ?? [])
      if (!handles.includes(gone)) this.write({ table: 'reading', key: gone, row: null })
    for (const { handle, from, at, payload } of readings) {
      const { madeBy, issues } = payload
      const claims = payload.claims.map((_, number) => claimNameOf(from, handle, number))
      const row = { handle, report, from, at, madeBy, claims, issues }
      this.write({ table: 'reading', key: handle, row })
    }
    this.readingsOf.set(report, handles)
  }

  private fuseClaims(report: string, claims: readonly LiveClaim[]): void {
    const now = new Map(claims.map((claim) => [claim.name, claim]))
    for (const name of this.claimsOf.get(report) ?? []) {
      const before = this.claims.get(name)
      const next = now.get(name)
      if (before && next && isSameClaim(before, next)) continue
      this.fusion.remove(name)
      this.claims.delete(name)
      this.moved.add(name)
    }
    for (const claim of claims) {
      if (this.claims.has(claim.name)) continue
      this.fusion.add(claim)
      this.claims.set(claim.name, claim)
      this.moved.add(claim.name)
    }
    if (now.size > 0) this.claimsOf.set(report, new Set(now.keys()))
    else this.claimsOf.delete(report)
  }

  private refreshPair(pair: string): void {
    const names = pair.split(' ')
    for (const judged of this.judged.get(pair) ?? []) {
      this.fusion.judge({ ...judged, verdict: 'open' })
      this.spoil([judged.a, judged.b])
    }
    const [a = '', b = ''] = names.map((name) => this.replaced.current(name))
    const now = this.live
      .judgementsOn(pair)
      .map(({ from, payload }) => ({
        by: from,
        a,
        b,
        verdict: payload.verdict as Judgement['verdict'],
      }))
    for (const judgement of now) this.fusion.judge(judgement)
    if (now.length > 0) this.judged.set(pair, now)
    else this.judged.delete(pair)
    for (const name of new Set([...names, a, b])) {
      const pairs = this.pairsOf.get(name) ?? new Set()
      if (now.length > 0) pairs.add(pair)
      else pairs.delete(pair)
      this.pairsOf.set(name, pairs)
    }
    this.spoil([a, b])
  }

  /** Has the events of these claims written again. */
  private spoil(names: readonly string[]): void {
    for (const name of names) {
      const event = this.fusion.eventOf(name)
      if (event) this.stale.add(event)
    }
  }

  private refreshEvent(id: string): void {
    const cluster = this.fusion.cluster(id)
    if (!cluster) {
      this.write({ table: 'event', key: id, row: null })
      this.write({ table: 'search', of: 'event', key: id, row: null })
      return
    }
    for (const { name } of cluster.claims)
      if (this.eventOfClaim.get(name) !== id) {
        this.eventOfClaim.set(name, id)
        this.moved.add(name)
      }
    const reportCount = new Set(cluster.claims.map((claim) => claim.report)).size
    const pairs = new Set(cluster.claims.flatMap(({ name }) => [...(this.pairsOf.get(name) ?? [])]))
    const judgements = [...pairs].sort().flatMap((pair) => this.judged.get(pair) ?? [])
    const row: EventRecord = { ...eventOf(cluster), judgements, reportCount }
    this.write({ table: 'event', key: id, row })
    const body = cluster.claims.map(({ claim }) => wordsOf(claim)).join(' ')
    this.write({
      table: 'search',
      of: 'event',
      key: id,
      row: { weights: searchWeights(row.title, body) },
    })
  }

  /** Claim rows last, when every claim's event is known. */
  private refreshClaim(name: string): void {
    const live = this.claims.get(name)
    const event = this.eventOfClaim.get(name)
    if (!live) this.eventOfClaim.delete(name)
    const by = this.replaced.current(name)
    const replaced: ClaimRecord | null = by === name ? null : { kind: 'replaced', name, by }
    this.write({
      table: 'claim',
      key: name,
      row: live && event ? { kind: 'live', live, event } : replaced,
    })
  }

  private liveClaimsOf(reading: Standing<'reading'>, report: Standing<'report'>): LiveClaim[] {
    const { outlet, author, published, title, sha256 } = report.payload.report
    const source = {
      ...(outlet ? { outlet } : {}),
      author,
      ...(published ? { published } : {}),
      title,
    }
    const { from, handle, payload } = reading
    const isWithdrawn = this.live.isWithdrawn(report)
    return payload.claims.map((claim, number) => ({
      name: claimNameOf(from, handle, number),
      claim,
      report: report.handle,
      reading: handle,
      from,
      madeBy: payload.madeBy,
      text: sha256,
      source,
      isWithdrawn,
    }))
  }
}

function erasureOf({ item, payload, position }: TakenEntry): Erasure[] {
  if (item.kind !== 'recall' || payload === null) return []
  const { handle, channel } = payload as Payloads['recall']
  return [{ handle, from: item.from, to: channel, before: position }]
}

/** A claim's name fixes its words; only what is said of its report can change. */
const isSameClaim = (a: LiveClaim, b: LiveClaim) =>
  a.isWithdrawn === b.isWithdrawn && a.report === b.report

function wordsOf(claim: LiveClaim['claim']): string {
  const named = [...claim.actors, ...claim.targets].map((one) => one.name)
  const voices = claim.attribution.map((voice) => voice.voice)
  return [claim.quote, ...named, ...voices, claim.where?.name ?? ''].join(' ')
}
