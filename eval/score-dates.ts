import type { GoldTime } from './timeml.ts'

/** How many time expressions were wanted, found, and found right: same span, overlap, overlap with the right value. */
export type TimeCounts = {
  readonly gold: number
  readonly found: number
  readonly strict: number
  readonly relaxed: number
  readonly valued: number
}

export const NO_COUNTS: TimeCounts = { gold: 0, found: 0, strict: 0, relaxed: 0, valued: 0 }

type Pair = { readonly gold: GoldTime; readonly found: GoldTime }

/** Gold and found expressions that overlap, each in one pair at most; the same span goes before overlap. */
export function pairsOf(gold: readonly GoldTime[], found: readonly GoldTime[]): Pair[] {
  const bySpan = new Map(found.map((one) => [`${one.start}-${one.end}`, one]))
  const taken = new Set<GoldTime>()
  const pairs: Pair[] = []
  const take = (wanted: GoldTime, one: GoldTime | undefined) => {
    if (!one || taken.has(one)) return false
    taken.add(one)
    pairs.push({ gold: wanted, found: one })
    return true
  }
  const rest = gold.filter((wanted) => !take(wanted, bySpan.get(`${wanted.start}-${wanted.end}`)))
  for (const wanted of rest)
    take(
      wanted,
      found.find((one) => !taken.has(one) && one.start < wanted.end && wanted.start < one.end),
    )
  return pairs
}

/** Counts of one document. */
export function countTimes(gold: readonly GoldTime[], found: readonly GoldTime[]): TimeCounts {
  const pairs = pairsOf(gold, found)
  return {
    gold: gold.length,
    found: found.length,
    strict: pairs.filter(
      (one) => one.gold.start === one.found.start && one.gold.end === one.found.end,
    ).length,
    relaxed: pairs.length,
    valued: pairs.filter((one) => one.gold.value === one.found.value).length,
  }
}

export function sumOf(one: TimeCounts, other: TimeCounts): TimeCounts {
  return {
    gold: one.gold + other.gold,
    found: one.found + other.found,
    strict: one.strict + other.strict,
    relaxed: one.relaxed + other.relaxed,
    valued: one.valued + other.valued,
  }
}

/** Shares from 0 to 1. Value F1 is relaxed F1 times the share of the matched whose value is right. @source TempEval-3 */
export type TimeScores = {
  readonly strictF1: number
  readonly relaxedF1: number
  readonly valueF1: number
}

export function scoresOf({ gold, found, strict, relaxed, valued }: TimeCounts): TimeScores {
  const f1 = (right: number) => (gold + found === 0 ? 0 : (2 * right) / (gold + found))
  return { strictF1: f1(strict), relaxedF1: f1(relaxed), valueF1: f1(valued) }
}
