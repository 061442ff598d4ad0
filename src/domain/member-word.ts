import { z } from 'zod'
import { CREDIBILITIES, LIKELIHOODS, RELIABILITIES, STANCES, TAKEN_BACK } from './grades.ts'
import { claimName } from './names.ts'
import { foldedWords } from './party-key.ts'

export const REASON_MAX = 500
export const SOURCE_NAME_MAX = 300

const why = {
  reason: z.string().min(1).max(REASON_MAX).optional(),
  /** The officer's title: who of the member said so. */
  by: z.string().max(100).optional(),
}
const graded = <const G extends readonly string[]>(grades: G) => z.enum([...grades, TAKEN_BACK])

/**
 * An officer's grade, in the member's name. Every one names a claim: the claim itself, one that the source is a voice
 * of, or one of the event.
 *
 * @source docs/decisions/0023-assessments-and-positions.md
 */
export const assessment = z.discriminatedUnion('of', [
  z.looseObject({
    of: z.literal('source'),
    claim: claimName,
    source: z.string().min(1).max(SOURCE_NAME_MAX),
    grade: graded(RELIABILITIES),
    ...why,
  }),
  z.looseObject({
    of: z.literal('claim'),
    claim: claimName,
    grade: graded(CREDIBILITIES),
    ...why,
  }),
  z.looseObject({
    of: z.literal('event'),
    claim: claimName,
    grade: graded(LIKELIHOODS),
    ...why,
  }),
])
export type Assessment = Readonly<z.infer<typeof assessment>>

/** A member's dated stance on a claim. Never an origin, and no standing follows from it. */
export const position = z.looseObject({
  claim: claimName,
  stance: z.enum([...STANCES, TAKEN_BACK]),
  ...why,
})
export type Position = Readonly<z.infer<typeof position>>

/** What a member says of a thing: a grade or a stance. */
export type MemberWord =
  | { readonly kind: 'assessment'; readonly said: Assessment }
  | { readonly kind: 'position'; readonly said: Position }

/** A source's name as grades are kept under it: its words, whatever their case, accents or articles. */
export const sourceKey = (name: string): string => foldedWords(name).join(' ')

/** What a word is about, as one string: a member's last word on each counts. */
export const objectOf = (about: 'source' | 'claim' | 'event' | 'position', named: string): string =>
  `${about} ${about === 'source' ? sourceKey(named) : named}`

/** The object of a word under the claim name that it used, and that name; no name for a source. */
export function namedBy(word: MemberWord): { object: string; claim: string | null } {
  if (word.kind === 'position')
    return { object: objectOf('position', word.said.claim), claim: word.said.claim }
  const { said } = word
  if (said.of === 'source') return { object: objectOf('source', said.source), claim: null }
  return { object: objectOf(said.of, said.claim), claim: said.claim }
}
