import { ACTOR_LIGHTS, DISASTER_VERBS, HAPPENS, LIGHTS, SENSES } from './action-lexicon.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { STANCE_OF, TAKES_OBJECT } from './english-words.ts'
import { countedBy } from './find-counts.ts'
import { doersOf, findNounAction, measured, type NounAction } from './find-noun-actions.ts'
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
  const plea = pleaIn(parsed)
  if (plea) drafts.push(plea)
  for (const noun of nouns.values())
    if (!used.has(noun.at) && standsAlone(parsed, noun))
      drafts.push(ofNoun(parsed, noun, { clause: null, put: PLAIN }))
  return withHarm(withObjects(drafts)).sort((a, b) => a.from - b.from)
}

/** "Please do not drive to Oster": whoever speaks asks for it. */
function pleaIn(parsed: Parsed): Draft | null {
  const please = parsed.tokens.findIndex(
    (token) => token.lower === 'please' || token.lower === 'kindly',
  )
  if (please < 0 || please > 2) return null
  const clause = parsed.clauses.find((one) => one.verb.head > please && one.subjects.length === 0)
  if (!clause) return null
  const { head } = clause.verb
  return {
    parsed, clause, put: PLAIN, type: 'REQUEST', mode: 'change', kind: 'event', from: head, to: head + 1, actors: [], targets: [],
    isAgentive: false, standsAlone: true, by: 'plea',
  } // biome-ignore format: one thought
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
  const match = isDoneByDisaster(carried) ? null : matchFrame(parsed, clause)
  if (match && !(carried && LIGHTS.has(clause.verb.lemma) && !match.frame.objects))
    return withObject(parsed, { clause, match, put }, found)
  if (!carried) return []
  found.used.add(carried.noun.at)
  return [ofNoun(parsed, carried.noun, { clause, put: putUnder(clause, put), ...carried })]
}

/** "A landslide closed the road": nobody closed it. Harm stays with the verb, which counts it. */
function isDoneByDisaster(carried: Carried | null): boolean {
  return carried?.isWhole === true
}

/** What the carrying verb itself only foresees, plans or rules out. */
function putUnder(clause: Clause, put: Put): Put {
  const { lemma } = clause.verb
  if (lemma === 'rule') return { ...put, polarity: 'negated', modality: 'planned' }
  const isAhead = /^(?:plan|foresee|envisage|order)$/.test(lemma) && put.modality === 'actual'
  return isAhead ? { ...put, modality: 'planned' } : put
}

type Carried = {
  noun: NounAction
  /** The noun is all that the clause tells of. */
  isWhole?: boolean
  actors?: readonly number[]
  targets?: readonly number[]
}

/** The noun action that a clause carries: told of as its object, as a state, or happening as its subject. */
function carriedNoun(parsed: Parsed, clause: Clause, found: Found): Carried | null {
  return (
    ofObject(parsed, clause, found) ?? ofState(clause, found) ?? ofSubject(parsed, clause, found)
  )
}

function ofObject(parsed: Parsed, clause: Clause, found: Found): Carried | null {
  const { lemma, isPassive } = clause.verb
  const noun = found.nouns.get(measured(parsed, clause.objects[0] ?? -1))
  if (!noun) return null
  if (!isPassive && SENSES.has(lemma) && /^(?:ASSAULT|DISASTER)$/.test(noun.frame.type))
    return { noun }
  if (!isPassive && LIGHTS.has(lemma))
    return { noun, actors: ACTOR_LIGHTS.has(lemma) ? clause.subjects : [] }
  const isTold = TAKES_OBJECT.has(lemma) || (lemma === 'be' && isThere(parsed, clause))
  return isTold ? { noun } : null
}

function ofSubject(parsed: Parsed, clause: Clause, found: Found): Carried | null {
  const { lemma, isPassive } = clause.verb
  const noun = found.nouns.get(clause.subjects[0] ?? -1)
  if (!noun) return null
  if (isPassive && LIGHTS.has(lemma)) return { noun, actors: doersOf(parsed, clause.complements) }
  if (noun.frame.type === 'DISASTER' && !noun.isState && tellsOfDisaster(clause))
    return {
      noun,
      isWhole: countedBy(lemma) === null && !DISASTER_VERBS.has(lemma),
      targets: isPassive ? [] : clause.objects,
    }
  if (!happens(parsed, clause)) return null
  return { noun, targets: DISASTER_VERBS.has(lemma) ? clause.objects : [] }
}

/** Whatever an earthquake or a landslide does, the sentence tells that it was: "came down", "closed the road", "was felt". */
function tellsOfDisaster({ verb, predicate }: Clause): boolean {
  return verb.form === 'finite' && predicate === null && !STANCE_OF.has(verb.lemma)
}

function ofState(clause: Clause, found: Found): Carried | null {
  const { lemma, isNegated } = clause.verb
  const noun = /^(?:be|remain|stay)$/.test(lemma) && !isNegated ? stateOf(clause, found) : null
  return noun ? { noun, actors: clause.subjects } : null
}

/** "has been in a state of civil war", "is under siege". */
function stateOf(clause: Clause, found: Found): NounAction | null {
  const nouns = clause.complements
    .filter((one) => /^(?:in|of|under|at)$/.test(one.word))
    .flatMap((one) => one.nouns)
  return nouns.map((at) => found.nouns.get(at)).find((noun) => noun?.isState) ?? null
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
    clause.objects.length > 0 ||
    clause.complements.length > 0
  )
}

type Whole = { clause: Clause; match: Match; put: Put }

function withObject(parsed: Parsed, whole: Whole, found: Found): Draft[] {
  const { match } = whole
  const cause = causeOf(whole.clause, found, match)
  if (match.frame.needs === 'cause' && !cause) return []
  if (cause) found.used.add(cause.at)
  const outer = cause ? harmDraft(parsed, whole, cause) : verbDraft(parsed, whole)
  const inner = innerOf(parsed, whole, found)
  return inner ? [{ ...outer, object: inner }, inner] : [outer]
}

function verbDraft(parsed: Parsed, { clause, match, put }: Whole): Draft {
  const { frame, actors, targets, isReduced } = match
  const asTold = frame.negates ? negated(put) : put
  const { head, isPassive } = clause.verb
  return {
    parsed, clause, put: asTold, actors, targets, type: frame.type, kind: 'event', from: head, to: head + 1,
    isAgentive: !isPassive && !isReduced && !frame.subjects, by: match.by,
    ...(frame.subjects ? { isAnyActor: true } : {}),
    ...(frame.effect ? { isEffect: true } : {}),
    ...(frame.mode === undefined ? {} : { mode: frame.mode }),
  } // biome-ignore format: one thought
}

/** "The convoy was cancelled": what was planned will not be. */
const negated = (put: Put): Put => ({ ...put, polarity: 'negated', modality: 'planned' })

/** What was done by an event that a noun names: its type and mode, and its own actors where it is the subject. */
function harmDraft(parsed: Parsed, whole: Whole, cause: NounAction): Draft {
  const plain = verbDraft(parsed, whole)
  const { clause, match } = whole
  const isByEvent = [...match.actors, ...chainBefore(clause)].includes(cause.at)
  const { mode } = cause.frame
  const draft = {
    ...plain,
    by: 'cause',
    type: cause.frame.type,
    cause: cause.at,
    ...(mode === undefined ? {} : { mode }),
  }
  if (!isByEvent) return draft
  const modifier = cause.modifier ? { modifier: cause.modifier } : {}
  return { ...draft, actors: cause.actors, isAgentive: false, ...modifier }
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
    by: noun.isState ? 'state' : given.clause ? 'light-verb' : 'noun',
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
