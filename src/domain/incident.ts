import type { NamedPlace } from './place.ts'

/** What kinds of incident are told apart. */
export const INCIDENT_TYPES = ['attack', 'bombing', 'kidnapping', 'arson', 'robbery'] as const
export type IncidentType = (typeof INCIDENT_TYPES)[number]

/** The part that a noun phrase plays in an incident. */
export const PARTS_PLAYED = [
  'none', 'individual', 'organization', 'thing', 'person', 'instrument',
] as const // biome-ignore format: one list
export type PartPlayed = (typeof PARTS_PLAYED)[number]

export const THING_KINDS = [
  'other', 'commerce', 'energy', 'vehicle', 'government-office', 'communications', 'organization-office', 'bank',
  'residence', 'embassy', 'road', 'police-post', 'politician-office', 'water', 'station',
] as const // biome-ignore format: one list
export const PERSON_KINDS = [
  'civilian', 'politician', 'official', 'police', 'judge', 'soldier', 'guard', 'former-official', 'former-soldier',
  'diplomat',
] as const // biome-ignore format: one list
export const THING_EFFECTS = ['untold', 'damaged', 'destroyed', 'unharmed'] as const
export const PERSON_EFFECTS = [
  'untold', 'killed', 'wounded', 'unharmed', 'not-wounded', 'freed',
] as const // biome-ignore format: one list

/** How sure the report is that a perpetrator did it: told as a fact, claimed by itself, or somebody's accusation. */
export const CONFIDENCES = ['fact', 'claimed', 'accused', 'accused-by-authorities'] as const
export type Confidence = (typeof CONFIDENCES)[number]
export const INCIDENT_STAGES = ['accomplished', 'attempted', 'threatened'] as const

/** Words of the text that name something; `start` and `end` are UTF-16 offsets. */
export type NamedWords = { readonly words: string; readonly start: number; readonly end: number }

/** How many: `least` to `most`; `most` null for "at least 7", both null for "several". */
export type HowMany = {
  readonly least: number | null
  readonly most: number | null
  readonly isAbout: boolean
}

/** Something or somebody that was hit. `nation` is the ISO 3166-1 code that the words themselves tell. */
export type Target<Kind extends string, Effect extends string> = NamedWords & {
  readonly kind: Kind
  readonly count: HowMany
  readonly effect: Effect
  readonly nation: string | null
}
export type ThingHit = Target<(typeof THING_KINDS)[number], (typeof THING_EFFECTS)[number]>
/** `name` is the fullest that the report has; `role` the words before it, or all of them where nobody is named. */
export type PersonHit = Target<(typeof PERSON_KINDS)[number], (typeof PERSON_EFFECTS)[number]> & {
  readonly name: string | null
  readonly role: string | null
}

export type Organization = NamedWords & {
  readonly confidence: Confidence
  /** Who accuses it, nearest voice first; empty where it is told as a fact or claimed. */
  readonly accusers: readonly string[]
}

/** One incident that a report tells of, put together from all its sentences about it. */
export type Incident = {
  readonly type: IncidentType
  readonly stage: (typeof INCIDENT_STAGES)[number]
  /** 0 to 1: how likely it is an incident that belongs on record at all. */
  readonly sure: number
  /** Offsets of the sentences that tell of it, and the ids of the claims in them. */
  readonly told: readonly { readonly start: number; readonly end: number }[]
  readonly claims: readonly string[]
  /** A day as EDTF; null where none is told. */
  readonly when: (NamedWords & { readonly edtf: string }) | null
  /** Places that are named where it is told, the clearest telling first. */
  readonly where: readonly NamedPlace[]
  readonly instruments: readonly (NamedWords & { readonly kind: string | null })[]
  /** Told by a verb alone, as in "was shot". */
  readonly impliedInstrument: string | null
  /** Soldiers, police or a government did it. */
  readonly isByState: boolean
  readonly individuals: readonly NamedWords[]
  readonly organizations: readonly Organization[]
  readonly things: readonly ThingHit[]
  readonly persons: readonly PersonHit[]
}
