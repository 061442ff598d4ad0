import { z } from 'zod'
import { claimName } from './names.ts'
import { namedPlace } from './place.ts'
import { spanShape } from './span.ts'

/** The 16 types of PLOVER 2021, plus DISASTER and STATEMENT. Modes are listed in model/. */
export const ACTION_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN',
  'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'DISASTER', 'STATEMENT',
] as const // biome-ignore format: one block
export const STATUSES = [
  'asserted',
  'denied',
  'planned',
  'requested',
  'possible',
  'conditional',
  'opinion',
] as const
export const MODALITIES = [
  'actual',
  'planned',
  'requested',
  'approved',
  'possible',
  'conditional',
] as const
export const PARTS = ['headline', 'body', 'background', 'boilerplate'] as const
export const KINDS = ['event', 'state', 'opinion'] as const
export const ROLES = ['speaker', 'reporter', 'outlet', 'republisher'] as const
export const VOICE_KINDS = [
  'person',
  'authority',
  'outlet',
  'anonymous',
  'document',
  'sensor',
] as const
export const KNOWLEDGE = ['own', 'told', 'unknown'] as const
export const STANCES = ['says', 'denies', 'confirms', 'doubts', 'accuses', 'asks'] as const

/** Rule, model or officer that gave a field, and how sure a rule is. See reasons.ts; in print only with `--explain`. */
const explained = { by: z.string().max(120).optional(), sure: z.number().min(0).max(1).optional() }
const words = z.string().max(2000)

/** One voice of the chain that brings a claim: who, in which part, claiming which knowledge, with which verb. */
export const voice = z.strictObject({
  id: z.string().max(100).optional(),
  voice: z.string().min(1).max(300),
  role: z.enum(ROLES),
  kind: z.enum(VOICE_KINDS),
  knowledge: z.enum(KNOWLEDGE),
  stance: z.enum(STANCES),
  mode: z.enum(['direct', 'indirect', 'mixed']).optional(),
  /** The words that mark the saying, such as "said" or "according to". */
  cue: words.optional(),
  start: spanShape.start.optional(),
  end: spanShape.end.optional(),
  ...explained,
})
export type Voice = Readonly<z.infer<typeof voice>>

export const action = z.strictObject({
  type: z.enum(ACTION_TYPES), mode: z.string().max(40).optional(), words, ...spanShape, ...explained,
}) // biome-ignore format: one thought
export type Action = Readonly<z.infer<typeof action>>

/** Somebody who does, or to whom it is done. `words` are the report's own; `name` is what they stand for. */
export const actor = z.strictObject({
  name: z.string().min(1).max(300),
  id: z.string().max(100).optional(),
  role: z.string().max(60).optional(),
  words,
  ...spanShape,
  refersTo: z.strictObject(spanShape).optional(),
  ...explained,
})
export type Actor = Readonly<z.infer<typeof actor>>

/** A date as EDTF (ISO 8601-2), with the words it was read from. */
export const when = z.strictObject({
  edtf: z.string().min(4).max(60),
  words,
  ...spanShape,
  ...explained,
})
export type When = Readonly<z.infer<typeof when>>

export const where = namedPlace.extend(explained)
export type Where = Readonly<z.infer<typeof where>>

/** How many of what: `least` to `most`, whole numbers; "at least 10" leaves `most` out. */
export const count = z.strictObject({
  what: z.string().min(1).max(60),
  of: z.string().max(200).optional(),
  unit: z.string().max(60).optional(),
  least: z.int().min(0).max(1e12).optional(),
  most: z.int().min(0).max(1e12).optional(),
  approx: z.boolean().optional(),
  asOf: z.string().max(60).optional(),
  words,
  ...spanShape,
  ...explained,
})
export type Count = Readonly<z.infer<typeof count>>

/** A bound that a speaker sets: "no ground troops", "until 31 December", "only in the north". */
export const limit = z.strictObject({
  words,
  kind: z.enum(['excludes', 'until', 'only']),
  ...spanShape,
  ...explained,
})
export type Limit = Readonly<z.infer<typeof limit>>

/** A claim's fields without the name it goes by. */
export const claimFields = {
  /** Claims of one report about one happening share it. */
  happening: z.string().max(40).optional(),
  part: z.enum(PARTS),
  /** The exact words. 1 to 2,000 UTF-16 units of the report's plain text; empty only in a report without text. */
  quote: words,
  ...spanShape,
  status: z.enum(STATUSES),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(MODALITIES),
  kind: z.enum(KINDS),
  /** Voices from the nearest outwards: speaker, reporter, outlet, re-publisher. Never empty. */
  attribution: z.array(voice).min(1).max(8),
  action: action.optional(),
  actors: z.array(actor).max(40),
  targets: z.array(actor).max(40),
  /** The claim that this one denies, says, requests, approves or orders. */
  object: claimName.optional(),
  when: when.optional(),
  where: where.optional(),
  alsoWhere: z
    .array(where.extend({ role: z.enum(['at', 'from', 'to']) }))
    .max(20)
    .optional(),
  counts: z.array(count).max(40).optional(),
  limits: z.array(limit).max(20).optional(),
}

/** One assertion somebody makes in a report, before anyone here has said whether it is so. */
export const claim = z.strictObject({ id: claimName, ...claimFields })
export type Claim = Readonly<z.infer<typeof claim>>

/**
 * A claim as it travels in a released reading: its id stays with the submitter.
 * Its name in every stream follows from sender, handle and its number (its index in the reading).
 */
export const releasedClaim = z.strictObject({
  ...claimFields,
  object: z.int().min(0).optional(),
  replaces: claimName.optional(),
})
export type ReleasedClaim = Readonly<z.infer<typeof releasedClaim>>

/** A claim's status in one word, opinion, then denial, then what is only planned, then the modality. */
export function statusOf(of: Pick<Claim, 'kind' | 'polarity' | 'modality'>): Claim['status'] {
  if (of.kind === 'opinion') return 'opinion'
  if (of.polarity === 'negated') return 'denied'
  if (of.modality === 'approved') return 'planned'
  return of.modality === 'actual' ? 'asserted' : of.modality
}
