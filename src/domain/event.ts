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
}

export const SUPPORTS = ['announced', 'single-origin', 'corroborated'] as const
export const CONTESTS = ['none', 'differs', 'denied'] as const

/** Why a standing is what it is: a code of the message catalogue, the voices it names, the claims that decided it. */
export type Reason = {
  readonly code: string
  readonly voices: readonly string[]
  readonly claims: readonly string[]
  readonly field?: 'when' | 'where' | 'who' | 'count'
}

export type Standing = {
  readonly support: (typeof SUPPORTS)[number]
  readonly contest: (typeof CONTESTS)[number]
  readonly isWithdrawn: boolean
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
  /** Names of all its claims, sorted. */
  readonly claims: readonly string[]
  /** Pairs on which an explicit "different" parts what would join, or members' judgements conflict. */
  readonly suspended: readonly (readonly [string, string])[]
}
