import type { NameBook } from '#domain/name-book.ts'
import { type Telling, tellingOf } from './telling.ts'
import type { Entry } from './unit.ts'

/** Tellings kept at once: a report's claims come together, and what is read twice costs only time. */
const KEPT_MAX = 4096

/** Tellings of the claims read last, so that mates of a happening are not read over and over. */
export class Tellings {
  readonly #kept = new Map<string, Telling>()
  readonly #book: NameBook | undefined
  readonly #storyOf: (report: string) => string

  constructor(book: NameBook | undefined, storyOf: (report: string) => string) {
    this.#book = book
    this.#storyOf = storyOf
  }

  of({ live }: Pick<Entry, 'live'>): Telling {
    const kept = this.#kept.get(live.name)
    if (kept) return kept
    const story = this.#storyOf(live.report)
    const told = tellingOf(live.claim, { book: this.#book, story })
    this.#kept.set(live.name, told)
    if (this.#kept.size > KEPT_MAX) this.#kept.delete(this.#kept.keys().next().value ?? '')
    return told
  }

  /** Has a claim told anew, since its report's story is another. */
  renew(name: string): void {
    this.#kept.delete(name)
  }

  /** Forgets a claim that was taken out: nothing of it stays. */
  drop(name: string): void {
    this.#kept.delete(name)
  }
}
