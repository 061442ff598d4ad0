import type { ClaimField } from '#domain/claim-fields.ts'
import { officerIn } from '#domain/reasons.ts'
import type { MessageId } from '#web/base/message.tsx'
import type { WorkClaim } from './working.ts'

export type Span = { readonly start: number; readonly end: number }
/** Who or what gave a field: an officer, a rule with how sure it is, or nobody that is on record. */
export type Giver =
  | { readonly kind: 'officer'; readonly name: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly sure: number | undefined }
  | { readonly kind: 'nothing' }

const LABELS = {
  action: 'fact.what',
  actors: 'fact.who',
  targets: 'fact.toWhom',
  when: 'fact.when',
  where: 'fact.where',
  alsoWhere: 'why.alsoWhere',
  counts: 'fact.howMany',
  limits: 'why.limits',
} as const satisfies Record<Exclude<ClaimField['slot'], 'attribution'>, MessageId>

/** What a field is called; a voice by its part. */
export const labelOf = (field: ClaimField): MessageId =>
  field.slot === 'attribution' ? `why.voice.${field.of.role}` : LABELS[field.slot]

/**
 * Who gave a field. Without a word of its own it is the officer's whose reading it is, where no machine read before him.
 */
export function giverOf({ kind, of }: ClaimField, { view }: Pick<WorkClaim, 'view'>): Giver {
  const officer = officerIn(of)
  if (officer !== null) return { kind: 'officer', name: officer }
  if (of.by !== undefined) return { kind: 'rule', rule: `${kind}.${of.by}`, sure: of.sure }
  const maker = view?.madeBy
  if (maker?.kind === 'officer' && maker.onto === undefined)
    return { kind: 'officer', name: maker.name }
  return { kind: 'nothing' }
}

type Loose = { readonly start?: number | undefined; readonly end?: number | undefined }

/** Where the words stand that a field was read from; none for what has no words of its own, as an outlet's name. */
export function spanIn({ start, end }: Loose): Span | null {
  return start === undefined || end === undefined || end <= start ? null : { start, end }
}

/** From here on a rule counts as that reliable; what is 0.5 is known no better than a coin. */
const STEPS = [
  [0.9, 'why.sure.nearlyAlways'],
  [0.75, 'why.sure.usually'],
  [0.51, 'why.sure.ratherOften'],
] as const
const UNKNOWN = 0.5

/** How sure a rule is, as a sentence about hundreds. @param sure 0 to 1; 0.5 stands for what was not measured */
export function sureWords(sure: number): { readonly id: MessageId; readonly n: number } {
  const n = Math.round(sure * 100)
  if (sure === UNKNOWN) return { id: 'why.sure.unknown', n }
  const step = STEPS.find(([from]) => sure >= from)
  return { id: step?.[1] ?? 'why.sure.seldom', n }
}
