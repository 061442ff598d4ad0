import type { Count } from '#domain/claim.ts'
import counts from '#model/english/counts.json' with { type: 'json' }
import type { Clause } from './clause.ts'
import { couldAct } from './could-act.ts'
import type { Draft } from './draft.ts'
import { COLLECTIVES, STANCE_OF } from './english-words.ts'
import { countIn } from './find-counts.ts'
import { headOf, measured } from './find-noun-actions.ts'
import { kindsOf } from './kinds-of.ts'
import type { Parsed } from './parse-sentence.ts'
import type { Put } from './statuses.ts'

const LABEL_WORDS_MAX = 4
const NUMBERED: ReadonlySet<string> = new Set(counts.numbered.split(' '))
const MEASURES_OF_TIME: ReadonlySet<string> = new Set(counts.times.split(' '))

/**
 * What a sentence states without telling an action: a number of something ("There are 18 latrines in the camp"), or that
 * there is none ("The dam has no crack").
 *
 * Times, ages and dates are no such numbers. A statement has no type of action, so it joins no other claim by one.
 */
export function findFact(parsed: Parsed): Draft | null {
  if (parsed.span.part !== 'body') return null
  const [first, ...others] = parsed.clauses.filter((one) => isPlain(one))
  if (!first) return bareFact(parsed)
  const tally = numberIn(parsed, first)
  if (tally) return clauseFact(parsed, first, tally)
  const none = hasNo(parsed, first) ? first : others.find((one) => isNotThere(parsed, one))
  return none ? clauseFact(parsed, none, null) : null
}

function clauseFact(parsed: Parsed, clause: Clause, tally: Count | null): Draft {
  const put: Put = {
    polarity: tally === null || clause.verb.isNegated ? 'negated' : 'affirmed',
    modality: clause.verb.modal === 'will' ? 'planned' : 'actual',
    isOpinion: false,
  }
  return {
    parsed, type: 'STATEMENT', kind: 'state', clause, put, actors: [], targets: clause.subjects, isAgentive: false, by: 'number',
    from: clause.verb.head, to: clause.verb.head + 1,
    ...(tally ? { tally } : {}),
  } // biome-ignore format: one thought
}

/** "Three violations on 7 May, all of them shots in the air.", "Water: 7 litres a head today": a number that no verb carries. */
function bareFact(parsed: Parsed): Draft | null {
  const colon = parsed.tokens.findIndex((token) => token.text === ':')
  const isLine = colon > 0 && colon <= LABEL_WORDS_MAX
  if (parsed.clauses.length > 0 && !isLine) return null
  const at = parsed.units.findIndex(
    (unit) => unit.kind === 'noun' && unit.from > (isLine ? colon : -1),
  )
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
  return firstOf(nouns, (at) => numberAt(parsed, at)) ?? firstOf(nouns, (at) => shareAt(parsed, at))
}

function firstOf(nouns: readonly number[], countOf: (at: number) => Count | null): Count | null {
  for (const at of nouns) {
    const count = countOf(at)
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
  const count = isNumbered(parsed, unit) ? null : countIn(parsed, unit, what)
  // "one hand", "the two men": small words count nothing that anybody would ask for.
  if (count && (count.most ?? 3) < 3 && !/\d/.test(count.words)) return null
  return count && { ...count, unit: COLLECTIVES.has(head) ? 'people' : what }
}

/** "Three of them", "210 of the families": a number of those that were told of. */
function shareAt(parsed: Parsed, at: number): Count | null {
  const whole = measured(parsed, at)
  const unit = parsed.units[at]
  if (whole === at || unit?.kind !== 'noun' || parsed.tokens[unit.head]?.tag !== 'NUM') return null
  const [kind = ''] = kindsOf(parsed, whole).toReversed()
  const count = countIn(parsed, unit, kind.slice(0, 60))
  const isFew = count !== null && (count.most ?? 3) < 3 && !/\d/.test(count.words)
  return isFew || MEASURES_OF_TIME.has(kind) ? null : count
}

/** "the 2003 war", "report no. 4": years and the numbers of reports count nothing. */
function isNumbered(parsed: Parsed, unit: { from: number; to: number }): boolean {
  const number = parsed.tokens.findIndex(({ tag }, at) => at >= unit.from && tag === 'NUM')
  if (NUMBERED.has(parsed.tokens[number - 1]?.lower ?? '')) return true
  const start = parsed.tokens[unit.from]?.start ?? 0
  const end = parsed.tokens[unit.to - 1]?.end ?? 0
  return parsed.dates.some((date) => date.start < end && date.end > start)
}

/** "has no crack", "There is no electricity", "No guard was on the bridge": what is not there. */
function hasNo(parsed: Parsed, { verb, subjects, objects, complements }: Clause): boolean {
  if (verb.lemma !== 'be' && verb.lemma !== 'have') return false
  if (verb.lemma === 'have' && !couldAct(headOf(parsed, objects[0] ?? -1))) return false
  const isNobodyThere =
    verb.lemma === 'be' &&
    complements.some((one) => SOMEWHERE.has(one.word)) &&
    isNone(parsed, subjects[0])
  return isNobodyThere || isNone(parsed, objects[0])
}

/** Further clauses tell what is not there only of things that one could see: "and there was no crack", not "no choice". */
function isNotThere(parsed: Parsed, clause: Clause): boolean {
  const [thing = -1] = clause.objects
  return clause.verb.lemma === 'be' && hasNo(parsed, clause) && couldAct(headOf(parsed, thing))
}

const SOMEWHERE: ReadonlySet<string> = new Set([
  'in',
  'on',
  'at',
  'near',
  'under',
  'inside',
  'among',
])

function isNone(parsed: Parsed, at: number | undefined): boolean {
  const unit = parsed.units[at ?? -1]
  return unit?.kind === 'noun' && parsed.tokens[unit.from]?.lower === 'no'
}
