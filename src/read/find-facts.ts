import type { Count } from '#domain/claim.ts'
import counts from '#model/english/counts.json' with { type: 'json' }
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { COLLECTIVES, STANCE_OF } from './english-words.ts'
import { countIn } from './find-counts.ts'
import { headOf } from './find-noun-actions.ts'
import type { Parsed } from './parse-sentence.ts'
import type { Put } from './statuses.ts'

const MEASURES_OF_TIME: ReadonlySet<string> = new Set(counts.times.split(' '))

/**
 * What a sentence states without telling an action: a number of something ("There are 18 latrines in the camp"), or that
 * there is none ("The dam has no crack").
 *
 * Times, ages and dates are no such numbers. A statement has no type of action, so it joins no other claim by one.
 */
export function findFact(parsed: Parsed): Draft | null {
  if (parsed.span.part !== 'body') return null
  const clause = parsed.clauses.find((one) => isPlain(one))
  if (!clause) return parsed.clauses.length === 0 ? bareFact(parsed) : null
  const tally = numberIn(parsed, clause)
  const isNone = tally === null && hasNo(parsed, clause)
  if (tally === null && !isNone) return null
  const put: Put = {
    polarity: isNone || clause.verb.isNegated ? 'negated' : 'affirmed',
    modality: clause.verb.modal === 'will' ? 'planned' : 'actual',
    isOpinion: false,
  }
  return {
    parsed, type: 'STATEMENT', kind: 'state', clause, put, actors: [], targets: clause.subjects, isAgentive: false, by: 'number',
    from: clause.verb.head, to: clause.verb.head + 1,
    ...(tally ? { tally } : {}),
  } // biome-ignore format: one thought
}

/** "Three violations on 7 May, all of them shots in the air.": a number that no verb carries. */
function bareFact(parsed: Parsed): Draft | null {
  const at = parsed.units.findIndex((unit) => unit.kind === 'noun')
  const tally = at < 0 ? null : numberAt(parsed, at)
  const unit = parsed.units[at]
  if (!tally || !unit || parsed.dates.length + parsed.places.length === 0) return null
  return {
    parsed, type: 'STATEMENT', kind: 'state', clause: null, actors: [], targets: [at], isAgentive: false, by: 'number',
    from: unit.from, to: unit.to, tally,
    put: { polarity: 'affirmed', modality: 'actual', isOpinion: false },
  } // biome-ignore format: one thought
}

function isPlain({ verb, link, isConditional, governor }: Clause): boolean {
  if (verb.form !== 'finite' || link !== 'main' || isConditional || governor !== null) return false
  return (verb.modal === null || verb.modal === 'will') && !STANCE_OF.has(verb.lemma)
}

/** The first number of things or people that the clause's own nouns give. */
function numberIn(parsed: Parsed, { objects, subjects, complements }: Clause): Count | null {
  const nouns = [...objects, ...subjects, ...complements.flatMap((one) => one.nouns)]
  for (const at of nouns) {
    const count = numberAt(parsed, at)
    if (count) return count
  }
  return null
}

function numberAt(parsed: Parsed, at: number): Count | null {
  const unit = parsed.units[at]
  if (unit?.kind !== 'noun' || unit.isPronoun || parsed.tokens[unit.head]?.tag === 'NUM')
    return null
  const head = headOf(parsed, at)
  if (MEASURES_OF_TIME.has(head)) return null
  const what = (parsed.tokens[unit.head]?.lower ?? '').slice(0, 60)
  const count = isDated(parsed, unit) ? null : countIn(parsed, unit, what)
  // "one hand", "the two men": small words count nothing that anybody would ask for.
  if (count && (count.most ?? 3) < 3 && !/\d/.test(count.words)) return null
  return count && { ...count, unit: COLLECTIVES.has(head) ? 'people' : what }
}

/** "the 2003 war": a year is no number of wars. */
function isDated(parsed: Parsed, unit: { from: number; to: number }): boolean {
  const start = parsed.tokens[unit.from]?.start ?? 0
  const end = parsed.tokens[unit.to - 1]?.end ?? 0
  return parsed.dates.some((date) => date.start < end && date.end > start)
}

/** "has no crack", "There is no electricity": what is not there. */
function hasNo(parsed: Parsed, { verb, objects }: Clause): boolean {
  if (verb.lemma !== 'be' && verb.lemma !== 'have') return false
  const unit = parsed.units[objects[0] ?? -1]
  return unit?.kind === 'noun' && parsed.tokens[unit.from]?.lower === 'no'
}
