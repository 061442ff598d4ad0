import { type ItemKind, type Payloads, payloads } from '#domain/item.ts'
import { type MemberWord, namedBy } from '#domain/member-word.ts'
import type { Erasure } from '#domain/rows.ts'
import type { Triage } from '#domain/triage.ts'
import { type Release, type Standing, StandingItems, type TakenEntry } from './standing-items.ts'
import { triageOf } from './triage-of.ts'

export type { Standing, TakenEntry } from './standing-items.ts'

/**
 * What a batch of entries moved: report handles whose standing or readings may differ, those with another place in the
 * inbox, pairs of claims, and what members spoke of as they named it.
 */
export type Touched = {
  readonly reports: ReadonlySet<string>
  readonly marked: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** The name of a pair of claims, whichever comes first. */
export const pairName = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * What one stream's entries leave standing: not recalled, not replaced, each member's last word.
 *
 * Takes entries in order of position. A recall takes back what its channel carried before it; the same handle released
 * again later stands again. Only the sender of an item can recall, correct or withdraw it: others' entries change nothing.
 *
 * @cost O(1) an entry; a recall is linear in the releases of its handle
 */
export class LiveSet {
  private readonly items = new StandingItems()
  /** Handles of readings by report, of corrections by old and by new handle, and so on; asked again when used. */
  private readonly readings = new Map<string, Set<string>>()
  private readonly corrections = new Map<string, Set<string>>()
  private readonly correctionsTo = new Map<string, Set<string>>()
  private readonly withdrawals = new Map<string, Set<string>>()
  private readonly judgements = new Map<string, Set<string>>()
  private readonly translations = new Map<string, Set<string>>()
  private readonly ledger = new Map<string, Set<string>>()
  private readonly marks = new Map<string, Set<string>>()
  private readonly words = new Map<string, Set<string>>()
  private reports = new Set<string>()
  private marked = new Set<string>()
  private pairs = new Set<string>()
  private spokenOf = new Set<string>()

  /**
   * @returns the content that a recall takes back; null for everything else. Content that is not what its kind holds
   *   says nothing and is passed over; a kind that is not known is held, so that it can be recalled.
   */
  take(entry: TakenEntry): Erasure | null {
    if (entry.payload === null || !isFit(entry)) return null
    const taken = entry.item.kind === 'recall' ? this.items.recall(entry) : []
    const moved = entry.item.kind === 'recall' ? taken : this.items.hold(entry)
    for (const release of moved) {
      this.index(release)
      this.touch(release)
    }
    return taken.length > 0 ? erasureOf(entry) : null
  }

  /** What changed since the last call. */
  takeTouched(): Touched {
    const touched = {
      reports: this.reports,
      marked: this.marked,
      pairs: this.pairs,
      words: this.spokenOf,
    }
    this.reports = new Set()
    this.marked = new Set()
    this.pairs = new Set()
    this.spokenOf = new Set()
    return touched
  }

  /** The report, if it stands and no correction of its sender has replaced it. */
  report(handle: string): Standing<'report'> | null {
    const report = this.items.find(handle, 'report')
    if (!report) return null
    const replaced = this.named(this.corrections, handle, 'correction').some(
      ({ from, payload }) =>
        payload.old === handle && from === report.from && this.items.find(payload.new, 'report'),
    )
    return replaced ? null : report
  }

  /** The sender's standing withdrawal of a report; of several, the one of the smallest handle. */
  withdrawalOf(report: Standing<'report'>): Standing<'withdrawal'> | null {
    const standing = this.named(this.withdrawals, report.handle, 'withdrawal').filter(
      ({ from, payload }) => payload.handle === report.handle && from === report.from,
    )
    return standing.sort((a, b) => (a.handle < b.handle ? -1 : 1))[0] ?? null
  }

  /** Each member's latest standing reading of a report, in order of member. */
  readingsOf(report: string): readonly Standing<'reading'>[] {
    return latestByMember(this.allReadingsOf(report))
  }

  /** Every standing reading of a report by one member, superseded ones too, oldest first. */
  everyReadingOf(report: string, from: string): readonly Standing<'reading'>[] {
    return this.allReadingsOf(report)
      .filter((one) => one.from === from)
      .sort((a, b) => a.position - b.position)
  }

  /** Every standing translation of a report, superseded ones too, oldest first. */
  everyTranslationOf(report: string): readonly Standing<'translation'>[] {
    return this.named(this.translations, report, 'translation')
      .filter((one) => one.payload.report === report)
      .sort((a, b) => a.position - b.position)
  }

  /** Each member's latest standing translation of a report into each language, oldest first. */
  translationsOf(report: string): readonly Standing<'translation'>[] {
    const nameOf = ({ from, payload }: Standing<'translation'>) => `${from} ${payload.language}`
    const latest = new Map(this.everyTranslationOf(report).map((one) => [nameOf(one), one]))
    return [...latest.values()].sort((a, b) => a.position - b.position)
  }

  /**
   * Each member's last standing word on a pair of claims, in order of member; "open" takes an earlier word back.
   *
   * @param pairs every name that the pair was judged under
   */
  judgementsOn(pairs: Iterable<string>): readonly Standing<'judgement'>[] {
    const all = [...pairs].flatMap((pair) =>
      this.named(this.judgements, pair, 'judgement').filter(
        ({ payload }) => pairOf(payload) === pair,
      ),
    )
    return latestByMember(all).filter((one) => one.payload.verdict !== 'open')
  }

  /** Every standing assessment or position on an object, as it was named, superseded ones too. */
  wordsOn(object: string): readonly (Standing<'assessment'> | Standing<'position'>)[] {
    return [...(this.words.get(object) ?? [])].flatMap((handle) => {
      const one = this.items.find(handle, 'assessment') ?? this.items.find(handle, 'position')
      return one && namedBy(wordIn(one)).object === object ? [one] : []
    })
  }

  /** The streams to which `viewer` has released a handle and not recalled it, by its own record; sorted. */
  audienceOf(handle: string, viewer: string): readonly string[] {
    const last = new Map<string, Payloads['release']['act']>()
    const noted = this.named(this.ledger, handle, 'release')
      .filter((one) => one.from === viewer && one.payload.handles.includes(handle))
      .sort((a, b) => a.position - b.position)
    for (const { payload } of noted) for (const to of payload.to) last.set(to, payload.act)
    return [...last]
      .filter(([, act]) => act === 'release')
      .map(([to]) => to)
      .sort()
  }

  /** What `viewer`'s own officers said of a report's place in the inbox; null when it is open and nobody's. */
  triageOf(report: string, viewer: string): Triage | null {
    const marks = this.named(this.marks, report, 'triage')
    return triageOf(
      marks.filter(({ from, payload }) => from === viewer && payload.report === report),
    )
  }

  private allReadingsOf(report: string): Standing<'reading'>[] {
    return this.named(this.readings, report, 'reading').filter(
      (one) => one.payload.report === report,
    )
  }

  private named<K extends ItemKind>(
    index: ReadonlyMap<string, ReadonlySet<string>>,
    key: string,
    kind: K,
  ): Standing<K>[] {
    return [...(index.get(key) ?? [])]
      .map((handle) => this.items.find(handle, kind))
      .filter((one) => one !== null)
  }

  private index({ kind, handle, payload }: Release): void {
    if (kind === 'reading') addTo(this.readings, (payload as Payloads['reading']).report, handle)
    if (kind === 'correction') {
      addTo(this.corrections, (payload as Payloads['correction']).old, handle)
      addTo(this.correctionsTo, (payload as Payloads['correction']).new, handle)
    }
    if (kind === 'withdrawal')
      addTo(this.withdrawals, (payload as Payloads['withdrawal']).handle, handle)
    if (kind === 'judgement') addTo(this.judgements, pairOf(payload), handle)
    if (isWord(kind)) addTo(this.words, namedBy(wordIn({ kind, payload })).object, handle)
    if (kind === 'triage') addTo(this.marks, (payload as Payloads['triage']).report, handle)
    if (kind === 'translation')
      addTo(this.translations, (payload as Payloads['translation']).report, handle)
    if (kind === 'release')
      for (const named of (payload as Payloads['release']).handles)
        addTo(this.ledger, named, handle)
  }

  private touch({ kind, handle, payload }: Release): void {
    if (kind === 'report') {
      this.reports.add(handle)
      // A correction may come before the report that it leads to.
      for (const { payload: corrected } of this.named(this.correctionsTo, handle, 'correction'))
        this.reports.add(corrected.old)
    } else if (kind === 'judgement') this.pairs.add(pairOf(payload))
    else if (isWord(kind)) this.spokenOf.add(namedBy(wordIn({ kind, payload })).object)
    else if (kind === 'triage') this.marked.add((payload as Payloads['triage']).report)
    else for (const name of handlesIn(payload)) this.touchNamed(name)
  }

  /**
   * A record that names a reading or a translation tells of its report's row too, which lists where each went; one that
   * names a word, of that word's row.
   */
  private touchNamed(name: string): void {
    this.reports.add(name)
    const about = this.items.find(name, 'reading') ?? this.items.find(name, 'translation')
    if (about) this.reports.add(about.payload.report)
    const word = this.items.find(name, 'assessment') ?? this.items.find(name, 'position')
    if (word) this.spokenOf.add(namedBy(wordIn(word)).object)
  }
}

/** The last of each member by position, in order of member. */
function latestByMember<K extends ItemKind>(all: readonly Standing<K>[]): readonly Standing<K>[] {
  const latest = new Map<string, Standing<K>>()
  for (const one of all)
    if ((latest.get(one.from)?.position ?? 0) < one.position) latest.set(one.from, one)
  return [...latest.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** The handles that a record names. */
function handlesIn(payload: unknown): readonly string[] {
  const at = payload as Partial<Record<'report' | 'old' | 'new' | 'handle', unknown>> & {
    handles?: readonly unknown[]
  }
  const named = [at.report, at.old, at.new, at.handle, ...(at.handles ?? [])]
  return named.filter((name) => typeof name === 'string')
}

const isWord = (kind: string) => kind === 'assessment' || kind === 'position'
const wordIn = ({ kind, payload }: { kind: string; payload: unknown }) =>
  ({ kind, said: payload }) as MemberWord

const pairOf = (payload: unknown) => {
  const { a, b } = payload as Payloads['judgement']
  return pairName(a, b)
}

function addTo(index: Map<string, Set<string>>, key: string, name: string): void {
  const names = index.get(key) ?? new Set()
  names.add(name)
  index.set(key, names)
}

function isFit({ item, payload }: TakenEntry): boolean {
  const shape = Object.hasOwn(payloads, item.kind) ? payloads[item.kind as ItemKind] : null
  return shape === null || shape.safeParse(payload).success
}

function erasureOf({ item, payload, position }: TakenEntry): Erasure {
  const { handle, channel } = payload as Payloads['recall']
  return { handle, from: item.from, to: channel, before: position }
}
