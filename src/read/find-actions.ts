import { DISASTER_VERBS, type Frame, LIGHTS, MUNITIONS, SENSES } from './action-lexicon.ts'
import { type Carried, carriedNoun } from './carried-noun.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import {
  findNounAction,
  headOf,
  modifierOf,
  type NounAction,
  standsAlone,
} from './find-noun-actions.ts'
import { findPermission } from './find-permission.ts'
import { withHarm, withObjects } from './join-drafts.ts'
import { type Match, matchFrame } from './match-frame.ts'
import { complementsAt } from './noun-lists.ts'
import type { Parsed } from './parse-sentence.ts'
import { type Put, putOf } from './statuses.ts'
import { towardsParty } from './towards-party.ts'

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

function nounActions(parsed: Parsed): Map<number, NounAction> {
  const found = new Map<number, NounAction>()
  for (let at = 0; at < parsed.units.length; at += 1) {
    const noun = findNounAction(parsed, at)
    if (noun) found.set(at, noun)
  }
  return found
}

function draftsOf(parsed: Parsed, clause: Clause, found: Found): Draft[] {
  const passage = findPermission(parsed, clause)
  if (passage) return [passage]
  const put = putOf(parsed, clause)
  if (put === null) return []
  const carried = carriedNoun(parsed, clause, found.nouns)
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

type Found = { readonly nouns: ReadonlyMap<number, NounAction>; readonly used: Set<number> }

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
  const isView = frame.type === 'STATEMENT'
  const { head, isPassive, lemma } = clause.verb
  // "The patrol counted 41 cartridge cases", "saw a barrier": who saw it did none of it.
  const isSeen = SENSES.has(lemma) && frame.objectIs === 'target'
  const isByOthers = isPassive || isReduced || isSeen || match.by === 'predicate'
  const weapon = weaponOf(parsed, match)
  return {
    parsed, clause, targets, type: frame.type, actors: isSeen || weapon ? [] : actors,
    put: { ...asTold(frame, put), ...(isView ? { isOpinion: true } : {}) }, kind: isView ? 'opinion' : 'event',
    from: head, to: head + 1, isAgentive: !isByOthers && !frame.subjects && !weapon, by: match.by, ...weapon, ...flagsOf(frame),
  } // biome-ignore format: one thought
}

/** "killed by a roadside bomb", "an Estland missile struck": what a thing did, by its owner where its name tells one. */
function weaponOf(
  parsed: Parsed,
  { frame, actors }: Match,
): Pick<Draft, 'mode' | 'modifier'> | null {
  const unit = parsed.units[actors[0] ?? -1]
  if (frame.type !== 'ASSAULT' || actors.length !== 1 || unit?.kind !== 'noun') return null
  const mode = MUNITIONS.get(headOf(parsed, actors[0] as number))
  if (mode === undefined) return null
  const modifier = modifierOf(parsed, unit, unit.head)
  return { mode, ...(modifier ? { modifier } : {}) }
}

function flagsOf({ subjects, effect, standsAlone: isWhole, mode }: Frame): Partial<Draft> {
  return {
    ...(subjects ? { isAnyActor: true } : {}),
    ...(effect ? { isEffect: true } : {}),
    ...(isWhole ? { standsAlone: true } : {}),
    ...(mode === undefined ? {} : { mode }),
  }
}

const asTold = (frame: Frame, put: Put): Put =>
  frame.negates ? negated(put) : frame.foretells ? foretold(put) : put

/** "The convoy was cancelled": what was planned will not be. */
const negated = (put: Put): Put => ({ ...put, polarity: 'negated', modality: 'planned' })

/** "A convoy is announced": what is not done yet, unless it is said not to be. */
const foretold = (put: Put): Put =>
  put.modality === 'actual' ? { ...put, modality: 'planned' } : put

/** What was done by an event that a noun names: its type and mode, and its own actors where it is the subject. */
function harmDraft(parsed: Parsed, whole: Whole, cause: NounAction): Draft {
  const plain = verbDraft(parsed, whole)
  const { clause, match } = whole
  const isByEvent = [...match.actors, ...chainBefore(clause)].includes(cause.at)
  const { mode } = cause.frame
  const { mode: own, ...bare } = plain
  const draft = {
    ...bare,
    ...(own !== undefined && plain.type === cause.frame.type ? { mode: own } : {}),
    by: 'cause',
    type: cause.frame.type,
    cause: cause.at,
    ...(mode === undefined ? {} : { mode }),
  }
  const modifier = cause.modifier ? { modifier: cause.modifier } : {}
  if (!isByEvent) {
    const actors = plain.actors.length > 0 ? plain.actors : otherSide(plain.parsed, cause)
    return { ...draft, actors, ...(actors.length > 0 ? {} : modifier) }
  }
  return { ...draft, actors: cause.actors, isAgentive: false, ...modifier }
}

/** "killed in a raid by rebels", "in clashes with rebels" */
function otherSide(parsed: Parsed, cause: NounAction): readonly number[] {
  if (cause.actors.length > 0) return cause.actors
  const beside = complementsAt(parsed, cause.at)
  return beside.find((one) => one.word === 'with')?.nouns ?? []
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
  const told = noun.targets.length > 0 ? noun.targets : (given.targets ?? [])
  const targets = towardsParty(parsed, frame, { targets: told, at: noun.at })
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
