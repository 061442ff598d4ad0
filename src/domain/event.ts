import type { ReleasedClaim } from './claim.ts'
import type { Maker } from './reading.ts'

/** A claim as it lives in one stream: its name there, what it says, where it came from. */
export type LiveClaim = {
  /** base32 of 80 bits of SHA-256(sender, handle, number). */
  readonly name: string
  readonly claim: ReleasedClaim
  /** Handles of its report and of the reading that carries it. */
  readonly report: string
  readonly reading: string
  /** The member whose reading it is. */
  readonly from: string
  readonly madeBy: Maker
  /** Hash of the report's original bytes: equal bytes are one text, whoever handed them in. */
  readonly text: string
  /** From the report's own fields: the origin falls back on these. */
  readonly source: {
    readonly outlet?: string
    readonly author: readonly string[]
    readonly published?: string
    readonly title: string
    /** BCP 47 of the report's text. */
    readonly language?: string
    /** Blind tags of the report's unnamed source, sorted: texts that share one are of one source. */
    readonly tags?: readonly string[]
  }
  /** Its source no longer stands by it. */
  readonly isWithdrawn: boolean
}

export type Judgement = {
  /** The member that judged. */
  readonly by: string
  readonly a: string
  readonly b: string
  readonly verdict: 'same' | 'different'
  /** Why, in the officer's words. */
  readonly note?: string
}

/** One origin's version of an event: the nearest voice that claims own knowledge, with every claim that repeats it. */
export type Account = {
  /** Stable within the event: the normalised voice. */
  readonly origin: string
  readonly voice: string
  readonly kind: 'person' | 'authority' | 'outlet' | 'anonymous' | 'document' | 'sensor'
  readonly hasOwnKnowledge: boolean
  readonly denies: boolean
  readonly isWithdrawn: boolean
  /** Names of its claims, sorted; the first is the one to show. */
  readonly claims: readonly string[]
  /** How many other texts repeat it. */
  readonly copies: number
  /** Other outlets that bring it in texts of their own, sorted: that it was said has them for origins, what was said has not. */
  readonly tellers: readonly string[]
  /** The party that it stands for, as far as the charter names one. */
  readonly side?: Side
}

/** A party as the charter names it: a member by its name there, any other by the first of its names. */
export type Side = { readonly name: string; readonly isMember: boolean }

export const SUPPORTS = ['announced', 'single-origin', 'corroborated'] as const
export const CONTESTS = ['none', 'differs', 'denied'] as const

/** Why a standing is what it is: a code of the message catalogue, the voices it names, the claims that decided it. */
export type Reason = {
  readonly code: string
  readonly voices: readonly string[]
  readonly claims: readonly string[]
  readonly field?: DifferingField
}

export const DIFFERING_FIELDS = ['when', 'where', 'who', 'count', 'until'] as const
export type DifferingField = (typeof DIFFERING_FIELDS)[number]
/** Two accounts exclude each other; a later count is higher; the same origin counts fewer later. */
export const DIFFERENCE_KINDS = ['differs', 'updated', 'revised'] as const

/** What one account's claim says of a field. */
export type Saying = {
  readonly origin: string
  readonly voice: string
  readonly claim: string
  /** EDTF, a place's name, names of parties, or a number in digits: "3", "3-5", "10+". */
  readonly value: string
}

/** Two sayings of one field that cannot both hold, the earlier first where the kind knows one. */
export type Difference = {
  readonly field: DifferingField
  readonly kind: (typeof DIFFERENCE_KINDS)[number]
  /** What is counted, in a count: "killed", "killed of drivers". */
  readonly thing?: string
  readonly a: Saying
  readonly b: Saying
}

export type Standing = {
  readonly support: (typeof SUPPORTS)[number]
  readonly contest: (typeof CONTESTS)[number]
  readonly isWithdrawn: boolean
  /** A named voice denies it, or accounts name others as who did it: no other difference disputes an event. */
  readonly isDisputed: boolean
  /**
   * Origins that know: how many there are at least, when all that may be one are one, and at most. Support follows from the
   * first.
   */
  readonly origins: { readonly least: number; readonly most: number }
  /** Which parties those that are counted at least stand for, and how many of them stand for nobody that the charter names. */
  readonly sides: { readonly of: readonly Side[]; readonly unknown: number }
  readonly reasons: readonly Reason[]
}

/** What several claims are about, as one stream can know it. */
export type Event = {
  /** The anchor claim's name. */
  readonly id: string
  readonly action: string
  /** Short and neutral, from the anchor: its action, actors, targets in the report's own words. */
  readonly title: string
  readonly language: string
  /** EDTF of the anchor, and the days it spans, for order and filters; "" when undated. */
  readonly when?: string
  readonly earliest: string
  readonly latest: string
  /** It has begun and no end is told: it touches every later day. */
  readonly isOngoing?: boolean
  readonly where?: {
    readonly name: string
    readonly precision: string
    readonly lat?: number
    readonly lon?: number
    readonly radiusKm?: number
    readonly country?: string
  }
  readonly accounts: readonly Account[]
  readonly standing: Standing
  /** Where accounts exclude or outgrow each other, field by field; at most 24 a field. */
  readonly differences: readonly Difference[]
  /** Names of all its claims, sorted. */
  readonly claims: readonly string[]
  /** Pairs on which an explicit "different" parts what would join, or members' judgements conflict. */
  readonly suspended: readonly (readonly [string, string])[]
}
