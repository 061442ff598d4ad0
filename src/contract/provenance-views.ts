import { z } from 'zod'
import { claimName } from '#domain/names.ts'

/** Why a claim stands under an account's origin beside its first: the same text, voice, the origin's other name, a repetition. */
export const claimTie = z.strictObject({
  claim: claimName,
  because: z.enum(['text', 'voice', 'name', 'repeats']),
})
export type ClaimTie = z.infer<typeof claimTie>

/** Two accounts, by origin, that may go back to one origin after all. */
export const unclearPair = z.strictObject({
  a: z.string(),
  b: z.string(),
  because: z.enum(['unnamed', 'office', 'through', 'words']),
})
export type UnclearPair = z.infer<typeof unclearPair>
