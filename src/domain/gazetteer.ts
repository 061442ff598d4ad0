import type { Place } from './place.ts'

/** A place that some name may stand for, with what helps to choose between namesakes. */
export type Candidate = Place & {
  /** Inhabitants, 0 when unknown. */
  readonly population: number
  /** How the name was matched: the place's main name, another name, or a demonym ("Syrian"). */
  readonly matched: 'main' | 'alias' | 'demonym'
}

/** Names of the world's places, as the reader asks for them. Built by an adapter, packed, read-only. */
export type Gazetteer = {
  /** Hash of everything it was built from: part of the fold's and the reader's version. */
  readonly hash: string
  /** Words of the longest name it knows, so that a caller need not try longer runs. */
  readonly wordsMax: number
  /** Every place of that name, most populous first, at most 20; empty when there is none. Folds case, accents, tatweel. */
  find(name: string): readonly Candidate[]
}
