import type { CountTold, PlaceTold, Telling } from './telling.ts'

/** Distinct values kept at once; beyond it the pool begins anew. */
const KEPT_MAX = 50_000
const NONE: readonly never[] = []

/**
 * One copy of what many tellings say alike: names, stems, places and counts. Without it most of a million claims' memory is
 * the same words over again.
 */
export class Pool {
  readonly #words = new Map<string, string>()
  readonly #places = new Map<string, PlaceTold>()
  readonly #counts = new Map<string, CountTold>()

  /** The same telling, of shared parts. */
  shared(told: Telling): Telling {
    return {
      ...told,
      family: this.#word(told.family),
      mode: this.#word(told.mode),
      place: told.place && this.#place(told.place),
      actors: this.#list(told.actors),
      targets: this.#list(told.targets),
      counts: told.counts.length > 0 ? told.counts.map((count) => this.#count(count)) : NONE,
      stems: this.#list(told.stems),
      acts: this.#list(told.acts),
    }
  }

  /** Forgets everything: nothing of a claim that was taken out stays here. */
  clear(): void {
    this.#words.clear()
    this.#places.clear()
    this.#counts.clear()
  }

  #word(word: string): string {
    return kept(this.#words, word, word)
  }

  #list(words: readonly string[]): readonly string[] {
    return words.length > 0 ? words.map((word) => this.#word(word)) : NONE
  }

  #place(place: PlaceTold): PlaceTold {
    return kept(this.#places, Object.values(place).join('|'), place)
  }

  #count(count: CountTold): CountTold {
    return kept(this.#counts, `${count.what} ${count.least}-${count.most}`, count)
  }
}

function kept<T>(pool: Map<string, T>, key: string, value: T): T {
  const held = pool.get(key)
  if (held !== undefined) return held
  if (pool.size >= KEPT_MAX) pool.clear()
  pool.set(key, value)
  return value
}
