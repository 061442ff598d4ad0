import type { NormalClaim } from './normalise.ts'
import { type Deed, PackedClaim } from './packed-claim.ts'
import type { CountTold, PlaceTold } from './telling.ts'

type Shared<T> = { readonly value: T; holders: number }
const NONE: readonly never[] = []

/** One copy of each value, for as long as somebody holds it. */
class Kept<T> {
  readonly #held = new Map<string, Shared<T>>()

  hold(key: string, value: T): T {
    const held = this.#held.get(key)
    if (!held) this.#held.set(key, { value, holders: 1 })
    else held.holders += 1
    return held ? held.value : value
  }

  release(key: string): void {
    const held = this.#held.get(key)
    if (held && held.holders > 1) held.holders -= 1
    else this.#held.delete(key)
  }

  get size(): number {
    return this.#held.size
  }
}

/**
 * One copy of what many signatures say alike: deeds, names, stems, places and counts. Without it most of a million claims'
 * memory is the same words over again.
 *
 * Counts who holds what, so that nothing of a claim that was taken out stays here.
 */
export class Pool {
  readonly #words = new Kept<string>()
  readonly #lists = new Kept<readonly string[]>()
  readonly #places = new Kept<PlaceTold>()
  readonly #counts = new Kept<readonly CountTold[]>()
  readonly #deeds = new Kept<Deed>()

  /** The same claim, of shared parts; {@link release} it when no signature has it any more. */
  hold(claim: NormalClaim): PackedClaim {
    const { place } = claim
    return new PackedClaim(claim, {
      deed: this.#deeds.hold(deedKey(claim), deedOf(claim)),
      place: place && this.#places.hold(placeKey(place), place),
      actors: this.#list(claim.actors),
      targets: this.#list(claim.targets),
      counts:
        claim.counts.length === 0 ? NONE : this.#counts.hold(countsKey(claim.counts), claim.counts),
      stems: claim.stems.map((stem) => this.#words.hold(stem, stem)),
    })
  }

  release(claim: NormalClaim): void {
    this.#deeds.release(deedKey(claim))
    if (claim.place) this.#places.release(placeKey(claim.place))
    for (const list of [claim.actors, claim.targets])
      if (list.length > 0) this.#lists.release(listKey(list))
    if (claim.counts.length > 0) this.#counts.release(countsKey(claim.counts))
    for (const stem of claim.stems) this.#words.release(stem)
  }

  /** How many values are held. */
  get size(): number {
    const all = [this.#words, this.#lists, this.#places, this.#counts, this.#deeds]
    return all.reduce((sum, kept) => sum + kept.size, 0)
  }

  #list(words: readonly string[]): readonly string[] {
    return words.length > 0 ? this.#lists.hold(listKey(words), words) : NONE
  }
}

const deedOf = (claim: NormalClaim): Deed => ({
  family: claim.family,
  kind: claim.kind,
  isMutual: claim.isMutual,
  isByMode: claim.isByMode,
  isBroad: claim.isBroad,
  lasts: claim.lasts,
  isFarFelt: claim.isFarFelt,
  mode: claim.mode,
})

const deedKey = (claim: NormalClaim) => JSON.stringify(deedOf(claim))
const placeKey = (place: PlaceTold) => JSON.stringify(place)
const listKey = (words: readonly string[]) => JSON.stringify(words)
const countsKey = (counts: readonly CountTold[]) => JSON.stringify(counts)
