import type { Action, Claim } from '#domain/claim.ts'

/** Whoever takes part, under each name that the claim has for him. */
export type Party = { readonly names: readonly string[] }
/** A claim as a coder of events would write it down. */
export type CodedEvent = {
  readonly type: string
  readonly sources: readonly Party[]
  readonly targets: readonly Party[]
}

const COOPERATIVE: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
])
const MATERIAL_CONFLICT: ReadonlySet<string> = new Set([
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])

/** PLOVER counts whom or what one lets go to RETREAT; our claims call it a concession. */
const RELEASE = 'release'

/**
 * The events that claims tell of, in the coders' way: the same event is told once.
 *
 * We keep what is done apart from whether it was done; PLOVER has types for the latter. So a planned cooperative deed is
 * AGREE, a planned hostile one THREATEN, a refused cooperative one REJECT; what is asked for, or ought to be done, is the
 * speaker's REQUEST; and what somebody is accused of is the accuser's ACCUSE.
 * What another event is about ("threatened to attack") is no event of its own, and neither is a hostile deed denied.
 * @source PLOVER manual, draft 0.8 (2021): "intent to" and "threaten to" as types
 */
export const eventsOf = (claims: readonly Claim[]): CodedEvent[] =>
  codedClaims(claims).map(({ event }) => event)

/** The same events, each with the claim that it was made of. */
export function codedClaims(claims: readonly Claim[]): { event: CodedEvent; claim: Claim }[] {
  const events = new Map<string, { event: CodedEvent; claim: Claim }>()
  const within = new Set(claims.filter(isDeed).flatMap(({ object }) => object ?? []))
  for (const claim of claims) {
    const event = within.has(claim.id) ? null : eventOf(claim)
    if (event) events.set(JSON.stringify(event), { event, claim })
  }
  return [...events.values()]
}

const isDeed = ({ action }: Claim) => action !== undefined && action.type !== 'STATEMENT'

function eventOf(claim: Claim): CodedEvent | null {
  const { action, actors, targets } = claim
  if (!action || action.type === 'DISASTER') return null
  if (claim.attribution[0]?.stance === 'accuses') return ofSpeaker('ACCUSE', claim)
  if (claim.kind === 'opinion') return ofSpeaker('REQUEST', claim)
  const sides = { sources: actors.map(partyOf), targets: targets.map(partyOf) }
  if (claim.polarity === 'negated')
    return COOPERATIVE.has(action.type) ? { type: 'REJECT', ...sides } : null
  if (claim.modality === 'requested') return ofSpeaker('REQUEST', claim)
  return { type: typeOf(action, claim.modality), ...sides }
}

function typeOf({ type, mode }: Action, modality: Claim['modality']): string {
  if (modality === 'actual') return mode === RELEASE ? 'RETREAT' : type
  if (COOPERATIVE.has(type)) return 'AGREE'
  return MATERIAL_CONFLICT.has(type) ? 'THREATEN' : type
}

/** What the speaker does to those who act: he asks them to, or accuses them of it. Nobody does it to himself. */
function ofSpeaker(type: string, { attribution, actors }: Claim): CodedEvent | null {
  const [nearest] = attribution
  if (nearest?.role !== 'speaker' || actors.length === 0) return null
  if (actors.some(({ name }) => name === nearest.voice)) return null
  return { type, sources: [{ names: [nearest.voice] }], targets: actors.map(partyOf) }
}

const partyOf = ({ name, words, role }: Claim['actors'][number]): Party => ({
  names: [...new Set([name, words, role === undefined ? name : `${role} ${name}`])],
})
