import type { LiveClaim } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import type { Cluster } from './cluster.ts'
import { FILL_MAX, filledFrom } from './fill.ts'
import type { Limits } from './limits.ts'
import { BY_REPORT, normalClaim } from './normalise.ts'
import { type Effort, Pivot, unitScore } from './pivot.ts'
import { Readings } from './readings.ts'
import { JOIN_SCORE } from './score-of.ts'
import { NO_SKETCH, type Sketch } from './sketch.ts'
import { Stories } from './stories.ts'
import { Tellings } from './tellings.ts'
import {
  type Entry,
  entriesIn,
  fullnessOf,
  idOf,
  type Signature,
  signaturesOf,
  type Unit,
} from './unit.ts'
import { Units } from './units.ts'
import { type Verdict, Verdicts } from './verdicts.ts'

/**
 * The live claims of one stream in their events, kept up to date claim by claim.
 *
 * Claims that say the same stand in one signature, signatures that judgements bind in one unit, and units are what the
 * pivot orders. Whatever way the live set came about, the events are the same.
 */
export class Anchors {
  readonly #entries = new Map<string, Entry>()
  /** Live claims of each report that is about something known. */
  readonly #reports = new Map<string, Entry[]>()
  readonly #stories: Stories
  readonly #tellings: Tellings
  readonly #readings: Readings
  readonly #verdicts: Verdicts
  readonly #pivot: Pivot
  readonly #units: Units

  constructor(viewer: string, limits: Limits, book?: NameBook) {
    const stories = new Stories(limits.metMax)
    this.#stories = stories
    this.#tellings = new Tellings(book, (report) => stories.of(report))
    const readings = new Readings(limits)
    this.#readings = readings
    this.#verdicts = new Verdicts(viewer)
    this.#pivot = new Pivot({
      blockMax: limits.blockMax,
      partedFrom: (unit) => readings.partedFrom(unit),
    })
    this.#units = new Units({
      pivot: this.#pivot,
      readings,
      verdicts: this.#verdicts,
      entryOf: (name) => this.#entries.get(name),
    })
  }

  /**
   * Takes claims of one report in; one of the same name is replaced. What comes together is settled once.
   *
   * @param about what their report is about, the same each time
   */
  add(claims: readonly LiveClaim[], about: Sketch = NO_SKETCH): void {
    const named = new Map(claims.map((live) => [live.name, live]))
    this.#takeOut([...named.keys()])
    const entries = [...named.values()].map((live) => ({
      live,
      fullness: fullnessOf(live),
      signature: null,
      next: null,
    }))
    for (const entry of entries) {
      this.#entries.set(entry.live.name, entry)
      this.#readings.add(entry)
    }
    const moved = this.#storiesWith(entries, about)
    for (const [mates, added] of this.#readings.happeningsOf(entries)) {
      // Where there were too many before to fill each other, none of those changes.
      if (mates.length === 0 || mates.length - added.length > FILL_MAX) this.#fill(added, [])
      else this.#fill(mates, mates)
    }
    this.#retell(moved)
    this.#pivot.settle()
  }

  /** Takes claims out, as if they had never been in. */
  remove(names: readonly string[]): void {
    this.#takeOut(names)
    this.#pivot.settle()
  }

  #takeOut(names: readonly string[]): void {
    const gone = names.flatMap((name) => this.#entries.get(name) ?? [])
    for (const entry of gone) {
      this.#readings.remove(entry)
      this.#units.place(entry, null)
      this.#entries.delete(entry.live.name)
      this.#tellings.drop(entry.live.name)
    }
    this.#retell(this.#storiesWithout(gone))
    for (const [mates] of this.#readings.happeningsOf(gone))
      if (mates.length <= FILL_MAX) this.#fill(mates, mates)
  }

  /** @returns names of the other reports whose story changed now that these claims of one report are in */
  #storiesWith(entries: readonly Entry[], about: Sketch): ReadonlySet<string> {
    const report = entries[0]?.live.report
    if (report === undefined || about.stems.length === 0) return new Set()
    this.#reports.set(report, this.#reports.get(report)?.concat(entries) ?? [...entries])
    return this.#stories.hold(report, about).difference(new Set([report]))
  }

  /** @returns names of the reports whose story changed now that these claims are out */
  #storiesWithout(gone: readonly Entry[]): ReadonlySet<string> {
    const moved = new Set<string>()
    for (const entry of gone) {
      const { report } = entry.live
      const held = this.#reports.get(report)
      if (!held?.includes(entry)) continue
      held.splice(held.indexOf(entry), 1)
      if (held.length > 0) continue
      this.#reports.delete(report)
      for (const one of this.#stories.hold(report, NO_SKETCH)) moved.add(one)
    }
    return moved
  }

  /** Places the claims of reports that are of another story now; only those that nothing else places can have moved. */
  #retell(reports: ReadonlySet<string>): void {
    const entries = [...reports].flatMap((report) => [...(this.#reports.get(report) ?? [])])
    for (const { live } of entries) this.#tellings.renew(live.name)
    const vague = entries.filter(({ signature }) => signature?.normal.tier === BY_REPORT)
    for (const [mates, some] of this.#readings.happeningsOf(vague)) this.#fill(some, mates)
  }

  /** Takes a member's verdict on a pair of claims, live or not; `open` takes its last one back. */
  judge(verdict: Verdict): void {
    const pair = [verdict.a, verdict.b].flatMap((name) => this.#entries.get(name) ?? [])
    this.#units.rework(pair.length === 2 ? pair : [], () => {
      this.#verdicts.judge(verdict)
      for (const entry of pair) this.#units.markJudged(entry)
    })
    this.#pivot.settle()
  }

  /** Units at the head of an event that changed since the last call, and ids that were told of before. Sorted ids. */
  takeChanged(): string[] {
    const changed = new Set<string>()
    for (const unit of this.#pivot.touched) {
      if (unit.toldId) changed.add(unit.toldId)
      const isHead = unit.isLive && unit.head === unit
      unit.toldId = isHead ? idOf(unit) : ''
      if (isHead) changed.add(unit.toldId)
    }
    this.#pivot.touched.clear()
    return [...changed].sort()
  }

  /** The key of the story of a report with live claims; "" where nobody knows. */
  storyOf(report: string): string {
    return this.#stories.of(report)
  }

  /** The event that a live claim is in; null for a name that is not live. */
  eventOf(name: string): string | null {
    const head = this.#entries.get(name)?.signature?.unit.head
    return head ? idOf(head) : null
  }

  /** The event of that id as it stands; null when no event has it. */
  cluster(id: string): Cluster | null {
    const head = this.#entries.get(id)?.signature?.unit.head
    return head && idOf(head) === id ? this.#clusterOf(head) : null
  }

  /** Every event, in no order that means anything. */
  *clusters(): IterableIterator<Cluster> {
    for (const head of this.#heads()) yield this.#clusterOf(head)
  }

  /** Events now. @cost linear in signatures */
  get size(): number {
    return [...this.#heads()].length
  }

  /** What the work has cost so far. */
  effort(): Effort {
    return this.#pivot.effort()
  }

  *#heads(): IterableIterator<Unit> {
    for (const signature of this.#units.signatures())
      if (signature.unit.head === signature.unit && signature.unit.first === signature)
        yield signature.unit
  }

  #fill(entries: readonly Entry[], mates: readonly Entry[]): void {
    const told = mates.map((mate) => this.#tellings.of(mate))
    for (const entry of entries) {
      const own = this.#tellings.of(entry)
      this.#units.place(entry, normalClaim(told.length > 1 ? filledFrom(own, told) : own))
    }
  }

  #clusterOf(head: Unit): Cluster {
    const signatures = [head, ...head.members].flatMap(signaturesOf)
    const claims = signatures.flatMap((signature) =>
      [...entriesIn(signature)].map((entry) => entry.live),
    )
    claims.sort((a, b) => (a.name < b.name ? -1 : 1))
    return { id: idOf(head), claims, suspended: this.#suspendedIn(signatures) }
  }

  #suspendedIn(signatures: readonly Signature[]): Cluster['suspended'] {
    const pairs = new Map<string, readonly [string, string]>()
    for (const entry of signatures.flatMap((signature) => [...(signature.judged ?? [])])) {
      for (const name of this.#verdicts.partnersOf(entry.live.name)) {
        const other = this.#entries.get(name)
        if (!other || !this.#isSuspended(entry, other)) continue
        const [a, b] = entry.live.name < name ? [entry.live.name, name] : [name, entry.live.name]
        pairs.set(`${a} ${b}`, [a, b])
      }
    }
    return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
  }

  /** Members disagree on the pair, or "different" parts what would join, or a "same" had to give way. */
  #isSuspended(a: Entry, b: Entry): boolean {
    if (!a.signature || !b.signature) return false
    const [one, other] = [a.live.name, b.live.name]
    if (this.#verdicts.isContested(one, other)) return true
    if (this.#verdicts.verdictOn(one, other) === 'same')
      return a.signature.unit !== b.signature.unit
    return (
      this.#units.areTied(a.signature, b.signature) ||
      unitScore(a.signature.unit, b.signature.unit) >= JOIN_SCORE
    )
  }
}
