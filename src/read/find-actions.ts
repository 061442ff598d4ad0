import { ACTOR_LIGHTS, DISASTER_VERBS, HAPPENS, LIGHTS } from './action-lexicon.ts'
import type { Draft } from './draft.ts'
import { TAKES_OBJECT } from './english-words.ts'
import type { Clause } from './find-clauses.ts'
import { findNounAction, type NounAction } from './find-noun-actions.ts'
import { withHarm, withObjects } from './join-drafts.ts'
import { type Match, matchFrame } from './match-frame.ts'
import type { Parsed } from './parse-sentence.ts'
import { type Put, putOf } from './statuses.ts'

const PLAIN: Put = { polarity: 'affirmed', modality: 'actual', isOpinion: false }

/**
 * Finds the actions that one sentence tells of, in verbs and in nouns, in the order of their words.
 *
 * A noun counts only where a verb carries it ("launched an attack"), where it happens ("the raid took place"),
 * or where its own phrases tell who, whom, when or where; else it only names what the text speaks about.
 */
export function findActions(parsed: Parsed): Draft[] {
  const nouns = nounActions(parsed)
  const drafts: Draft[] = []
  const used = new Set<number>()
  for (const clause of parsed.clauses)
    for (const draft of draftsOf(parsed, clause, { nouns, used })) drafts.push(draft)
  for (const noun of nouns.values())
    if (!used.has(noun.at) && standsAlone(parsed, noun))
      drafts.push(ofNoun(parsed, noun, { clause: null, put: PLAIN }))
  return withHarm(withObjects(drafts)).sort((a, b) => a.from - b.from)
}

type Found = { nouns: ReadonlyMap<number, NounAction>; used: Set<number> }

function nounActions(parsed: Parsed): Map<number, NounAction> {
  const found = new Map<number, NounAction>()
  for (const at of parsed.units.keys()) {
    const noun = findNounAction(parsed, at)
    if (noun) found.set(at, noun)
  }
  return found
}

function draftsOf(parsed: Parsed, clause: Clause, found: Found): Draft[] {
  const put = putOf(parsed, clause)
  if (put === null) return []
  const carried = carriedNoun(parsed, clause, found)
  const match = matchFrame(parsed, clause)
  if (match && !(carried && LIGHTS.has(clause.verb.lemma) && !match.frame.objects))
    return withObject(parsed, { clause, match, put }, found)
  if (!carried) return []
  found.used.add(carried.noun.at)
  return [ofNoun(parsed, carried.noun, { clause, put: putUnder(clause, put), ...carried })]
}

/** What is only foreseen, planned or ruled out by the carrying verb itself. */
function putUnder(clause: Clause, put: Put): Put {
  const { lemma } = clause.verb
  if (/^(?:plan|foresee|envisage|order|claim-back)$/.test(lemma))
    return put.modality === 'actual' ? { ...put, modality: 'planned' } : put
  if (lemma === 'rule' || lemma === 'cancel')
    return { ...put, polarity: 'negated', modality: 'planned' }
  if (lemma === 'deny') return put
  return put
}

type Carried = { noun: NounAction; actors?: readonly number[]; targets?: readonly number[] }

/** The noun action that a clause carries: launched by its subject, happening as its subject, or told of as its object. */
function carriedNoun(parsed: Parsed, clause: Clause, found: Found): Carried | null {
  const { lemma, isPassive } = clause.verb
  const object = found.nouns.get(clause.objects[0] ?? -1)
  const subject = found.nouns.get(clause.subjects[0] ?? -1)
  if (object && !isPassive && LIGHTS.has(lemma))
    return { noun: object, actors: ACTOR_LIGHTS.has(lemma) ? clause.subjects : [] }
  if (object && TAKES_OBJECT.has(lemma)) return { noun: object }
  if (object && lemma === 'be' && isThere(parsed, clause)) return { noun: object }
  const state =
    /^(?:be|remain|stay)$/.test(lemma) && !clause.verb.isNegated ? stateOf(clause, found) : null
  if (state) return { noun: state, actors: clause.subjects }
  if (subject && isPassive && LIGHTS.has(lemma)) return { noun: subject, actors: byOf(clause) }
  if (subject && happens(parsed, clause))
    return { noun: subject, targets: DISASTER_VERBS.has(lemma) ? clause.objects : [] }
  return null
}

/** "has been in a state of civil war", "is under siege". */
function stateOf(clause: Clause, found: Found): NounAction | null {
  const nouns = clause.complements
    .filter((one) => /^(?:in|of|under|at)$/.test(one.word))
    .flatMap((one) => one.nouns)
  return nouns.map((at) => found.nouns.get(at)).find((noun) => noun?.isState) ?? null
}

function byOf(clause: Clause): readonly number[] {
  return clause.complements.find((one) => one.word === 'by')?.nouns ?? []
}

function isThere(parsed: Parsed, clause: Clause): boolean {
  const unit = parsed.units[clause.subjects[0] ?? -1]
  return unit !== undefined && parsed.tokens[unit.from]?.lower === 'there'
}

/** "took place", "occurred", "began": the noun in front happened. A place, a date or a toll must say which. */
function happens(parsed: Parsed, clause: Clause): boolean {
  const { lemma } = clause.verb
  const isTakePlace = lemma === 'take' && parsed.tokens[clause.verb.head + 1]?.lower === 'place'
  if (!isTakePlace && !HAPPENS.has(lemma) && !DISASTER_VERBS.has(lemma)) return false
  const { start, end } = parsed.span
  return (
    [...parsed.dates, ...parsed.places].some((one) => one.start >= start && one.end <= end) ||
    clause.objects.length > 0
  )
}

type Whole = { clause: Clause; match: Match; put: Put }

function withObject(parsed: Parsed, whole: Whole, found: Found): Draft[] {
  const { clause, match, put } = whole
  const { frame } = match
  const cause = causeOf(clause, found, match)
  if (frame.needs === 'cause' && !cause) return []
  const isByEvent =
    cause !== null && (match.actors.includes(cause.at) || chainBefore(clause).includes(cause.at))
  const actors = isByEvent ? cause.actors : match.actors
  const base = {
    parsed, clause, put, from: clause.verb.head, to: clause.verb.head + 1, actors, targets: match.targets,
    type: cause ? cause.frame.type : frame.type,
    kind: 'event' as const,
    isAgentive: !isByEvent && frame.needs !== 'cause' && !clause.verb.isPassive && !match.isReduced,
  } // biome-ignore format: one thought
  const mode = cause?.frame.mode ?? frame.mode
  const outer: Draft = {
    ...base,
    ...(mode === undefined ? {} : { mode }),
    ...(cause ? { cause: cause.at } : {}),
    ...(isByEvent && cause.modifier ? { modifier: cause.modifier } : {}),
  }
  if (cause) found.used.add(cause.at)
  const inner = innerOf(parsed, whole, found)
  return inner ? [{ ...outer, object: inner }, inner] : [outer]
}

/** "killed in an earthquake", "the blast killed": the event that did the harm gives type and mode. */
function causeOf(clause: Clause, found: Found, match: Match): NounAction | null {
  if (match.frame.type !== 'ASSAULT' && !DISASTER_VERBS.has(clause.verb.lemma)) return null
  const near = clause.complements
    .filter((one) => /^(?:in|by|during)$/.test(one.word))
    .flatMap((one) => one.nouns)
  for (const at of [...match.actors, ...chainBefore(clause), ...near]) {
    const noun = found.nouns.get(at)
    if (noun && (noun.frame.type === 'ASSAULT' || noun.frame.type === 'DISASTER') && !noun.isState)
      return noun
  }
  return null
}

/** The nouns that a relative clause may hang on: up to three before it. */
function chainBefore(clause: Clause): number[] {
  return clause.link === 'relative' ? [2, 3, 4, 5, 6, 7, 8].map((back) => clause.at - back) : []
}

/** What a request, an approval or an order is about, where its noun names an action. */
function innerOf(parsed: Parsed, whole: Whole, found: Found): Draft | null {
  const { clause, match, put } = whole
  const isRequest = match.frame.type === 'REQUEST'
  const isApproval = match.frame.type === 'AGREE' && match.frame.needs === 'target'
  if (!isRequest && !isApproval) return null
  const at = [
    ...clause.objects,
    ...clause.complements.filter((one) => one.word === 'for').flatMap((one) => one.nouns),
  ]
  const noun = at.map((one) => found.nouns.get(one)).find((one) => one !== undefined)
  if (!noun) return null
  found.used.add(noun.at)
  const asked = isRequest
    ? { actors: match.targets, targets: noun.frame.type === 'AID' ? match.actors : [] }
    : {}
  const modality = isRequest ? ('requested' as const) : ('approved' as const)
  return ofNoun(parsed, noun, { clause, put: { ...put, modality }, ...asked })
}

type NounPut = {
  clause: Clause | null
  put: Put
  actors?: readonly number[]
  targets?: readonly number[]
}

function ofNoun(parsed: Parsed, noun: NounAction, given: NounPut): Draft {
  const { frame, from, to } = noun
  const actors = noun.actors.length > 0 ? noun.actors : (given.actors ?? [])
  const targets = noun.targets.length > 0 ? noun.targets : (given.targets ?? [])
  const base = {
    parsed, from, to, clause: given.clause, put: negatedByNo(parsed, noun, given.put), actors, targets,
    type: frame.type, kind: noun.isState ? ('state' as const) : ('event' as const), isAgentive: false,
  } // biome-ignore format: one thought
  const modifier = actors.length === 0 && noun.modifier ? { modifier: noun.modifier } : {}
  return { ...base, ...modifier, ...(frame.mode === undefined ? {} : { mode: frame.mode }) }
}

function negatedByNo(parsed: Parsed, noun: NounAction, put: Put): Put {
  const unit = parsed.units[noun.at]
  const isNo = parsed.tokens[unit?.from ?? -1]?.lower === 'no'
  return isNo ? { ...put, polarity: 'negated' } : put
}

/** A noun that no verb carries must tell by itself who did it and to whom, where or when. */
function standsAlone(parsed: Parsed, noun: NounAction): boolean {
  const hasActor = noun.actors.length > 0
  const hasTarget = noun.targets.length > 0
  const start = parsed.tokens[noun.from]?.start ?? 0
  const hasDate = parsed.dates.some((date) => Math.abs(date.start - start) < 40)
  return (
    noun.frame.type === 'ASSAULT' &&
    ((hasActor && (hasTarget || hasDate)) || (hasTarget && hasDate && noun.modifier !== null))
  )
}
