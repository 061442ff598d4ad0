import type { VerbUnit } from './chunk-units.ts'

/** A verb of a sentence with what hangs on it. Numbers are indexes into the sentence's units. */
export type Clause = {
  readonly at: number
  readonly verb: VerbUnit
  /** Noun units that do it; for a passive those to whom it is done. Empty when none was found. */
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  /** To whom: "the refugees" in "gave the refugees shelter". */
  readonly recipients: readonly number[]
  readonly complements: readonly Complement[]
  /** The clause whose verb, with "to" or "-ing", brings this one: "plans" in "plans to attack". */
  readonly governor: Clause | null
  readonly link: Link
  /** The words that open it, such as "if", "that" or "after"; empty for most. */
  readonly openers: readonly string[]
  /** It holds only under a condition that its sentence names: a clause with "if" or "unless". */
  readonly isConditional: boolean
  /** What it stands with instead of a verb: the dictionary form of "ready" in "is ready to attack"; null for verbs. */
  readonly predicate: string | null
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
