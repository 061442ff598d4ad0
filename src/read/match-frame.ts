import { type Frame, framesOf, verbOfPredicate } from './action-lexicon.ts'
import { isArmedAt } from './armed.ts'
import type { Clause, Complement } from './clause.ts'
import { ROLES, TITLES } from './english-words.ts'
import { doersOf, headOf, measured } from './find-noun-actions.ts'
import { matchDisaster } from './match-disaster.ts'
import { hasWord, type Parsed } from './parse-sentence.ts'

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
    const match = fitsFrame(parsed, told, frame)
    if (match) return { ...match, by: told === clause ? ruleOf(frame) : 'predicate' }
  }
  return matchDisaster(parsed, clause)
}

/** A frame that asks for certain nouns beside its verb, or a verb that tells by itself. */
const ruleOf = ({ objects, subjects, prepositions }: Frame) =>
  objects || subjects || prepositions ? 'frame' : 'verb'

type Fit = Omit<Match, 'by'>

/** "The road is closed", "five are dead": what was done to the subject, or what it did, said as a state. */
function underPredicate(clause: Clause): Clause {
  const lemma = clause.predicate === null ? null : verbOfPredicate(clause.predicate)
  if (lemma === null) return clause
  const isPassive = lemma !== 'die' && lemma !== 'open'
  return { ...clause, objects: [], verb: { ...clause.verb, lemma, isPassive } }
}

function fitsFrame(parsed: Parsed, clause: Clause, frame: Frame): Fit | null {
  if (!hasItsNouns(parsed, clause, frame)) return null
  if (frame.particle && !hasParticle(parsed, clause, frame.particle)) return null
  if (frame.needs === 'cause')
    return { frame, actors: [], targets: clause.subjects, isReduced: true }
  if (frame.needs === 'that') return hasSaid(parsed, clause) ? asked(parsed, clause, frame) : null
  if (frame.needs === 'infinitive' && !fitsInfinitive(parsed, clause, frame)) return null
  const isPassive = isPassiveHere(parsed, clause, frame)
  return isPassive ? fitPassive(parsed, clause, frame) : fitActive(parsed, clause, frame)
}

/** The subject and what the preposition brings are of the kinds that the frame asks for. */
function hasItsNouns(parsed: Parsed, clause: Clause, frame: Frame): boolean {
  const { subjects, onto, prepositions } = frame
  if (subjects && !clause.subjects.some((at) => subjects.has(headOf(parsed, measured(parsed, at)))))
    return false
  if (!onto) return true
  const brought = clause.complements.filter((one) => prepositions?.has(one.word) ?? true)
  return brought.some((one) => one.nouns.some((at) => onto.has(headOf(parsed, at))))
}

function fitActive(parsed: Parsed, clause: Clause, frame: Frame): Fit | null {
  const heads = clause.objects.map((at) => headOf(parsed, measured(parsed, at)))
  if (heads.some((head) => frame.excludes?.has(head)) || frame.needs === 'passive') return null
  if (frame.subjectIs === 'target' && clause.objects.length > 0) return null
  if (frame.subjectIs === 'target' || frame.type === 'DISASTER')
    return {
      frame,
      actors: [],
      targets: frame.subjectIs ? clause.subjects : clause.objects,
      isReduced: true,
    }
  const onto = clause.complements.find((one) => frame.prepositions?.has(one.word))
  const targets = frame.objects
    ? targetsBeside(parsed, { clause, onto, heads }, frame)
    : hasNeeded(parsed, frame, { clause, onto })
      ? targetsOf(parsed, { clause, onto }, frame)
      : null
  return targets && { frame, actors: clause.subjects, isReduced: false, targets }
}

type Beside = { clause: Clause; onto: Complement | undefined; heads: readonly string[] }

/** Targets of "provide aid to X" and "provide X with aid"; null when the object is none of the frame's. */
function targetsBeside(parsed: Parsed, beside: Beside, frame: Frame): readonly number[] | null {
  const { clause, onto, heads } = beside
  if (!heads.some((head) => frame.objects?.has(head))) return indirect(parsed, clause, frame)
  if (frame.objectIs === 'target')
    return onto && frame.type === 'REJECT' ? onto.nouns : clause.objects
  if (frame.needs === 'founders' && !hasFounders(clause, clause.subjects)) return null
  return onto?.nouns ?? (clause.recipients.length > 0 ? clause.recipients : ofTarget(clause))
}

function targetsOf(
  parsed: Parsed,
  { clause, onto }: Pick<Beside, 'clause' | 'onto'>,
  frame: Frame,
): readonly number[] {
  const isAskedFor = frame.type === 'REQUEST' && frame.needs === 'target'
  if (isAskedFor) return onto?.nouns ?? []
  if (frame.needs === 'preposition' && frame.type === 'REQUEST') return clause.objects
  if (frame.needs === 'infinitive' && clause.objects.length === 0)
    return partnersIn(parsed, infinitiveOf(parsed, clause))
  return clause.objects.length > 0 ? clause.objects : (onto?.nouns ?? [])
}

/** "provided the town with food", "gave the refugees shelter". */
function indirect(parsed: Parsed, clause: Clause, frame: Frame): readonly number[] | null {
  if (clause.objects.length === 0 || frame.needs === 'founders') return null
  const withNoun = clause.complements.find((one) => one.word === 'with')
  const isWith = withNoun?.nouns.some((at) => frame.objects?.has(headOf(parsed, at)))
  return isWith ? clause.objects : null
}

/** A refusal to do what is an action itself is told by that action, negated. */
function fitsInfinitive(parsed: Parsed, clause: Clause, frame: Frame): boolean {
  const inner = infinitiveOf(parsed, clause)
  return inner !== undefined && (frame.type !== 'REJECT' || matchFrame(parsed, inner) === null)
}

/** What is agreed, refused or threatened: "to withdraw". */
function infinitiveOf(parsed: Parsed, clause: Clause): Clause | undefined {
  return parsed.clauses.find((other) => other.governor === clause && other.link === 'to')
}

/** Prepositions by which an infinitive brings the other side: "to break relations with Norland". */
const SIDES: ReadonlySet<string> = new Set(['with', 'to', 'against', 'from', 'on', 'in', 'for'])

/** Whom an agreement, a refusal or a threat is about: who is named beside what shall be done. */
function partnersIn(parsed: Parsed, inner: Clause | undefined): readonly number[] {
  if (!inner) return []
  const beside = inner.complements.filter((one) => SIDES.has(one.word)).map((one) => one.nouns)
  const named = [inner.objects, ...beside].map((nouns) =>
    nouns.filter((at) => isSomebody(parsed, at) || isPlace(parsed, at)),
  )
  return named.find((nouns) => nouns.length > 0) ?? []
}

/** "demanded that the army leave": a clause tells what is asked for, and its subject of whom. */
function hasSaid(parsed: Parsed, clause: Clause): boolean {
  return saidIn(parsed, clause) !== undefined
}

function saidIn(parsed: Parsed, clause: Clause): Clause | undefined {
  return parsed.clauses.find(({ verb }) => {
    const token = parsed.tokens[verb.head]
    return token?.relation === 'ccomp' && token.head === clause.verb.head
  })
}

function asked(parsed: Parsed, clause: Clause, frame: Frame): Fit {
  const targets = saidIn(parsed, clause)?.subjects ?? []
  return { frame, actors: clause.subjects, targets, isReduced: false }
}

function ofTarget(clause: Clause): readonly number[] {
  return clause.complements.find((one) => one.word === 'of')?.nouns ?? []
}

function hasNeeded(
  parsed: Parsed,
  frame: Frame,
  seen: { clause: Clause; onto: Complement | undefined },
): boolean {
  const { clause, onto } = seen
  if (frame.needs === 'preposition') return onto !== undefined
  if (frame.needs === 'several')
    return clause.objects.length === 0 && areSeveral(parsed, clause.subjects)
  if (frame.needs === 'target') return clause.objects.length > 0 || onto !== undefined
  const first = clause.objects[0] ?? onto?.nouns[0]
  if (frame.needs === 'person') return first !== undefined && isSomebody(parsed, first)
  if (frame.needs === 'armed')
    return first !== undefined && isPlace(parsed, first) && isArmedAt(parsed, clause.subjects[0])
  if (frame.needs === 'place') return first !== undefined && isPlace(parsed, first)
  return true
}

/** "delegates met", "Norland and Sudland met" */
function areSeveral(parsed: Parsed, subjects: readonly number[]): boolean {
  const unit = parsed.units[subjects[0] ?? -1]
  if (unit?.kind !== 'noun') return false
  const word = parsed.tokens[unit.head]?.lower ?? ''
  return subjects.length > 1 || /^(?:they|we|both)$|[^s]s$/.test(word)
}

function isSomebody(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  return (
    unit?.kind === 'noun' &&
    (unit.isName || hasWord(parsed, unit, ROLES) || hasWord(parsed, unit, TITLES))
  )
}

function isPlace(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  const start = parsed.tokens[unit?.from ?? -1]?.start ?? 0
  const end = parsed.tokens[(unit?.to ?? 0) - 1]?.end ?? 0
  return parsed.places.some((place) => !place.isDemonym && place.start >= start && place.end <= end)
}

function hasFounders(clause: Clause, founders: readonly number[]): boolean {
  return founders.length > 1 || clause.complements.some((one) => one.word === 'with')
}

function hasParticle(parsed: Parsed, clause: Clause, particle: string): boolean {
  return parsed.tokens
    .slice(clause.verb.head + 1, clause.verb.head + 5)
    .some((token) => token.lower === particle)
}

/** With "be", or as a bare past form that lacks its object after a noun. */
function isPassiveHere(parsed: Parsed, clause: Clause, frame: Frame): boolean {
  const { verb, objects, at } = clause
  if (verb.isPassive) return true
  if (verb.hasAuxiliary || verb.form !== 'finite' || objects.length > 0) return false
  const isPast = ['past', 'part'].includes(parsed.tokens[verb.head]?.form ?? '')
  const isBy = clause.complements[0]?.word === 'by'
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

function fitPassive(parsed: Parsed, clause: Clause, frame: Frame): Fit | null {
  const isReduced = !clause.verb.isPassive || clause.link === 'reduced'
  const done = clause.verb.isPassive ? clause.subjects : [clause.at - 1]
  const by = doersOf(parsed, clause.complements)
  const onto = clause.complements.find((one) => frame.prepositions?.has(one.word))
  const isUnfit =
    (isReduced && frame.prepositions && !frame.onto) ||
    (frame.needs === 'founders' && !hasFounders(clause, by)) ||
    (frame.needs === 'preposition' && !onto)
  if (isUnfit || done.length === 0 || !isDoneTo(frame, headOf(parsed, done[0] ?? -1), by))
    return null
  const isForOthers = frame.objects !== undefined && frame.objectIs === undefined
  return { frame, actors: by, targets: isForOthers ? (onto?.nouns ?? done) : done, isReduced }
}

/** The subject of the passive is of the kinds that the frame takes, and nobody is named where only harm is told. */
function isDoneTo(frame: Frame, head: string, by: readonly number[]): boolean {
  if (frame.excludes?.has(head) || (frame.effect && by.length > 0)) return false
  return frame.objects?.has(head) ?? true
}
