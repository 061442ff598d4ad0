import { z } from 'zod'
import { CREDIBILITIES, LIKELIHOODS, RELIABILITIES, STANCES, TAKEN_BACK } from '#domain/grades.ts'
import { marking } from '#domain/marking.ts'
import { REASON_MAX, SOURCE_NAME_MAX } from '#domain/member-word.ts'
import { claimName, handle } from '#domain/names.ts'
import type { MemberWordRecord } from '#domain/rows.ts'

/** A word needs its reason; only taking one back goes without. */
const reason = z.string().trim().min(1).max(REASON_MAX)
const how = { marking: marking.optional() }
const graded = <const G extends readonly string[]>(grades: G) => [
  z.strictObject({ grade: z.enum(grades), reason, ...how }),
  z.strictObject({ grade: z.literal(TAKEN_BACK), reason: reason.optional() }),
] as const // biome-ignore format: two shapes

const ofSource = {
  of: z.literal('source'),
  claim: claimName,
  source: z.string().trim().min(1).max(SOURCE_NAME_MAX),
}
const ofClaim = { of: z.literal('claim'), claim: claimName }
/** Any claim of the event. */
const ofEvent = { of: z.literal('event'), claim: claimName } // biome-ignore format: one a line

const [sourceGraded, sourceTaken] = graded(RELIABILITIES)
const [claimGraded, claimTaken] = graded(CREDIBILITIES)
const [eventGraded, eventTaken] = graded(LIKELIHOODS)

/** Reliability A to F of a source that the claim names, credibility 1 to 6 of the claim, or the likelihood of its event. */
export const assessCommand = z.union([
  sourceGraded.extend(ofSource),
  sourceTaken.extend(ofSource),
  claimGraded.extend(ofClaim),
  claimTaken.extend(ofClaim),
  eventGraded.extend(ofEvent),
  eventTaken.extend(ofEvent),
])
export type AssessCommand = z.infer<typeof assessCommand>

export const positionCommand = z.union([
  z.strictObject({ claim: claimName, stance: z.enum(STANCES), reason, ...how }),
  z.strictObject({
    claim: claimName,
    stance: z.literal(TAKEN_BACK),
    reason: reason.optional(),
  }),
])
export type PositionCommand = z.infer<typeof positionCommand>

const said = {
  handle,
  /** The member in whose name it is. */
  from: z.string(),
  /** The title of the officer who signed it. */
  by: z.string().optional(),
  at: z.string(),
  reason: z.string().optional(),
  /** Nothing later by the same member on the same thing stands: what the member says now. */
  isLast: z.boolean(),
  /** It was said of a wording that was replaced since. */
  isOfEarlierWording: z.boolean(),
  /** Own words only: the streams it stands released to. */
  audience: z.array(z.string()).optional(),
}

export const assessmentView = z.strictObject({
  ...said,
  of: z.enum(['source', 'claim', 'event']),
  /** The claim's present name; left out for a source, which is the same under any claim. */
  claim: claimName.optional(),
  source: z.string().optional(),
  grade: z.enum([...RELIABILITIES, ...CREDIBILITIES, ...LIKELIHOODS, TAKEN_BACK]),
})
export type AssessmentView = z.infer<typeof assessmentView>

export const positionView = z.strictObject({
  ...said,
  claim: claimName,
  stance: z.enum([...STANCES, TAKEN_BACK]),
})
export type PositionView = z.infer<typeof positionView>

/** What members said of an event, its claims and their sources, in one stream: last words first, at most 500. */
export const assessmentsView = z.strictObject({
  stream: z.string(),
  event: claimName,
  assessments: z.array(assessmentView),
  positions: z.array(positionView),
})
export type AssessmentsView = z.infer<typeof assessmentsView>

export function presentWords(found: {
  stream: string
  event: string
  words: readonly MemberWordRecord[]
  isOwn: (word: MemberWordRecord) => boolean
}): AssessmentsView {
  const { stream, event, words, isOwn } = found
  const view: AssessmentsView = { stream, event, assessments: [], positions: [] }
  for (const word of words) {
    const { handle: name, from, at, isLast, isOfEarlierWording, audience } = word
    const { by, reason: why } = word.said
    const common = {
      ...{ handle: name, from, at, isLast, isOfEarlierWording },
      ...(by ? { by } : {}),
      ...(why ? { reason: why } : {}),
      ...(isOwn(word) ? { audience: [...audience] } : {}),
    }
    if (word.kind === 'position')
      view.positions.push({
        ...common,
        claim: word.claim ?? word.said.claim,
        stance: word.said.stance,
      })
    else view.assessments.push({ ...common, ...gradeOf(word) })
  }
  return view
}

function gradeOf(word: Extract<MemberWordRecord, { kind: 'assessment' }>) {
  const { said: of, claim } = word
  return {
    of: of.of,
    grade: of.grade,
    ...(of.of === 'source' ? { source: of.source } : {}),
    ...(claim ? { claim } : {}),
  }
}
