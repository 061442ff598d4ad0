import { FAILING, type Frame } from './action-lexicon.ts'
import type { Clause } from './clause.ts'
import { headOf } from './find-noun-actions.ts'
import type { Match } from './match-frame.ts'
import { nameOfNoun } from './name-of-noun.ts'
import type { Parsed } from './parse-sentence.ts'

const FLOOD: Frame = { type: 'DISASTER', mode: 'flood' }
const COLLAPSE: Frame = { type: 'DISASTER' }

/**
 * A disaster that a verb tells by itself: "the levee broke", "the river flooded the fields".
 *
 * Nobody does it, so the match has no actors; where somebody is named who did, there is no match.
 */
export function matchDisaster(parsed: Parsed, clause: Clause): Match | null {
  const { lemma } = clause.verb
  if (FAILING.drowns.has(lemma)) return drowned(parsed, clause)
  return FAILING.breaks.has(lemma) ? broken(parsed, clause) : null
}

function broken(parsed: Parsed, clause: Clause): Match | null {
  const { subjects, verb, objects } = clause
  const head = headOf(parsed, subjects[0] ?? -1)
  if (objects.length > 0 || verb.isPassive || !FAILING.barriers.has(head))
    return verb.lemma === 'collapse' && FAILING.buildings.has(head)
      ? struck(COLLAPSE, subjects)
      : brokenBy(parsed, clause)
  return struck(FLOOD, subjects)
}

/** "The river burst its banks", "broke through the levee", "the dam was breached". */
function brokenBy(parsed: Parsed, clause: Clause): Match | null {
  const through = clause.complements.find((one) => one.word === 'through')?.nouns ?? []
  const harmed = harmedIn(parsed, clause, clause.objects.length > 0 ? clause.objects : through)
  const head = headOf(parsed, harmed?.[0] ?? -1)
  return harmed && (FAILING.barriers.has(head) || head === 'bank') ? struck(FLOOD, harmed) : null
}

function drowned(parsed: Parsed, clause: Clause): Match | null {
  const harmed = harmedIn(parsed, clause, clause.objects)
  return harmed && FAILING.land.has(headOf(parsed, harmed[0] ?? -1)) ? struck(FLOOD, harmed) : null
}

/** What a water harmed, or what was harmed by nobody; null when somebody else did it. */
function harmedIn(
  parsed: Parsed,
  clause: Clause,
  objects: readonly number[],
): readonly number[] | null {
  const by = clause.complements.find((one) => one.word === 'by')?.nouns ?? []
  const doers = clause.verb.isPassive ? by : clause.subjects
  const isByNobody = clause.verb.isPassive && by.length === 0
  const isWater = isByNobody || doers.some((at) => isWaterAt(parsed, at))
  const harmed = clause.verb.isPassive ? clause.subjects : objects
  return isWater && harmed.length > 0 ? harmed : null
}

/** "The river", or "the Oster": a name with an article that is neither a body nor a person with an office. */
function isWaterAt(parsed: Parsed, at: number): boolean {
  const unit = parsed.units[at]
  if (unit?.kind !== 'noun') return false
  if (FAILING.waters.has(headOf(parsed, at))) return true
  const hasArticle = parsed.tokens[unit.from]?.lower === 'the'
  const named = nameOfNoun(parsed, at)
  const isPlain = unit.to - unit.from === 2 && named.roles.length === 0
  return unit.isName && hasArticle && isPlain && named.kind === 'person'
}

function struck(frame: Frame, targets: readonly number[]): Match {
  return { frame, actors: [], targets, isReduced: true, by: 'failing' }
}
