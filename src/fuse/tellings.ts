import type { LiveClaim } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { type Telling, tellingOf } from './telling.ts'

/** Tellings kept at once: a report's claims come together, and what is read twice costs only time. */
const KEPT_MAX = 4096

/** Tellings of the claims read last, so that mates of a happening are not read over and over. */
export class Tellings {
  readonly #kept = new Map<string, Telling>()
  readonly #book: NameBook | undefined

  constructor(book: NameBook | undefined) {
    this.#book = book
  }

  of(live: LiveClaim): Telling {
    const kept = this.#kept.get(live.name)
    if (kept) return kept
    const told = tellingOf(live.claim, this.#book)
    this.#kept.set(live.name, told)
    if (this.#kept.size > KEPT_MAX) this.#kept.delete(this.#kept.keys().next().value ?? '')
    return told
  }

  /** Forgets a claim that was taken out: nothing of it stays. */
  drop(name: string): void {
    this.#kept.delete(name)
  }
}
