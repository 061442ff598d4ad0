import { eventOf } from '#assess/event-of.ts'
import { ReportKin } from '#assess/kinship/report-kin.ts'
import type { LiveClaim } from '#domain/event.ts'
import { type NameBook, NO_NAMES, nameBookOf } from '#domain/name-book.ts'
import type { ClaimRecord, Erasure, EventRecord, RowChange } from '#domain/rows.ts'
import { searchWeights } from '#domain/search-tokens.ts'
import { type Fusion, makeFusion } from '#fuse/fusion.ts'
import { Sketches } from '#fuse/sketches.ts'
import { claimNameOf } from '#record/claim-name.ts'
import { charterIn } from '#release/charter-in.ts'
import { Grants } from '#release/grants.ts'
import { JudgedPairs } from '#release/judged-pairs.ts'
import { LiveSet, type Standing, type TakenEntry } from '#release/live-set.ts'
import { MemberWords } from '#release/member-words.ts'
import { ReplacedNames } from '#release/replaced-names.ts'
import { reportRowOf } from '#release/report-row.ts'
import { TranslationRows } from '#release/translation-rows.ts'

/** Changes when the same entries would fold to other rows: an epoch entry carries it, and all is folded anew. */
export const FOLD_VERSION = 'fold-6'

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
  private fusion: Fusion
  /** What the last charter says of names. */
  private book: NameBook = NO_NAMES
  /** Texts of live reports, by which copies of one another are told. */
  private readonly kin = new ReportKin()
  private readonly grants = new Grants()
  private readonly replaced = new ReplacedNames(this.live, claimNameOf)
  /** Live claims by name, and their names by report; the event of each; readings with rows, by report. */
  private readonly claims = new Map<string, LiveClaim>()
  private readonly claimsOf = new Map<string, ReadonlySet<string>>()
  private readonly sketches = new Sketches()
  private readonly eventOfClaim = new Map<string, string>()
  private readonly readingsOf = new Map<string, readonly string[]>()
  private readonly translations = new TranslationRows()
  private readonly judged = new JudgedPairs(this.live, (name) => this.nameNow(name))
  private readonly words: MemberWords
  /** What to write at the end of a batch. */
  private readonly rows = new Map<string, RowChange>()
  private readonly moved = new Set<string>()
  private readonly stale = new Set<string>()

  /** @param stream whose picture: its own judgements win there, and its own releases are listed */
  constructor(stream: string) {
    this.stream = stream
    this.fusion = makeFusion(stream)
    this.words = new MemberWords(this.live, { stream, current: (name) => this.nameNow(name) })
  }

  /** Takes entries in order of position, and says which rows moved. */
  take(entries: readonly TakenEntry[]): FoldChanges {
    const erasures = entries.flatMap((entry) => this.live.take(entry) ?? [])
    this.learnNames(entries)
    const touched = this.live.takeTouched()
    for (const pair of touched.pairs) this.judged.touch(pair)
    for (const object of touched.words) this.words.touch(object)
    for (const report of [...touched.reports].sort()) this.refreshReport(report)
    for (const report of [...touched.marked].sort()) this.refreshMarked(report)
    this.refreshJudgements()
    for (const row of this.words.refresh()) this.write(row)
    for (const id of [...new Set([...this.fusion.takeChanged(), ...this.stale])].sort())
      this.refreshEvent(id)
    for (const name of [...this.moved].sort()) this.refreshClaim(name)
    const rows = [...this.rows.values()]
    for (const held of [this.rows, this.moved, this.stale]) held.clear()
    return { rows, erasures }
  }

  /** Another charter may name parties otherwise: then every claim is told anew. */
  private learnNames(entries: readonly TakenEntry[]): void {
    const book = entries.map(bookIn).findLast((one) => one !== null)
    if (!book || book.hash === this.book.hash) return
    this.book = book
    for (const { id } of this.fusion.clusters()) this.stale.add(id)
    this.fusion = makeFusion(this.stream, { book })
    for (const judgement of this.judged.all()) this.fusion.judge(judgement)
    for (const claim of this.claims.values())
      this.fusion.add([claim], this.sketches.of(claim.report))
  }

  private write(row: RowChange): void {
    this.rows.set(`${row.table} ${row.table === 'search' ? row.of : ''} ${row.key}`, row)
  }

  private refreshReport(handle: string): void {
    const report = this.live.report(handle)
    const readings = report ? this.live.readingsOf(handle) : []
    const isWithdrawn = report !== null && this.live.withdrawalOf(report) !== null
    const claims = report ? readings.flatMap((one) => liveClaimsOf(one, report, isWithdrawn)) : []
    this.writeReport(handle, report, { readCount: readings.length, claimCount: claims.length })
    this.writeReadings(handle, readings)
    const translations = report ? this.live.translationsOf(handle) : []
    for (const row of this.translations.move(handle, translations)) this.write(row)
    if (this.kin.hold(handle, report?.payload.report.text ?? null)) this.spoil(this.namesOf(handle))
    const told = claims.length > 0 && report ? report.payload.report : null
    this.fuseClaims(handle, claims, this.sketches.hold(handle, told))
    for (const old of this.replaced.refresh(handle, readings)) this.move(old)
  }

  /** Has the row of a claim's name written again, and what was judged of it. */
  private move(name: string): void {
    this.moved.add(name)
    this.judged.rename(name)
    this.words.rename(name)
  }

  /** The live claim behind a name. A name that is live is itself, whoever says that it was replaced. */
  private nameNow(name: string): string {
    return this.claims.has(name) ? name : this.replaced.current(name)
  }

  private writeReport(
    handle: string,
    report: Standing<'report'> | null,
    counts: { readCount: number; claimCount: number },
  ): void {
    const bytes = report && { owner: report.from, sha256: report.payload.report.sha256 }
    for (const row of this.grants.move(handle, bytes)) this.write(row)
    const row = report && reportRowOf(this.live, { stream: this.stream, report, counts })
    this.write({ table: 'report', key: handle, row })
    if (!report) {
      this.write({ table: 'search', of: 'report', key: handle, row: null })
      return
    }
    const { text, title, outlet, author, sha256 } = report.payload.report
    const weights = searchWeights([title, outlet ?? '', ...author, sha256].join(' '), text)
    this.write({ table: 'search', of: 'report', key: handle, row: { weights } })
  }

  /** Another place in the inbox moves a report's row alone: neither its words nor its claims. */
  private refreshMarked(handle: string): void {
    const report = this.live.report(handle)
    if (!report) return
    const readings = this.live.readingsOf(handle)
    const claimCount = readings.reduce((sum, one) => sum + one.payload.claims.length, 0)
    const counts = { readCount: readings.length, claimCount }
    const row = reportRowOf(this.live, { stream: this.stream, report, counts })
    this.write({ table: 'report', key: handle, row })
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

  /** Where the report is no longer about the same, all its claims are fused anew. */
  private fuseClaims(report: string, claims: readonly LiveClaim[], isAboutTheSame: boolean): void {
    const now = new Map(claims.map((claim) => [claim.name, claim]))
    const gone = this.namesOf(report).filter((name) => {
      const [before, next] = [this.claims.get(name), now.get(name)]
      return !(before && next && isAboutTheSame && isSameClaim(before, next))
    })
    this.fusion.remove(gone)
    for (const name of gone) this.claims.delete(name)
    const come = claims.filter(({ name }) => !this.claims.has(name))
    this.fusion.add(come, this.sketches.of(report))
    for (const claim of come) this.claims.set(claim.name, claim)
    for (const name of [...gone, ...come.map((claim) => claim.name)]) this.move(name)
    if (now.size > 0) this.claimsOf.set(report, new Set(now.keys()))
    else this.claimsOf.delete(report)
  }

  /** Names of a report's live claims, as they were taken in. */
  private namesOf(report: string): readonly string[] {
    return [...(this.claimsOf.get(report) ?? [])]
  }

  private refreshJudgements(): void {
    for (const { before, now } of this.judged.refresh()) {
      for (const judged of before) this.fusion.judge({ ...judged, verdict: 'open' })
      for (const judged of now) this.fusion.judge(judged)
      for (const { a, b } of [...before, ...now]) this.spoil([a, b])
    }
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
    const judgements = this.judged.among(cluster.claims.map((claim) => claim.name))
    const row: EventRecord = { ...eventOf(cluster, this.book, this.kin), judgements, reportCount }
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
    const by = this.nameNow(name)
    const replaced: ClaimRecord | null = by === name ? null : { kind: 'replaced', name, by }
    this.write({
      table: 'claim',
      key: name,
      row: live && event ? { kind: 'live', live, event } : replaced,
    })
  }
}

/** The names that a charter entry of the centre agrees on; null for every other entry. */
function bookIn(entry: TakenEntry): NameBook | null {
  const charter = charterIn(entry)
  return charter && nameBookOf(charter)
}

/** A standing reading's claims as they live in a stream, named. */
export function liveClaimsOf(
  { from, handle, payload }: Standing<'reading'>,
  report: Standing<'report'>,
  isWithdrawn: boolean,
): LiveClaim[] {
  const { outlet, author, published, title, language, sha256 } = report.payload.report
  const source = {
    ...(outlet ? { outlet } : {}),
    author,
    ...(published ? { published } : {}),
    title,
    language,
    ...(report.tags.length > 0 ? { tags: report.tags } : {}),
  }
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

/** The same words of the same text: a sender that lies can give one name to others, through another channel. */
const isSameClaim = (a: LiveClaim, b: LiveClaim) =>
  a.claim === b.claim &&
  a.report === b.report &&
  a.isWithdrawn === b.isWithdrawn &&
  a.text === b.text &&
  JSON.stringify(a.source) === JSON.stringify(b.source)

function wordsOf(claim: LiveClaim['claim']): string {
  const named = [...claim.actors, ...claim.targets].map((one) => one.name)
  const voices = claim.attribution.map((voice) => voice.voice)
  return [claim.quote, ...named, ...voices, claim.where?.name ?? ''].join(' ')
}
