import type { Count } from '#domain/claim.ts'
import counts from '#model/english/counts.json' with { type: 'json' }
import type { Clause } from './clause.ts'
import type { Match } from './match-frame.ts'
import { type Parsed, wordsOf } from './parse-sentence.ts'

const WHAT_OF: Readonly<Record<string, string>> = counts.what
const NOUNS: Readonly<Record<string, string>> = counts.nouns
const SMALL: Readonly<Record<string, number>> = counts.small
const SCALE: Readonly<Record<string, number>> = counts.scale
const VAGUE: Readonly<Record<string, number>> = counts.vague

/** What a verb counts, such as "killed"; null for verbs that count nobody. */
export function countedBy(lemma: string): string | null {
  return WHAT_OF[lemma] ?? null
}

/**
 * How many a clause says were killed, wounded, displaced and so on; null when it tells no number.
 *
 * "At least" leaves the upper bound out, "up to" the lower; "about" marks both as approximate; "dozens" is
 * at least two dozen. A number is read only where every word of it is understood.
 */
export function countOf(parsed: Parsed, clause: Clause, targets: Match['targets']): Count | null {
  const what = countedBy(clause.verb.lemma)
  if (what === null) return null
  for (const at of targets) {
    const unit = parsed.units[at]
    if (unit?.kind !== 'noun') continue
    const count = countIn(parsed, wholeOf(parsed, at, targets), what)
    if (count) return count
  }
  return null
}

/** "14 ceasefire violations": how many of what a naming noun itself counts; null without a number. */
export function countOfNoun(parsed: Parsed, draft: { from: number; to: number }): Count | null {
  const what = NOUNS[parsed.tokens[draft.to - 1]?.lower ?? '']
  const unit = parsed.units.find(
    (one) => one.kind === 'noun' && one.from < draft.from && one.to === draft.to,
  )
  const count = what !== undefined && unit ? countIn(parsed, unit, what) : null
  if (count === null) return null
  const { of: _, unit: __, ...plain } = count
  return plain
}

/** "13 women and children": one number for the whole list, unless another follows in it. */
function wholeOf(
  parsed: Parsed,
  at: number,
  targets: readonly number[],
): { from: number; to: number } {
  const unit = parsed.units[at]
  const last = parsed.units[targets.at(-1) ?? at]
  const from = unit?.from ?? 0
  const to = unit?.to ?? 0
  if (!last || targets[0] !== at || last.to <= to) return { from, to }
  const isOne = !parsed.tokens.slice(to, last.to).some((token) => token.tag === 'NUM')
  return { from, to: isOne ? last.to : to }
}

/** The first number in a stretch of tokens as a count of something; null without one that is understood. */
export function countIn(
  parsed: Parsed,
  unit: { from: number; to: number },
  what: string,
): Count | null {
  const first = parsed.tokens.findIndex(
    (token, at) => at >= unit.from && at < unit.to && token.tag === 'NUM',
  )
  // "Force 50" and "EB-5" are names; a number counts what stands behind it.
  const joint = parsed.tokens[first - 1]
  const isCode = joint?.text === '-' && joint.end === parsed.tokens[first]?.start
  if (first < 0 || isCode || joint?.tag === 'NAME') return null
  // "two hundred and four": the rest of a number that began before.
  if (parsed.tokens[first - 1]?.lower === 'and' && parsed.tokens[first - 2]?.tag === 'NUM')
    return null
  let last = first + 1
  while (last < unit.to && parsed.tokens[last]?.tag === 'NUM') last += 1
  const number = numberOf(parsed.tokens.slice(first, last).map((token) => token.lower))
  // "a 22-year-old man" counts years; of "two hundred and four" the first words are not all.
  const isPart = parsed.tokens[last]?.lower === 'and' && parsed.tokens[last + 1]?.tag === 'NUM'
  if (number === null || isPart || parsed.tokens[last]?.text === '-') return null
  const before = parsed.tokens
    .slice(Math.max(0, first - 3), first)
    .map((token) => token.lower)
    .join(' ')
  const of = parsed.tokens
    .slice(last, unit.to)
    .map((token) => token.text)
    .join(' ')
  const words = wordsOf(parsed, { from: first, to: unit.to })
  return {
    what,
    ...(of === '' ? {} : { of }),
    unit: 'people',
    ...boundsOf(number, before),
    ...words,
  }
}

type Amount = { value: number; isVague: boolean }

/** "1,200", "twenty", "3 million", "dozens": one number, then what multiplies it. */
function numberOf(words: readonly string[]): Amount | null {
  const [first = '', ...rest] = words
  const scales = (SCALE[first] === undefined ? rest : words).map((word) => SCALE[word])
  const start = SCALE[first] === undefined ? (digitsOf(first) ?? SMALL[first] ?? VAGUE[first]) : 1
  if (start === undefined || scales.some((scale) => scale === undefined)) return null
  const value = scales.reduce<number>((product, scale) => product * (scale ?? 1), start)
  const isUsable = Number.isSafeInteger(value) && value <= 1e12
  return isUsable ? { value, isVague: VAGUE[first] !== undefined } : null
}

/** "1,200"; "twenty-nine" */
function digitsOf(word: string): number | undefined {
  const [tens = '', ones] = word.split('-')
  if (ones !== undefined && (SMALL[tens] ?? 0) >= 20) return (SMALL[tens] ?? 0) + (SMALL[ones] ?? 0)
  return /^\d[\d,]*(?:\.\d+)?$/.test(word) ? Number.parseFloat(word.replaceAll(',', '')) : undefined
}

function boundsOf(
  { value, isVague }: Amount,
  before: string,
): Pick<Count, 'least' | 'most' | 'approx'> {
  if (isVague) return { least: value, approx: true }
  if (/(?:at least|no fewer than|no less than)$/.test(before)) return { least: value }
  if (/(?:more than|over|in excess of|upwards of)$/.test(before)) return { least: value + 1 }
  if (/(?:up to|as many as|at most|no more than)$/.test(before)) return { most: value }
  if (/(?:fewer than|less than|under)$/.test(before)) return { most: Math.max(0, value - 1) }
  if (/(?:nearly|almost)$/.test(before)) return { most: value, approx: true }
  const isAbout = /(?:about|around|some|roughly|approximately|estimated)$/.test(before)
  return { least: value, most: value, ...(isAbout ? { approx: true } : {}) }
}
