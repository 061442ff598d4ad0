import { type Frame, framesOf } from './action-lexicon.ts'
import { isArmedAt } from './armed.ts'
import type { Clause, Complement } from './clause.ts'
import { ROLES, TITLES } from './english-words.ts'
import { doersOf, headOf, measured } from './find-noun-actions.ts'
import { matchDisaster } from './match-disaster.ts'
import { hasWord, type Parsed } from './parse-sentence.ts'

/** A verb's frame that fits its clause, and the noun units that fill it. */
export type Match = {
  readonly frame: Frame
  readonly actors: readonly number[]
  readonly targets: readonly number[]
  /** "soldiers wounded in the raid": to whom it is done stands before the bare form. */
  readonly isReduced: boolean
}

/** The first frame of the clause's verb that fits; null when the verb tells of no action here. */
export function matchFrame(parsed: Parsed, clause: Clause): Match | null {
  for (const frame of framesOf(clause.verb.lemma)) {
    const match = fitsFrame(parsed, clause, frame)
    if (match) return match
  }
  return matchDisaster(parsed, clause)
}

function fitsFrame(parsed: Parsed, clause: Clause, frame: Frame): Match | null {
  if (frame.particle && !hasParticle(parsed, clause, frame.particle)) return null
  if (frame.needs === 'cause')
    return { frame, actors: [], targets: clause.subjects, isReduced: true }
  if (frame.needs === 'infinitive' && !isInfinitiveAhead(parsed, clause)) return null
  const isPassive = isPassiveHere(parsed, clause, frame)
  return isPassive ? fitPassive(parsed, clause, frame) : fitActive(parsed, clause, frame)
}

function fitActive(parsed: Parsed, clause: Clause, frame: Frame): Match | null {
  const heads = clause.objects.map((at) => headOf(parsed, measured(parsed, at)))
  if (heads.some((head) => frame.excludes?.has(head))) return null
  const onto = clause.complements.find((one) => frame.prepositions?.has(one.word))
  const targets = frame.objects
    ? targetsBeside(parsed, { clause, onto, heads }, frame)
    : hasNeeded(parsed, frame, { clause, onto })
      ? targetsOf(clause, frame, onto)
      : null
  return targets && { frame, actors: clause.subjects, isReduced: false, targets }
}

type Beside = { clause: Clause; onto: Complement | undefined; heads: readonly string[] }

/** Targets of "provide aid to X" and "provide X with aid"; null when the object is none of the frame's. */
function targetsBeside(parsed: Parsed, beside: Beside, frame: Frame): readonly number[] | null {
  const { clause, onto, heads } = beside
  if (!heads.some((head) => frame.objects?.has(head))) return indirect(parsed, clause, frame)
  if (frame.needs === 'founders' && !hasFounders(clause, clause.subjects)) return null
  return onto?.nouns ?? ofTarget(clause)
}

function targetsOf(clause: Clause, frame: Frame, onto: Complement | undefined): readonly number[] {
  const isAskedFor = frame.type === 'REQUEST' && frame.needs === 'target'
  if (isAskedFor) return onto?.nouns ?? []
  if (frame.needs === 'preposition' && frame.type === 'REQUEST') return clause.objects
  return clause.objects.length > 0 ? clause.objects : (onto?.nouns ?? [])
}

/** "provided the town with food", "gave the refugees shelter". */
function indirect(parsed: Parsed, clause: Clause, frame: Frame): readonly number[] | null {
  if (clause.objects.length === 0 || frame.needs === 'founders') return null
  const withNoun = clause.complements.find((one) => one.word === 'with')
  if (withNoun?.nouns.some((at) => frame.objects?.has(headOf(parsed, at)))) return clause.objects
  const next = parsed.units[(clause.objects.at(-1) ?? clause.at) + 1]
  const isSecond =
    next?.kind === 'noun' &&
    frame.objects?.has(headOf(parsed, (clause.objects.at(-1) ?? clause.at) + 1))
  return isSecond ? clause.objects : null
}

function isInfinitiveAhead(parsed: Parsed, clause: Clause): boolean {
  return parsed.clauses.some((other) => other.governor === clause && other.link === 'to')
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
  if (frame.needs === 'target') return clause.objects.length > 0 || onto !== undefined
  const first = clause.objects[0] ?? onto?.nouns[0]
  if (frame.needs === 'person') return first !== undefined && isSomebody(parsed, first)
  if (frame.needs === 'armed')
    return first !== undefined && isPlace(parsed, first) && isArmedAt(parsed, clause.subjects[0])
  if (frame.needs === 'place') return first !== undefined && isPlace(parsed, first)
  return true
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
  return isBy || (frame.needs === 'target' && hasOtherVerb(parsed, clause))
}

/** A bare form is passive where its noun belongs to another verb, or where it counts: "12 killed in a blast". */
function hasOtherVerb(parsed: Parsed, clause: Clause): boolean {
  const noun = clause.at - 1
  const unit = parsed.units[noun]
  const next = parsed.units[clause.at + 1]
  if (next?.kind === 'verb' && next.form === 'to') return false
  if (unit && parsed.tokens.slice(unit.from, unit.to).some((token) => token.tag === 'NUM'))
    return true
  if (!clause.subjects.includes(noun)) return true
  return parsed.clauses.some(
    (other) => other !== clause && other.subjects.includes(noun) && other.verb.form === 'finite',
  )
}

function fitPassive(parsed: Parsed, clause: Clause, frame: Frame): Match | null {
  const isReduced = !clause.verb.isPassive
  if (isReduced && frame.prepositions) return null
  const done = isReduced ? [clause.at - 1] : clause.subjects
  const by = doersOf(parsed, clause.complements)
  const head = headOf(parsed, done[0] ?? -1)
  if (done.length === 0 || frame.excludes?.has(head)) return null
  if (frame.needs === 'founders' && !hasFounders(clause, by)) return null
  if (!frame.objects) return { frame, actors: by, targets: done, isReduced }
  if (!frame.objects.has(head)) return null
  const onto = clause.complements.find((one) => frame.prepositions?.has(one.word))
  return { frame, actors: by, targets: onto?.nouns ?? [], isReduced }
}
