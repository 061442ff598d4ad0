import type { Claim } from './claim.ts'

type In<K extends keyof Claim> =
  NonNullable<Claim[K]> extends readonly (infer F)[] ? F : NonNullable<Claim[K]>
type Field<Kind extends string, K extends keyof Claim> = {
  /** The section of model/english/sureness.json, and of the sentences of its rules. */
  readonly kind: Kind
  readonly slot: K
  readonly of: In<K>
}
/** One field of a claim that can say where it comes from. */
export type ClaimField =
  | Field<'voice', 'attribution'>
  | Field<'action', 'action'>
  | Field<'who', 'actors' | 'targets'>
  | Field<'when', 'when'>
  | Field<'where', 'where'>
  | Field<'where', 'alsoWhere'>
  | Field<'count', 'counts'>
  | Field<'limit', 'limits'>

/** Every field of a claim that can say where it comes from, its voices first. */
export function fieldsOf({
  attribution, action, actors, targets, when, where, alsoWhere = [], counts = [], limits = [],
}: Omit<Claim, 'id' | 'object'>): readonly ClaimField[] {
  return [
    ...attribution.map((of) => ({ kind: 'voice', slot: 'attribution', of }) as const),
    ...(action ? [{ kind: 'action', slot: 'action', of: action } as const] : []),
    ...actors.map((of) => ({ kind: 'who', slot: 'actors', of }) as const),
    ...targets.map((of) => ({ kind: 'who', slot: 'targets', of }) as const),
    ...(when ? [{ kind: 'when', slot: 'when', of: when } as const] : []),
    ...(where ? [{ kind: 'where', slot: 'where', of: where } as const] : []),
    ...alsoWhere.map((of) => ({ kind: 'where', slot: 'alsoWhere', of }) as const),
    ...counts.map((of) => ({ kind: 'count', slot: 'counts', of }) as const),
    ...limits.map((of) => ({ kind: 'limit', slot: 'limits', of }) as const),
  ]
} // biome-ignore format: a line a field
