import { z } from 'zod'
import { DIFFERENCE_KINDS, DIFFERING_FIELDS } from '#domain/event.ts'
import { claimName } from '#domain/names.ts'

/**
 * Why a claim stands under an account's origin beside its first: the same text, voice, the origin's other name, one unnamed
 * source by its sender's word, the same picture, outlets that have it from each other, a repetition.
 */
export const claimTie = z.strictObject({
  claim: claimName,
  because: z.enum(['text', 'voice', 'name', 'tag', 'image', 'circle', 'repeats']),
})
export type ClaimTie = z.infer<typeof claimTie>

/** Two accounts, by origin, that may go back to one origin after all. */
export const unclearPair = z.strictObject({
  a: z.string(),
  b: z.string(),
  because: z.enum(['unnamed', 'office', 'through', 'words', 'image']),
})
export type UnclearPair = z.infer<typeof unclearPair>

/** A party as the charter names it: a member by its name, any other by the first of its names. */
export const sideView = z.strictObject({ name: z.string(), isMember: z.boolean() })

const saying = z.strictObject({
  /** Of an account of the event. */
  origin: z.string(),
  voice: z.string(),
  claim: claimName,
  /** EDTF, a place's name, names of parties, or a number in digits: "3", "3-5", "10+", "~10". */
  value: z.string(),
})

/** What two accounts say of one field: they exclude each other, or the second updates or revises the first. */
export const differenceView = z.strictObject({
  field: z.enum(DIFFERING_FIELDS),
  kind: z.enum(DIFFERENCE_KINDS),
  /** What is counted, folded: "killed". Only of counts. */
  thing: z.string().optional(),
  a: saying,
  b: saying,
})
export type DifferenceView = z.infer<typeof differenceView>

/** A member's word on two claims. */
export const judgementView = z.strictObject({
  by: z.string(),
  a: claimName,
  b: claimName,
  verdict: z.enum(['same', 'different']),
  /** Why, in the officer's words. */
  note: z.string().optional(),
})
