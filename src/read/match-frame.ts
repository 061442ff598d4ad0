import { ACTIVE, type ActionType, type Frame, framesOf, verbOfPredicate } from './action-lexicon.ts'
import type { Clause, Complement } from './clause.ts'
import { doersOf, headOf, measured } from './find-noun-actions.ts'
import { fitsInfinitive, hasSaid, infinitiveOf, partnersIn, saidIn } from './frame-clauses.ts'
import { broughtBy, hasNeeded, isAgainstSomebody } from './frame-needs.ts'
import { isOneOf, kindsOf } from './kinds-of.ts'
import { matchDisaster } from './match-disaster.ts'
import type { Parsed } from './parse-sentence.ts'
import { isParty, isSomebody, towardsParty } from './towards-party.ts'

/** A verb's frame that fits its clause, and the noun units that fill it. */
export type Match = {
  /** The rule that matched. */
  readonly by: string
  readonly frame: Frame
  readonly actors: readonly number[]
  readonly targets: readonly number[]
  /** "soldiers wounded in the raid": to whom it is done stands before the bare form. */
  readonly isReduced: boolean
}

/** The first frame of the clause's verb that fits; null when the verb tells of no action here. */
export function matchFrame(parsed: Parsed, clause: Clause): Match | null {
  const told = underPredicate(clause)
  for (const frame of framesOf(told.verb.lemma)) {
    const match = fitsFrame(parsed, withParticle(told, frame), frame)
    if (!match) continue
    const at = told.objects[0] ?? told.at
    const targets = towardsParty(parsed, frame, { targets: match.targets, at })
    return { ...match, targets, by: told === clause ? ruleOf(frame) : 'predicate' }
  }
  return matchDisaster(parsed, clause)
}

/** A frame that asks for certain nouns beside its verb, or a verb that tells by itself. */
const ruleOf = ({ objects, subjects, prepositions }: Frame) =>
  objects || subjects || prepositions ? 'frame' : 'verb'

/** "cut off aid", "handed over a man": the tree may take the verb's own word for a preposition, and its object for a phrase. */
function withParticle(clause: Clause, { particle }: Frame): Clause {
  const [first, ...rest] = clause.complements
  const isOwn = particle && first?.at === clause.at + 1 && particle.has(first.word)
  if (!isOwn || !first || clause.objects.length > 0) return clause
  return { ...clause, objects: first.nouns, complements: rest }
}

type Fit = Omit<Match, 'by'>

/** "The road is closed", "five are dead": what was done to the subject, or what it did, said as a state. */
function underPredicate(clause: Clause): Clause {
  const lemma = clause.predicate === null ? null : verbOfPredicate(clause.predicate)
  if (lemma === null) return clause
  return { ...clause, objects: [], verb: { ...clause.verb, lemma, isPassive: !ACTIVE.has(lemma) } }
}

function fitsFrame(parsed: Parsed, clause: Clause, frame: Frame): Fit | null {
  if (!hasItsNouns(parsed, clause, frame)) return null
  if (frame.particle && !hasParticle(parsed, clause, frame.particle)) return null
  if (frame.without && hasBehind(parsed, clause, frame.without)) return null
  if (frame.needs === 'cause')
    return { frame, actors: [], targets: clause.subjects, isReduced: true }
  if (frame.needs === 'that') return hasSaid(parsed, clause) ? asked(parsed, clause, frame) : null
  if (!fitsInfinitive(parsed, clause, frame) || isToldByDeed(parsed, clause, frame)) return null
  const isPassive = isPassiveHere(parsed, clause, frame)
  return isPassive ? fitPassive(parsed, clause, frame) : fitActive(parsed, clause, frame)
}

/** A refusal to do what is an action itself is told by that action, negated. */
function isToldByDeed(parsed: Parsed, clause: Clause, { type, needs }: Frame): boolean {
  const inner =
    type === 'REJECT' && needs === 'infinitive' ? infinitiveOf(parsed, clause) : undefined
  return inner !== undefined && matchFrame(parsed, inner) !== null
}

/** The subject and what the preposition brings are of the kinds that the frame asks for. */
function hasItsNouns(parsed: Parsed, clause: Clause, frame: Frame): boolean {
  const { subjects, onto, prepositions } = frame
  if (subjects && !clause.subjects.some((at) => isOneOf(parsed, at, subjects))) return false
  if (!onto) return true
  const brought = clause.complements.filter((one) => prepositions?.has(one.word) ?? true)
  return brought.some((one) =>
    one.nouns.some((at) => kindsOf(parsed, at).some((kind) => onto.has(kind))),
  )
}

function fitActive(parsed: Parsed, clause: Clause, frame: Frame): Fit | null {
  const heads = clause.objects.flatMap((at) => kindsOf(parsed, measured(parsed, at)))
  if (heads.some((head) => frame.excludes?.has(head)) || frame.needs === 'passive') return null
  if (isByNobody(frame)) return withoutActor(clause, frame, heads)
  const onto = ontoOf(parsed, clause, frame)
  const targets = frame.objects
    ? targetsBeside(parsed, { clause, onto, heads }, frame)
    : hasNeeded(parsed, frame, { clause, onto })
      ? (otherSide(parsed, clause, frame) ?? targetsOf(parsed, { clause, onto }, frame))
      : null
  return targets && { frame, actors: clause.subjects, isReduced: false, targets }
}

const isByNobody = ({ subjectIs, type }: Frame) => subjectIs === 'target' || type === 'DISASTER'

/** What is done to the subject, or happens; where the frame names no objects, one that is done to the subject has none. */
function withoutActor(clause: Clause, frame: Frame, heads: readonly string[]): Fit | null {
  const isToSubject = frame.subjectIs === 'target'
  if (isToSubject && !frame.objects && clause.objects.length > 0) return null
  if (!isAmong(frame.objects, heads)) return null
  return isToSubject ? toSubject(clause, frame) : byNobody(clause, frame)
}

/** What is done to the subject: "the town came under fire from the hills", "Norland received aid from Sudland". */
function toSubject(clause: Clause, frame: Frame): Fit | null {
  const { onto, objects, needs, standsAlone } = frame
  const actors = onto || objects ? (bringing(clause, 'from')?.nouns ?? []) : []
  if (needs === 'preposition' && objects && actors.length === 0) return null
  return { frame, actors, targets: standsAlone ? [] : clause.subjects, isReduced: true }
}

/** What happens without anybody who does it. */
function byNobody(clause: Clause, frame: Frame): Fit {
  const brought = frame.onto ? (broughtBy(clause, frame)[0]?.nouns ?? []) : clause.objects
  return { frame, actors: [], targets: frame.standsAlone ? [] : brought, isReduced: true }
}

/** The phrase behind the verb of one of the frame's prepositions: one that names somebody before one that names a thing. */
function ontoOf(parsed: Parsed, clause: Clause, frame: Frame): Complement | undefined {
  const brought = broughtBy(clause, frame)
  return brought.find((one) => one.nouns.some((at) => isParty(parsed, at))) ?? brought[0]
}

const isAmong = (kinds: ReadonlySet<string> | undefined, heads: readonly string[]) =>
  kinds === undefined || heads.some((head) => kinds.has(head))

type Beside = { clause: Clause; onto: Complement | undefined; heads: readonly string[] }

/** Targets of "provide aid to X" and "provide X with aid"; null when the object is none of the frame's. */
function targetsBeside(parsed: Parsed, beside: Beside, frame: Frame): readonly number[] | null {
  const { clause, onto, heads } = beside
  if (!heads.some((head) => frame.objects?.has(head))) return indirect(parsed, clause, frame)
  if (frame.objectIs === 'target') return rejected(parsed, beside, frame)
  if (frame.needs === 'founders' && !hasFounders(clause, clause.subjects)) return null
  const given = clause.objects.filter(
    (at) => isParty(parsed, at) && !frame.objects?.has(headOf(parsed, at)),
  )
  if (given.length > 0) return given
  return (
    onto?.nouns ?? (clause.recipients.length > 0 ? clause.recipients : ofTarget(parsed, clause))
  )
}

/** "rejected the Norland proposal", "rejected a proposal from Norland": what is rejected, or whose it is. */
function rejected(parsed: Parsed, { clause, onto }: Beside, { type }: Frame): readonly number[] {
  const isTheirs = clause.objects.some((at) => isParty(parsed, at))
  return onto && type === 'REJECT' && !isTheirs ? onto.nouns : clause.objects
}

function targetsOf(
  parsed: Parsed,
  { clause, onto }: Pick<Beside, 'clause' | 'onto'>,
  frame: Frame,
): readonly number[] {
  if (frame.needs === 'partners') return []
  const isAskedFor = frame.type === 'REQUEST' && frame.needs === 'target'
  if (isAskedFor) return onto?.nouns ?? []
  if (frame.needs === 'preposition' && frame.type === 'REQUEST')
    return askedOf(parsed, clause, onto)
  if (frame.needs === 'infinitive' && clause.objects.length === 0)
    return onto ? onto.nouns : partnersIn(parsed, infinitiveOf(parsed, clause))
  return clause.objects.length > 0 ? clause.objects : (onto?.nouns ?? [])
}

/** By which word those stand to whom it is done, whatever else the verb brings: "marched in Oster against the army", "discussed Oster with Norland". */
function otherSide(parsed: Parsed, clause: Clause, { type }: Frame): readonly number[] | null {
  const word = SIDE_OF[type]
  const nouns = word === undefined ? [] : (bringing(clause, word)?.nouns ?? [])
  return nouns.some((at) => isParty(parsed, at)) ? nouns : null
}
const SIDE_OF: Partial<Record<ActionType, string>> = { PROTEST: 'against', CONSULT: 'with' }

/** "called on the army", "asked the army for help" */
const askedOf = (
  parsed: Parsed,
  clause: Clause,
  onto: Complement | undefined,
): readonly number[] =>
  onto && ASKED_OF.has(onto.word) && onto.nouns.some((at) => isParty(parsed, at))
    ? onto.nouns
    : clause.objects
const ASKED_OF: ReadonlySet<string> = new Set(['on', 'upon', 'to'])

/** "provided the town with food", "gave the refugees shelter". */
function indirect(parsed: Parsed, clause: Clause, frame: Frame): readonly number[] | null {
  if (clause.objects.length === 0 || frame.needs === 'founders') return null
  const withNoun = clause.complements.find((one) => one.word === 'with')
  const isWith = withNoun?.nouns.some((at) => frame.objects?.has(headOf(parsed, at)))
  return isWith ? clause.objects : null
}

function asked(parsed: Parsed, clause: Clause, frame: Frame): Fit {
  const targets = saidIn(parsed, clause)?.subjects ?? []
  return { frame, actors: clause.subjects, targets, isReduced: false }
}

/** "closed its border because of the epidemic": what stands behind such an "of" tells why. */
function ofTarget(parsed: Parsed, clause: Clause): readonly number[] {
  const of = bringing(clause, 'of')
  const from = parsed.units[of?.at ?? -1]?.from ?? 0
  return of && !/^(?:because|instead|out)$/.test(parsed.tokens[from - 1]?.lower ?? '')
    ? of.nouns
    : []
}

const bringing = (clause: Clause, word: string) =>
  clause.complements.find((one) => one.word === word)

function hasFounders(clause: Clause, founders: readonly number[]): boolean {
  return founders.length > 1 || clause.complements.some((one) => one.word === 'with')
}

const behind = (parsed: Parsed, { verb }: Clause) =>
  parsed.tokens.slice(verb.head + 1, verb.head + 5)

const hasBehind = (parsed: Parsed, clause: Clause, words: ReadonlySet<string>) =>
  behind(parsed, clause).some((token) => words.has(token.lower))

/** "gave the town in": the verb's own word, and no preposition: "gave food in Oster". */
const hasParticle = (parsed: Parsed, clause: Clause, words: ReadonlySet<string>) =>
  behind(parsed, clause).some(
    ({ lower, relation }, at) =>
      words.has(lower) && (at === 0 || relation !== 'case' || !/^(?:in|on|over)$/.test(lower)),
  )

/** With "be", or as a bare past form that lacks its object after a noun. */
function isPassiveHere(parsed: Parsed, clause: Clause, frame: Frame): boolean {
  const { verb, objects, at } = clause
  if (verb.isPassive) return true
  if (verb.hasAuxiliary || verb.form !== 'finite' || objects.length > 0) return false
  const isPast = ['past', 'part'].includes(parsed.tokens[verb.head]?.form ?? '')
  const isBy = doersOf(parsed, clause.complements.slice(0, 1)).length > 0
  if (!isPast || parsed.units[at - 1]?.kind !== 'noun') return false
  return isBy || (frame.needs === 'target' && isCounted(parsed, clause))
}

/** "12 killed in a blast": a bare form that counts. */
function isCounted(parsed: Parsed, clause: Clause): boolean {
  const unit = parsed.units[clause.at - 1]
  return (
    unit !== undefined &&
    parsed.tokens.slice(unit.from, unit.to).some((token) => token.tag === 'NUM')
  )
}

/** What has no passive, whatever the words look like: "were left in Oster" tells of nobody who leaves. */
const NO_PASSIVE: ReadonlySet<string> = new Set([
  'intransitive',
  'addressee',
  'gone',
  'armed',
  'place',
  'visitor',
  'partners',
])

function fitPassive(parsed: Parsed, clause: Clause, frame: Frame): Fit | null {
  const isReduced = !clause.verb.isPassive || clause.link === 'reduced'
  const done = clause.verb.isPassive ? clause.subjects : [clause.at - 1]
  const by = doersOf(parsed, clause.complements)
  const onto = broughtBy(clause, frame)[0]
  if (isReduced && frame.prepositions && !frame.onto) return null
  if (done.length === 0 || !canBeDone(parsed, frame, { clause, by, onto, done })) return null
  if (!isDoneTo(frame, kindsOf(parsed, done[0] ?? -1), by)) return null
  const isForOthers = frame.objects !== undefined && frame.objectIs === undefined
  return { frame, actors: by, targets: isForOthers ? (onto?.nouns ?? done) : done, isReduced }
}

type Done = Pick<Beside, 'clause' | 'onto'> & {
  readonly by: readonly number[]
  readonly done: readonly number[]
}

/** What the frame needs stands beside the passive: founders, a preposition, a person that it is done to. */
function canBeDone(parsed: Parsed, { needs }: Frame, { clause, by, onto, done }: Done): boolean {
  if (needs === 'founders') return hasFounders(clause, by)
  if (needs === 'person') return isSomebody(parsed, done[0] ?? -1)
  if (needs === 'preposition') return onto !== undefined
  if (needs === 'against') return isAgainstSomebody(parsed, clause, done)
  return needs === undefined || !NO_PASSIVE.has(needs)
}

/** The subject of the passive is of the kinds that the frame takes, and nobody is named where only harm is told. */
function isDoneTo(frame: Frame, heads: readonly string[], by: readonly number[]): boolean {
  if (heads.some((head) => frame.excludes?.has(head)) || (frame.effect && by.length > 0))
    return false
  return isAmong(frame.objects, heads)
}
