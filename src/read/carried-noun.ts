import { ACTOR_LIGHTS, DISASTER_VERBS, HAPPENS, LIGHTS, SENSES } from './action-lexicon.ts'
import type { Clause } from './clause.ts'
import { STANCE_OF, TAKES_OBJECT } from './english-words.ts'
import { countedBy } from './find-counts.ts'
import { doersOf, headOf, measured, type NounAction } from './find-noun-actions.ts'
import { isNobody, type Parsed } from './parse-sentence.ts'

/** The actions that a sentence's nouns name, by their units. */
type Nouns = ReadonlyMap<number, NounAction>

/** A noun action that a clause carries, and who takes part in it by that clause. */
export type Carried = {
  noun: NounAction
  /** The noun is all that the clause tells of. */
  isWhole?: boolean
  actors?: readonly number[]
  targets?: readonly number[]
}

/** The noun action that a clause carries: told of as its object, as a state, or happening as its subject. */
export function carriedNoun(parsed: Parsed, clause: Clause, nouns: Nouns): Carried | null {
  return (
    ofObject(parsed, clause, nouns) ??
    ofBlame(parsed, clause, nouns) ??
    ofState(clause, nouns) ??
    ofSubject(parsed, clause, nouns)
  )
}

function ofObject(parsed: Parsed, clause: Clause, nouns: Nouns): Carried | null {
  const { lemma, isPassive } = clause.verb
  const noun = nouns.get(measured(parsed, clause.objects[0] ?? -1))
  if (!noun) return null
  if (!isPassive) {
    const actors = carriersOf(clause, noun)
    if (actors) return { noun, actors }
  }
  const isTold = TAKES_OBJECT.has(lemma) || (lemma === 'be' && isThere(parsed, clause))
  return isTold ? { noun } : null
}

/** Who does what the noun names, where the verb says that it is done; null where it only speaks of it. */
function carriersOf({ verb, subjects }: Clause, { frame }: NounAction): readonly number[] | null {
  const { lemma } = verb
  const isHarm = frame.type === 'ASSAULT' || frame.type === 'DISASTER'
  if (SENSES.has(lemma) && isHarm) return []
  if (LIGHTS.has(lemma)) return ACTOR_LIGHTS.has(lemma) ? subjects : []
  return lemma === 'announce' && !isHarm ? subjects : null
}

/** "claimed responsibility for the attack", "was behind the attack": who did it, by his own word or by the speaker's. */
function ofBlame(parsed: Parsed, clause: Clause, nouns: Nouns): Carried | null {
  if (clause.verb.lemma === 'be' && clause.subjects.length > 0) {
    const noun = nouns.get(clause.complements.find((one) => one.word === 'behind')?.nouns[0] ?? -1)
    return noun ? { noun, actors: clause.subjects } : null
  }
  if (!/^(?:claim|admit|accept)$/.test(clause.verb.lemma)) return null
  if (headOf(parsed, clause.objects[0] ?? -1) !== 'responsibility') return null
  // "Nobody has claimed responsibility" tells of no deed, and denies none.
  if (isNobody(parsed, clause.subjects[0] ?? -1)) return null
  const about = clause.complements.find((one) => one.word === 'for')?.nouns ?? []
  const noun = about.map((at) => nouns.get(at)).find((one) => one !== undefined)
  return noun ? { noun, actors: clause.subjects } : null
}

function ofSubject(parsed: Parsed, clause: Clause, nouns: Nouns): Carried | null {
  const { lemma, isPassive } = clause.verb
  const noun = nouns.get(clause.subjects[0] ?? -1)
  if (!noun) return null
  if (isPassive && LIGHTS.has(lemma)) return { noun, actors: doersOf(parsed, clause.complements) }
  if (noun.frame.type === 'DISASTER' && !noun.isState && tellsOfDisaster(clause))
    return {
      noun,
      isWhole: countedBy(lemma) === null && !DISASTER_VERBS.has(lemma),
      targets: isPassive ? [] : clause.objects,
    }
  if (!happens(parsed, clause)) return null
  const between = clause.complements.find((one) => one.word === 'between')?.nouns ?? []
  return { noun, actors: between, targets: DISASTER_VERBS.has(lemma) ? clause.objects : [] }
}

/** Whatever an earthquake or a landslide does, the sentence tells that it was: "came down", "closed the road", "was felt". */
function tellsOfDisaster({ verb, predicate }: Clause): boolean {
  return verb.form === 'finite' && predicate === null && !STANCE_OF.has(verb.lemma)
}

function ofState(clause: Clause, nouns: Nouns): Carried | null {
  const { lemma, isNegated } = clause.verb
  const noun = /^(?:be|remain|stay)$/.test(lemma) && !isNegated ? stateOf(clause, nouns) : null
  return noun ? { noun, actors: clause.subjects } : null
}

/** "has been in a state of civil war", "is under siege". */
function stateOf(clause: Clause, nouns: Nouns): NounAction | null {
  const inside = clause.complements
    // "in a state of war", and not "free of war".
    .filter((one) => /^(?:in|under|at)$/.test(one.word) || clause.predicate === 'state')
    .flatMap((one) => one.nouns)
  return inside.map((at) => nouns.get(at)).find((noun) => noun?.isState) ?? null
}

function isThere(parsed: Parsed, clause: Clause): boolean {
  const unit = parsed.units[clause.subjects[0] ?? -1]
  return unit !== undefined && parsed.tokens[unit.from]?.lower === 'there'
}

/** "took place", "occurred", "began": the noun in front happened. A place, a date or a toll must say which. */
function happens(parsed: Parsed, clause: Clause): boolean {
  const { lemma } = clause.verb
  const withNext = `${lemma}-${parsed.tokens[clause.verb.head + 1]?.lower ?? ''}`
  if (!HAPPENS.has(lemma) && !HAPPENS.has(withNext) && !DISASTER_VERBS.has(lemma)) return false
  const { start, end } = parsed.span
  return (
    [...parsed.dates, ...parsed.places].some((one) => one.start >= start && one.end <= end) ||
    clause.objects.length > 0 ||
    clause.complements.length > 0
  )
}
