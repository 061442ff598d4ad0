import { eventOf } from '#assess/event-of.ts'
import type { Judgement, LiveClaim } from '#domain/event.ts'
import type { Payloads } from '#domain/item.ts'
import type { ClaimRecord, Erasure, EventRecord, RowChange } from '#domain/rows.ts'
import { searchWeights } from '#domain/search-tokens.ts'
import { type Fusion, makeFusion } from '#fuse/make-fusion.ts'
import { claimNameOf } from '#record/claim-name.ts'
import { LiveSet, type Standing, type TakenEntry } from '#release/live-set.ts'

/** Changes when the same entries would fold to other rows: an epoch entry carries it, and all is folded anew. */
export const FOLD_VERSION = 'fold-1'

type Write = (row: RowChange) => void

/** What a batch of entries changed in a stream's picture. */
export type FoldChanges = {
  readonly rows: readonly RowChange[]
  readonly erasures: readonly Erasure[]
}

/**
 * The fold of one stream: entries in, rows out. The whole way of the data after release is named here.
 *
 * Batches of any size give the same rows in the end; dropping all and taking every entry again gives the same bytes.
 *
 * @param stream whose picture: its own judgements win there, and its own releases are listed
 */
export class Fold {
  private readonly live = new LiveSet()
  private readonly fusion: Fusion
  /** Claims now fused, by report; and what each claim's row said last, to write only what moved. */
  private readonly fused = new Map<string, Map<string, LiveClaim>>()
  private readonly eventOfClaim = new Map<string, string>()
  private readonly claims = new Map<string, LiveClaim>()
  private readonly readings = new Map<string, Set<string>>()
  private readonly granted = new Map<string, string>()
  private readonly grantCounts = new Map<string, number>()
  private readonly judged = new Map<string, readonly Judgement[]>()
  private readonly pairsOf = new Map<string, Set<string>>()
  /** Claims and events to write at the end of a batch. */
  private moved = new Set<string>()
  private stale = new Set<string>()
  private repair = new Set<string>()
  private readonly replacedBy = new Map<string, string>()
  private readonly replacedIn = new Map<string, ReadonlyMap<string, string>>()
  private readonly stream: string

  constructor(stream: string) {
    this.stream = stream
    this.fusion = makeFusion(stream)
  }

  /** Takes entries in order of position, and says which rows moved. */
  take(entries: readonly TakenEntry[]): FoldChanges {
    const erasures: Erasure[] = []
    for (const entry of entries) {
      this.live.take(entry)
      if (entry.item.kind === 'recall' && entry.payload !== null) {
        const { handle, channel } = entry.payload as Payloads['recall']
        erasures.push({ handle, from: entry.item.from, to: channel, before: entry.position })
      }
    }
    const touched = this.live.takeTouched()
    const rows = new Map<string, RowChange>()
    const write = (row: RowChange) =>
      rows.set(`${row.table} ${row.table === 'search' ? row.of : ''} ${row.key}`, row)

    for (const report of [...touched.reports].sort()) this.refreshReport(report, write)
    for (const pair of [...new Set([...touched.pairs, ...this.repair])].sort()) this.refreshPair(pair)
    this.repair = new Set()
    for (const id of new Set([...this.fusion.takeChanged(), ...this.stale])) this.refreshEvent(id, write)
    this.stale = new Set()
    this.refreshMoved(write)
    return { rows: [...rows.values()], erasures }
  }


  private refreshReport(handle: string, write: Write): void {
    const report = this.live.report(handle)
    const readings = report ? this.live.readingsOf(handle) : []
    const now = new Map<string, LiveClaim>()
    for (const reading of readings)
      for (const claim of liveClaimsOf(reading, report as Standing<'report'>, this.live))
        now.set(claim.name, claim)

    this.writeReport(handle, { report, readings, claimCount: now.size }, write)
    this.writeReadings(handle, readings, write)
    this.fuseClaims(handle, now)
    this.refreshReplaced(handle, readings, write)
  }

  private writeReport(
    handle: string,
    found: {
      report: Standing<'report'> | null
      readings: readonly Standing<'reading'>[]
      claimCount: number
    },
    write: Write,
  ): void {
    const { report, readings, claimCount } = found
    this.grant(handle, report, write)
    if (!report) {
      write({ table: 'report', key: handle, row: null })
      write({ table: 'search', of: 'report', key: handle, row: null })
      return
    }
    const { text, evidence: _, ...fields } = report.payload.report
    const isOwn = report.from === this.stream
    write({
      table: 'report',
      key: handle,
      row: {
        ...fields,
        handle,
        from: report.from,
        at: report.at,
        tlp: report.tlp,
        channels: report.channels,
        audience: isOwn ? this.live.audienceOf(handle, this.stream) : [],
        ownReadings: isOwn ? this.live.everyReadingOf(handle, this.stream).map((one) => one.handle) : [],
        claimCount,
        isUnread: readings.length === 0,
        isWithdrawn: this.live.isWithdrawn(report),
      },
    })
    const named = `${fields.title} ${fields.outlet ?? ''} ${fields.author.join(' ')} ${fields.sha256}`
    const weights = searchWeights(named, text)
    write({ table: 'search', of: 'report', key: handle, row: { weights } })
  }

  /** Leave to read the original bytes stands while a report with them stands. */
  private grant(
    handle: string,
    report: Standing<'report'> | null,
    write: Write,
  ): void {
    const next = report ? `${report.from} ${report.payload.report.sha256}` : undefined
    const before = this.granted.get(handle)
    if (next === before) return
    if (before) this.countGrant(before, -1, write)
    if (next) this.countGrant(next, 1, write)
    if (next) this.granted.set(handle, next)
    else this.granted.delete(handle)
  }

  private countGrant(key: string, by: 1 | -1, write: Write): void {
    const count = (this.grantCounts.get(key) ?? 0) + by
    if (count > 0) this.grantCounts.set(key, count)
    else this.grantCounts.delete(key)
    const [owner = '', sha256 = ''] = key.split(' ')
    write({ table: 'blobGrant', key, of: { owner, sha256 }, row: count > 0 ? 'granted' : null })
  }

  private writeReadings(
    report: string,
    readings: readonly Standing<'reading'>[],
    write: Write,
  ): void {
    const gone = this.readings.get(report) ?? new Set<string>()
    for (const { handle, from, at, payload } of readings) {
      gone.delete(handle)
      const claims = payload.claims.map((_, number) => claimNameOf(from, handle, number))
      const row = {
        handle,
        report,
        from,
        at,
        madeBy: payload.madeBy,
        claims,
        issues: payload.issues,
      }
      write({ table: 'reading', key: handle, row })
    }
    for (const handle of gone) write({ table: 'reading', key: handle, row: null })
    this.readings.set(report, new Set(readings.map((reading) => reading.handle)))
  }

  private fuseClaims(report: string, now: ReadonlyMap<string, LiveClaim>): void {
    const before = this.fused.get(report) ?? new Map<string, LiveClaim>()
    for (const [name, claim] of before) {
      const next = now.get(name)
      if (next && isSameClaim(next, claim)) continue
      this.fusion.remove(name)
      this.claims.delete(name)
      this.moved.add(name)
    }
    for (const [name, claim] of now) {
      if (this.claims.has(name)) continue
      this.fusion.add(claim)
      this.claims.set(name, claim)
      this.moved.add(name)
    }
    if (now.size > 0) this.fused.set(report, new Map(now))
    else this.fused.delete(report)
  }

  /** Names that a live claim has replaced, through every reading that stands between. */
  private refreshReplaced(report: string, readings: readonly Standing<'reading'>[], write: Write): void {
    const now = new Map<string, string>()
    for (const { from } of readings) {
      const before = new Map<string, string>()
      for (const reading of this.live.everyReadingOf(report, from))
        for (const [number, claim] of reading.payload.claims.entries())
          if (claim.replaces) before.set(claimNameOf(from, reading.handle, number), claim.replaces)
      const latest = readings.find((one) => one.from === from)
      for (const number of latest?.payload.claims.keys() ?? []) {
        const name = claimNameOf(from, latest?.handle ?? '', number)
        for (let old = before.get(name); old && !now.has(old); old = before.get(old)) now.set(old, name)
      }
    }
    const then = this.replacedIn.get(report) ?? new Map<string, string>()
    for (const old of new Set([...then.keys(), ...now.keys()])) {
      const by = now.get(old)
      if (by === then.get(old)) continue
      if (by) this.replacedBy.set(old, by)
      else this.replacedBy.delete(old)
      write({ table: 'claim', key: old, row: by ? { kind: 'replaced', name: old, by } : null })
      for (const pair of this.pairsOf.get(old) ?? []) this.repair.add(pair)
    }
    if (now.size > 0) this.replacedIn.set(report, now)
    else this.replacedIn.delete(report)
  }

  private refreshPair(pair: string): void {
    const standing = this.live.judgementsOn(pair)
    const names = pair.split(' ')
    const [a = '', b = ''] = names.map((name) => this.replacedBy.get(name) ?? name)
    for (const judged of this.judged.get(pair) ?? []) {
      this.fusion.judge({ ...judged, verdict: null })
      this.spoil(judged.a, judged.b)
    }
    const now = standing.map(({ from, payload }) => ({
      by: from,
      a,
      b,
      verdict: payload.verdict as Judgement['verdict'],
    }))
    for (const judgement of now) this.fusion.judge(judgement)
    for (const name of new Set([...names, a, b])) {
      const pairs = this.pairsOf.get(name) ?? new Set()
      if (now.length > 0) pairs.add(pair)
      else pairs.delete(pair)
      this.pairsOf.set(name, pairs)
    }
    if (now.length > 0) this.judged.set(pair, now)
    else this.judged.delete(pair)
    this.spoil(a, b)
  }

  /** Has the events of these claims written again. */
  private spoil(...names: readonly string[]): void {
    for (const name of names) {
      const event = this.eventOfClaim.get(name)
      if (event) this.stale.add(event)
    }
  }

  private judgementsOf(names: readonly string[]): readonly Judgement[] {
    const pairs = new Set(names.flatMap((name) => [...(this.pairsOf.get(name) ?? [])]))
    return [...pairs].sort().flatMap((pair) => this.judged.get(pair) ?? [])
  }

  private refreshEvent(id: string, write: Write): void {
    const cluster = this.fusion.cluster(id)
    if (!cluster) {
      write({ table: 'event', key: id, row: null })
      write({ table: 'search', of: 'event', key: id, row: null })
      return
    }
    for (const { name } of cluster.claims)
      if (this.eventOfClaim.get(name) !== id) {
        this.eventOfClaim.set(name, id)
        this.moved.add(name)
      }
    const reportCount = new Set(cluster.claims.map((claim) => claim.report)).size
    const row: EventRecord = {
      ...eventOf(cluster),
      judgements: this.judgementsOf(cluster.claims.map((claim) => claim.name)),
      reportCount,
    }
    write({ table: 'event', key: id, row })
    const body = cluster.claims.map(({ claim }) => wordsOf(claim)).join(' ')
    write({
      table: 'search',
      of: 'event',
      key: id,
      row: { weights: searchWeights(row.title, body) },
    })
  }

  /** Claim rows last, when every claim's event is known. */
  private refreshMoved(write: Write): void {
    for (const name of this.moved) {
      const live = this.claims.get(name)
      const event = this.eventOfClaim.get(name)
      if (!live) this.eventOfClaim.delete(name)
      const by = this.replacedBy.get(name)
      const replaced: ClaimRecord | null = by ? { kind: 'replaced', name, by } : null
      write({ table: 'claim', key: name, row: live && event ? { kind: 'live', live, event } : replaced })
      const replaced = live?.claim.replaces
      if (replaced && !this.claims.has(replaced))
        write({
          table: 'claim',
          key: replaced,
          row: { kind: 'replaced', name: replaced, by: name },
        })
    }
    this.moved = new Set()
  }
}

function liveClaimsOf(
  reading: Standing<'reading'>,
  report: Standing<'report'>,
  live: LiveSet,
): LiveClaim[] {
  const { outlet, author, published, title, sha256 } = report.payload.report
  const source = {
    ...(outlet ? { outlet } : {}),
    author,
    ...(published ? { published } : {}),
    title,
  }
  const isWithdrawn = live.isWithdrawn(report)
  return reading.payload.claims.map((claim, number) => ({
    name: claimNameOf(reading.from, reading.handle, number),
    claim,
    report: report.handle,
    reading: reading.handle,
    from: reading.from,
    madeBy: reading.payload.madeBy,
    text: sha256,
    source,
    isWithdrawn,
  }))
}

/** A claim's name fixes its words; only what is said of its report can change. */
const isSameClaim = (a: LiveClaim, b: LiveClaim) =>
  a.isWithdrawn === b.isWithdrawn && a.report === b.report

function wordsOf(claim: LiveClaim['claim']): string {
  const named = [...claim.actors, ...claim.targets].map((one) => one.name)
  const voices = claim.attribution.map((voice) => voice.voice)
  return [claim.quote, ...named, ...voices, claim.where?.name ?? ''].join(' ')
}
