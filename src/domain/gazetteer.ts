import type { Place, PlaceChoice } from './place.ts'

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

/** A gazetteer that can be looked through while a name is still being typed. */
export type OfferingGazetteer = Gazetteer & {
  /** Places whose own name begins so, most populous first. Folds as `find` does. */
  beginning(start: string, most: number): readonly Candidate[]
  /** The name of a province by its ISO 3166-2 code; null when it has none. */
  provinceName(code: string): string | null
}

/** What a name that an officer typed stands for. */
export type TypedPlace = {
  /** The one place that is meant; null when several may be, or none is known. */
  readonly place: Place | null
  /** What else may be meant: namesakes that are about as likely, likeliest first; empty when `place` is known or none is. */
  readonly among: readonly PlaceChoice[]
}
