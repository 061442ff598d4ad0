import type { VerbUnit } from './chunk-units.ts'

/** A verb of a sentence with what hangs on it. Numbers are indexes into the sentence's units. */
export type Clause = {
  readonly at: number
  readonly verb: VerbUnit
  /** Noun units that do it; for a passive those to whom it is done. Empty when none was found. */
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  readonly complements: readonly Complement[]
  /** The clause whose verb, with "to" or "-ing", brings this one: "plans" in "plans to attack". */
  readonly governor: Clause | null
  readonly link: Link
}

/** "against the rebels": a preposition and its noun units. */
export type Complement = {
  readonly word: string
  readonly at: number
  readonly nouns: readonly number[]
}

/** How a clause hangs on the words before it. */
export type Link =
  | 'main'
  | 'relative'
  | 'reduced'
  | 'to'
  | 'noun-to'
  | 'adjective-to'
  | 'ing'
  | 'of-ing'
  | 'with-ing'
