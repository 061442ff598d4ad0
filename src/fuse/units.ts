import { boundGroups, type Tie } from './bind.ts'
import type { NormalClaim } from './normalise.ts'
import type { Pivot } from './pivot.ts'
import { Pool } from './pool.ts'
import type { Readings } from './readings.ts'
import {
  addEntry,
  type Entry,
  removeEntry,
  type Signature,
  signatureOf,
  type Unit,
  unitOf,
} from './unit.ts'
import type { Verdicts } from './verdicts.ts'

type Parts = {
  readonly pivot: Pivot
  readonly readings: Readings
  readonly verdicts: Verdicts
  /** The live entry of a claim's name. */
  readonly entryOf: (name: string) => Entry | undefined
}

/**
 * Entries in signatures, signatures in units.
 *
 * Nearly every claim is unjudged and merely enters or leaves its signature. Where judgements hold, the units of all
 * signatures that "same" connects, before and after, are taken apart and bound anew.
 */
export class Units {
  readonly #signatures = new Map<string, Signature>()
  readonly #pool = new Pool()
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  signatures(): Iterable<Signature> {
    return this.#signatures.values()
  }

  /** Moves an entry to what it says now; null takes it out. */
  place(entry: Entry, normal: NormalClaim | null): void {
    if (entry.signature?.normal.key === normal?.key) return
    if (!this.#parts.verdicts.has(entry.live.name)) this.#shift(entry, normal)
    else this.rework([entry, ...this.#partnersOf(entry)], () => this.#move(entry, normal, ''))
  }

  /** Makes a change that judgements hang on, then binds the signatures around the seeds anew. */
  rework(seeds: readonly Entry[], change: () => void): void {
    const touched = new Set<Signature>()
    for (const seed of seeds) this.#collect(seed.signature, touched)
    change()
    for (const seed of seeds) this.#rekey(seed)
    for (const seed of seeds) this.#collect(seed.signature, touched)
    this.#rebuild(touched)
    for (const seed of seeds) this.#tellReading(seed, seed.signature?.unit)
  }

  /** Whether a chain of "same" leads from one signature to the other, whatever parts them. */
  areTied(a: Signature, b: Signature): boolean {
    const tied = new Set<Signature>()
    this.#collect(a, tied)
    return tied.has(b)
  }

  #shift(entry: Entry, normal: NormalClaim | null): void {
    const { pivot } = this.#parts
    const old = entry.signature?.unit
    const isEmptied = entry.signature?.entryCount === 1
    this.#move(entry, normal, '')
    if (old && isEmptied) pivot.leave(old)
    else if (old) pivot.touch(old)
    this.#tellReading(entry, isEmptied ? undefined : old)

    const unit = entry.signature?.unit
    if (!unit) return
    const isNew = !unit.isLive
    if (isNew) pivot.enter(unit)
    else pivot.touch(unit)
    this.#tellReading(entry, isNew ? undefined : unit)
  }

  /** Nothing but the signature's entries: units are the caller's care. */
  #move(entry: Entry, normal: NormalClaim | null, suffix: string): void {
    const old = entry.signature
    if (old) removeEntry(old, entry)
    if (old?.entryCount === 0) {
      this.#signatures.delete(old.key)
      this.#pool.release(old.normal)
    }
    if (!normal) return
    const key = normal.key + suffix
    const held = this.#signatures.get(key)
    const signature = held ?? signatureOf(key, this.#pool.hold(normal))
    if (!held) this.#signatures.set(key, signature)
    addEntry(signature, entry)
    if (this.#parts.verdicts.has(entry.live.name)) this.markJudged(entry)
  }

  /** Remembers that somebody judged the claim. */
  markJudged(entry: Entry): void {
    const { signature } = entry
    if (signature) signature.judged = (signature.judged ?? new Set()).add(entry)
  }

  /** Of one signature and yet judged different: such claims get signatures of their own. */
  #rekey(entry: Entry): void {
    const { signature } = entry
    if (!signature) return
    const { key } = signature.normal
    const isSingled = this.#partnersOf(entry).some(
      (other) =>
        other.signature?.normal.key === key && this.#verdictOn(entry, other) === 'different',
    )
    const suffix = isSingled ? `#${entry.live.name}` : ''
    if (signature.key !== key + suffix) this.#move(entry, signature.normal, suffix)
  }

  #partnersOf(entry: Entry): readonly Entry[] {
    const names = [...this.#parts.verdicts.partnersOf(entry.live.name)]
    return names.flatMap((name) => this.#parts.entryOf(name) ?? [])
  }

  #verdictOn(a: Entry, b: Entry) {
    return this.#parts.verdicts.verdictOn(a.live.name, b.live.name)
  }

  /** Adds every signature that "same" connects to this one. */
  #collect(start: Signature | null, into: Set<Signature>): void {
    const waiting = start ? [start] : []
    for (let signature = waiting.pop(); signature; signature = waiting.pop()) {
      if (into.has(signature)) continue
      into.add(signature)
      waiting.push(...this.#tiesOf([signature], 'same').map((tie) => tie.b))
    }
  }

  #rebuild(touched: ReadonlySet<Signature>): void {
    for (const { unit } of touched) if (unit.isLive) this.#dissolve(unit)
    const signatures = [...touched].filter((signature) => signature.entryCount > 0)
    const ties = {
      same: this.#tiesOf(signatures, 'same'),
      different: this.#tiesOf(signatures, 'different'),
    }
    for (const group of boundGroups(signatures, ties)) this.#parts.pivot.enter(unitOf(group))
    for (const { a, b } of ties.different) {
      bar(a.unit, b.unit)
      this.#parts.pivot.touch(b.unit)
    }
  }

  #dissolve(unit: Unit): void {
    this.#parts.pivot.leave(unit)
    for (const other of unit.bars ?? []) {
      other.bars?.delete(unit)
      // Whether the pair would join is told on both its events.
      this.#parts.pivot.touch(other)
    }
  }

  #tiesOf(signatures: readonly Signature[], verdict: 'same' | 'different'): readonly Tie[] {
    const ties = new Map<string, Tie>()
    for (const signature of signatures) {
      for (const entry of signature.judged ?? []) {
        for (const other of this.#partnersOf(entry)) {
          if (!other.signature || this.#verdictOn(entry, other) !== verdict) continue
          const key = [entry.live.name, other.live.name].sort().join()
          ties.set(key, { a: signature, b: other.signature, key })
        }
      }
    }
    return [...ties.values()]
  }

  /** Queues the entry's unit and those of its reading: who is parted from whom may have changed. */
  #tellReading(entry: Entry, unit: Unit | undefined): void {
    const { pivot, readings } = this.#parts
    if (unit) pivot.queue(unit)
    for (const one of readings.unitsBeside(entry)) pivot.queue(one)
    if (unit) for (const one of readings.unitsBesideAll(unit)) pivot.queue(one)
  }
}

function bar(a: Unit, b: Unit): void {
  a.bars = (a.bars ?? new Set()).add(b)
  b.bars = (b.bars ?? new Set()).add(a)
}
