import { z } from 'zod'
import { claim } from './claim.ts'
import { claimName } from './names.ts'
import { PLACE_CHOICES_MAX, placeChoice } from './place.ts'
import { spanShape } from './span.ts'

/** Doubt on record: what could not be settled, and at which words. Never a silent guess. */
export const issue = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(_[a-z]+)*$/)
    .max(60),
  words: z.string().max(2000),
  ...spanShape,
  /** The places among which nobody could choose for certain. */
  among: z.array(placeChoice).max(PLACE_CHOICES_MAX).optional(),
})
export type Issue = Readonly<z.infer<typeof issue>>

/** Who made a reading: a machine reader with its version, or an officer of a member, onto a machine's. */
export const maker = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reader'),
    name: z.string().max(60),
    version: z.string().max(60),
  }),
  z.strictObject({
    kind: z.literal('officer'),
    name: z.string().max(100),
    onto: z.string().max(130).optional(),
  }),
])
export type Maker = Readonly<z.infer<typeof maker>>

/** What one reader, machine or officer, found in one report. Claims stand in the order of their words. */
export const reading = z.strictObject({
  madeBy: maker,
  claims: z.array(claim).max(10_000),
  issues: z.array(issue).max(10_000),
})
export type Reading = Readonly<z.infer<typeof reading>>

/** One step of an officer's work on a reading. Names claims by their ids, so that it replays onto a newer machine reading. */
export const edit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('accept'), claim: claimName }),
  z.strictObject({ op: z.literal('reject'), claim: claimName }),
  z.strictObject({ op: z.literal('change'), claim: claimName, to: claim }),
  z.strictObject({ op: z.literal('add'), to: claim }),
])
export type Edit = Readonly<z.infer<typeof edit>>
export const edits = z.array(edit).max(10_000)
