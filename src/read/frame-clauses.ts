import type { Frame } from './action-lexicon.ts'
import type { Clause } from './clause.ts'
import { AUTHORITIES } from './english-words.ts'
import { isPlace } from './frame-needs.ts'
import { hasWord, type Parsed } from './parse-sentence.ts'
import { isParty, isSomebody } from './towards-party.ts'
import { findVerb } from './verb-forms.ts'

/** Whether what the clause brings "to" do is what the frame asks for, if it asks for any. */
export function fitsInfinitive(parsed: Parsed, clause: Clause, { needs }: Frame): boolean {
  if (needs !== 'infinitive' && needs !== 'asked') return true
  return (
    (needs === 'infinitive' || isBetweenBodies(parsed, clause)) &&
    infinitiveOf(parsed, clause) !== undefined
  )
}

/** What a body wants of somebody, or somebody of a body or of somebody named; what people want of each other is no request. */
const isBetweenBodies = (parsed: Parsed, { subjects, objects }: Clause) =>
  isParty(parsed, objects[0] ?? -1) && [...subjects, ...objects].some((at) => isBody(parsed, at))

/** A name, a state, or what is called a government, an army, a council. */
function isBody(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  if (unit?.kind !== 'noun') return false
  return unit.isName || isPlace(parsed, at) || hasWord(parsed, unit, AUTHORITIES)
}

/** What is agreed, refused or threatened: "to withdraw". */
export function infinitiveOf(parsed: Parsed, clause: Clause): Clause | undefined {
  return parsed.clauses.find(
    (other) => other.governor === clause && other.link === 'to' && isDeed(parsed, clause, other),
  )
}

/** "called it a day": what is no verb, and what only "be" says, is nothing to be done. */
function isDeed(parsed: Parsed, clause: Clause, { verb, predicate }: Clause): boolean {
  const between = parsed.tokens.slice(clause.verb.head + 1, verb.head)
  if (verb.form === 'to' || between.some(({ lower }) => lower === 'to')) return true
  return predicate === null && findVerb(parsed.tokens[verb.head]?.lower ?? '') !== null
}

/** Prepositions by which an infinitive brings the other side: "to break relations with Norland". */
const SIDES: ReadonlySet<string> = new Set(['with', 'to', 'against', 'from', 'on', 'in', 'for'])

/** Whom an agreement, a refusal or a threat is about: who is named beside what shall be done. */
export function partnersIn(parsed: Parsed, inner: Clause | undefined): readonly number[] {
  if (!inner) return []
  const beside = inner.complements.filter((one) => SIDES.has(one.word)).map((one) => one.nouns)
  const named = [inner.objects, ...beside].map((nouns) =>
    nouns.filter((at) => isSomebody(parsed, at) || isPlace(parsed, at)),
  )
  return named.find((nouns) => nouns.length > 0) ?? []
}

/** "demanded that the army leave": a clause tells what is asked for, and its subject of whom. */
export function hasSaid(parsed: Parsed, clause: Clause): boolean {
  const said = saidIn(parsed, clause)
  return said !== undefined && !isQuestion(parsed, clause, said)
}

const QUESTION = /^(?:who|whom|whose|which|what|whether|if|how|when|where|why)$/

/** "asked which side had won": a question asks for words, and not that anything be done. */
function isQuestion(parsed: Parsed, clause: Clause, said: Clause): boolean {
  const between = parsed.tokens.slice(clause.verb.head + 1, said.verb.head)
  return !said.openers.includes('that') && between.some(({ lower }) => QUESTION.test(lower))
}

export function saidIn(parsed: Parsed, clause: Clause): Clause | undefined {
  return parsed.clauses.find(({ verb }) => {
    const token = parsed.tokens[verb.head]
    return token?.relation === 'ccomp' && token.head === clause.verb.head
  })
}
