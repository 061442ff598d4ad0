import type { Action, Claim } from '#domain/claim.ts'

/** Whoever takes part, under each name that the claim has for him. */
export type Party = { readonly names: readonly string[] }
/** A claim as a coder of events would write it down. */
export type CodedEvent = {
  readonly type: string
  readonly sources: readonly Party[]
  readonly targets: readonly Party[]
  /** Where it was done; a coder of triples takes a target without a country for one of the country there. */
  readonly place: string | null
  /** Each side does it to the other, so that a coder of triples writes it down both ways. */
  readonly isMutual: boolean
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

/** What is agreed, discussed or done together. */
const MUTUAL: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

/** PLOVER counts whom or what one lets go to RETREAT; our claims call it a concession. */
const RELEASE = 'release'
/** PLOVER counts an agreement that is signed to SUPPORT, and one that is only promised to AGREE. */
const SIGNING = /^(?:sign|ratif|initial)/
/** PLOVER counts help that is only offered or promised to AGREE. */
const PROMISING = /^(?:pledg|promis|offer)/

/**
 * The events that claims tell of, in the coders' way: the same event is told once.
 *
 * We keep what is done apart from whether it was done; PLOVER has types for the latter. So a planned cooperative deed is
 * AGREE, a planned hostile one THREATEN, a refused cooperative one REJECT; what is asked for, or ought to be done, is the
 * speaker's REQUEST; and what somebody is accused of is the accuser's ACCUSE. A hostile deed that a speaker denies, and
 * a claim that tells no deed at all, is his STATEMENT about those whom it names.
 * What another event is about ("threatened to attack") is no event of its own, and neither is a hostile deed that was not done.
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
    if (!event) continue
    events.set(JSON.stringify(event), { event: { ...event, place: placeOf(claim) }, claim })
  }
  return [...events.values()]
}

const placeOf = ({ where, alsoWhere }: Claim) => (where ?? alsoWhere?.[0])?.name ?? null
const isDeed = ({ action }: Claim) => action !== undefined && action.type !== 'STATEMENT'

/**
 * The same claims in the way of those who code triples.
 *
 * They seldom code what is intended as such: what will be done, or is agreed or promised to be done, is coded as done, save for
 * blows, which are threatened. And an assault that somebody tells of is his word as well: he accuses those who are said to have
 * dealt it, or comments on his own.
 * @source PETRARCH 2, transformations of CAMEO.2.0.txt: "a (b . ATTACK) SAY = a b 112", "a (a b ATTACK) SAY = a b 015",
 * "a (a b WILL_ATTACK) SAY = a b 138"; for other intentions one half of its validation sentences (docs/decisions/0020)
 */
export function tripleEventsOf(claims: readonly Claim[]): CodedEvent[] {
  const within = new Set(claims.filter(isThreat).flatMap(({ object }) => object ?? []))
  return claims.flatMap((claim) => {
    const deed = within.has(claim.id) ? null : deedOf(claim)
    const place = placeOf(claim)
    return [deed, wordOn(claim, place)].flatMap((event) => (event ? [{ ...event, place }] : []))
  })
}

const isThreat = ({ action }: Claim) => action?.type === 'THREATEN' || action?.type === 'REQUEST'

/** A deed of another kind than a blow is coded by itself, whether or not it is done yet. */
function deedOf(claim: Claim): Unplaced | null {
  const isAhead = claim.modality === 'planned' || claim.modality === 'approved'
  const isBlow = MATERIAL_CONFLICT.has(claim.action?.type ?? '')
  return eventOf(isAhead && !isBlow ? { ...claim, modality: 'actual' } : claim)
}

/** What the speaker says by telling of an assault. */
function wordOn(claim: Claim, place: string | null): Unplaced | null {
  const { action, actors, targets, polarity, modality } = claim
  const [nearest] = claim.attribution
  if (nearest?.role !== 'speaker' || polarity === 'negated' || modality !== 'actual') return null
  if (action?.type !== 'ASSAULT') return null
  const sources = [speakerOf(nearest, claim)]
  if (actors.some((actor) => isVoice(actor, nearest)))
    return { type: 'STATEMENT', sources, targets: targets.map(partyOf), isMutual: false }
  const accused = actors.length > 0 || place === null ? actors.map(partyOf) : [{ names: [place] }]
  return { type: 'ACCUSE', sources, targets: accused, isMutual: false }
}

type Unplaced = Omit<CodedEvent, 'place'>

function eventOf(claim: Claim): Unplaced | null {
  const { action, actors, targets } = claim
  if (action?.type === 'DISASTER') return null
  if (!action) return oughtOf(claim) ?? statementOf(claim)
  if (claim.attribution[0]?.stance === 'accuses') return ofSpeaker('ACCUSE', claim)
  if (claim.kind === 'opinion') return ofSpeaker('REQUEST', claim)
  const sides = { sources: actors.map(partyOf), targets: targets.map(partyOf) }
  if (claim.polarity === 'negated') {
    if (COOPERATIVE.has(action.type)) return { type: 'REJECT', ...sides, isMutual: false }
    return claim.attribution[0]?.stance === 'denies' ? statementOf(claim) : null
  }
  if (claim.modality === 'requested') return ofSpeaker('REQUEST', claim)
  const isMutual = MUTUAL.has(action.type) || isFoughtOut(claim)
  return { type: typeOf(action, claim.modality), ...sides, isMutual }
}

/** "Norland and Astara exchanged fire": several fight, and nobody else is told. */
const isFoughtOut = ({ action, actors, targets }: Claim) =>
  action?.type === 'ASSAULT' && actors.length > 1 && targets.length === 0

function typeOf({ type, mode, words }: Action, modality: Claim['modality']): string {
  if (modality === 'actual' && type === 'AGREE') return SIGNING.test(words) ? 'SUPPORT' : type
  if (type === 'AID' && PROMISING.test(words)) return 'AGREE'
  if (modality === 'actual') return mode === RELEASE ? 'RETREAT' : type
  if (COOPERATIVE.has(type)) return 'AGREE'
  return MATERIAL_CONFLICT.has(type) ? 'THREATEN' : type
}

/** By his name, or since the same words name both. */
function isVoice(actor: Claim['actors'][number], voice: Claim['attribution'][number]): boolean {
  const { start, end } = actor.refersTo ?? actor
  const isSame = voice.start !== undefined && start < (voice.end ?? 0) && end > voice.start
  return actor.name === voice.voice || isSame
}

/** What the speaker does to those who act: he asks them to, or accuses them of it. Nobody does it to himself. */
function ofSpeaker(type: string, claim: Claim): Unplaced | null {
  const { actors } = claim
  const [nearest] = claim.attribution
  if (nearest?.role !== 'speaker' || actors.length === 0) return null
  if (actors.some((actor) => isVoice(actor, nearest))) return null
  const sources = [speakerOf(nearest, claim)]
  return { type, sources, targets: actors.map(partyOf), isMutual: false }
}

/** "Sudland must drop its tariffs": what has no type of its own, and is asked for. */
const oughtOf = (claim: Claim) =>
  claim.modality === 'requested' ? ofSpeaker('REQUEST', claim) : null

/** What a speaker says of others, without a deed of theirs. */
function statementOf(claim: Claim): Unplaced | null {
  const [nearest] = claim.attribution
  if (nearest?.role !== 'speaker') return null
  const others = [...claim.actors, ...claim.targets].filter(({ name }) => name !== nearest.voice)
  return {
    type: 'STATEMENT',
    sources: [speakerOf(nearest, claim)],
    targets: others.map(partyOf),
    isMutual: false,
  }
}

/** A speaker by his name and by the words that name him, which may hold his office and country. */
function speakerOf({ voice, start, end }: Claim['attribution'][number], claim: Claim): Party {
  const words =
    start === undefined
      ? ''
      : claim.quote.slice(start - claim.start, end === undefined ? 0 : end - claim.start)
  return { names: words === '' ? [voice] : [...new Set([voice, words])] }
}

const partyOf = ({ name, words, role }: Claim['actors'][number]): Party => ({
  names: [...new Set([name, words, role === undefined ? name : `${role} ${name}`])],
})
