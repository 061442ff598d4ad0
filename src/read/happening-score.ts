import type { Count } from '#domain/claim.ts'
import { partiesScore } from '#domain/parties-told.ts'
import type { HappeningTold, Sort, Spot } from './happening-told.ts'

/** Below every score: these two cannot be one happening. */
export const NEVER = Number.NEGATIVE_INFINITY

/** Letters between the last sentence that told of a happening and this one, and where a claim stands then. */
const GAPS = [0, 60, 300, 1000, Number.POSITIVE_INFINITY]
type Points = Parameters<typeof partiesScore>[2]
type Weights = {
  /** From this score on a claim belongs to a happening. */
  readonly least: number
  /** For each of GAPS what standing within it is worth: the same sentence, the next, the paragraph, the section, farther. */
  readonly near: readonly number[]
  readonly actors: Points
  readonly targets: Points
}

/**
 * Those of harm were searched by steps on a part of MUC-4's training articles, from a logistic regression on; those of deeds and
 * sayings follow the judgement that only who took part tells them apart.
 */
const WEIGHTS: Readonly<Record<Sort, Weights>> = {
  harm: {
    least: 1.5,
    near: [3.5, 2.5, 1.25, 0.5, -0.5],
    actors: { same: 1.5, other: -1.5, nameless: -0.5 },
    targets: { same: 2, other: -0.5, nameless: -0.75 },
  },
  deed: {
    least: 2.5,
    near: [1, 1, 0.5, 0.25, 0],
    actors: { same: 1.5, other: -3, nameless: -1 },
    targets: { same: 2, other: -3, nameless: -1 },
  },
  said: {
    least: 2.5,
    near: [0, 0, 0, 0, 0],
    actors: { same: 1.5, other: -3 },
    targets: { same: 2, other: -3 },
  },
}
/** What parties in common must be worth in a wide family: an actor alone does many such things. */
const WIDE_LEAST = 2
const SAME_DAY = 1.5
const WITHIN_DAYS = 0.5
const ONE_NAMES_YEAR = -1.5
const SAME_PLACE = 1
const OTHER_PLACE = -4
/** Degrees: a quarter and its town, or the two banks of a river, are no two places. */
const BESIDE = 0.2
const OTHER_MODE = -2
const SAME_COUNT = 1
const NAMED_AGAIN = 2
const TAKEN_UP = 2
const FURTHER = -4
/** The same words twice in one sentence: "families protested in Oster and drivers protested in Astara". */
const SAID_TWICE = -3

/** How a claim stands to a happening: the end of the sentence that told of it last, and whether a noun of it names it again. */
type Stands = { readonly last: number; readonly isAgain: boolean }

/**
 * How well a claim fits a happening: how close it stands to where that was told last, and what it shares with its anchor.
 *
 * @returns 0 or more when it belongs there
 */
export function happeningScore(
  claim: HappeningTold,
  anchor: HappeningTold,
  { last, isAgain }: Stands,
): number {
  const setting = daysScore(claim, anchor) + modeScore(claim, anchor) + placeScore(claim, anchor)
  if (setting === NEVER) return NEVER

  const { least, near, actors, targets } = WEIGHTS[claim.sort]
  const parties =
    partiesScore(claim.actors, anchor.actors, actors) +
    partiesScore(claim.targets, anchor.targets, targets)
  if (claim.isBroad && !isAgain && parties < WIDE_LEAST) return NEVER

  const gap = GAPS.findIndex((letters) => claim.start - last < letters)
  const isTwice = claim.start === anchor.start && claim.words === anchor.words
  return (
    setting +
    parties +
    countsScore(claim.counts, anchor.counts) +
    (near[gap] ?? 0) +
    (isAgain ? NAMED_AGAIN : 0) +
    (claim.takesUp ? TAKEN_UP : 0) +
    (isTwice ? SAID_TWICE : 0) +
    (claim.isFurther && gap > 0 ? FURTHER : 0) -
    least
  )
}

/** Days that both tell must meet; a year in one claim's words, and nothing in the other's, hints at a look back. */
function daysScore(a: HappeningTold, b: HappeningTold): number {
  if (!a.days || !b.days) return a.namesYear === b.namesYear ? 0 : ONE_NAMES_YEAR
  if (a.days.earliest === b.days.earliest && a.days.latest === b.days.latest) return SAME_DAY
  const areApart =
    isBefore(a.days.latest, b.days.earliest) || isBefore(b.days.latest, a.days.earliest)
  return areApart ? NEVER : WITHIN_DAYS
}

/** An open end is "", and lies before nothing. */
const isBefore = (latest: string, earliest: string) =>
  latest !== '' && earliest !== '' && latest < earliest

function placeScore({ place: a }: HappeningTold, { place: b }: HappeningTold): number {
  if (!a || !b) return 0
  if (a.name === b.name) return a.isFine ? SAME_PLACE : 0
  const isOtherCountry = a.country !== '' && b.country !== '' && a.country !== b.country
  return (a.isFine && b.isFine && !isBeside(a, b)) || isOtherCountry ? OTHER_PLACE : 0
}

/** A place without a point is beside none. */
const isBeside = (a: Spot, b: Spot) =>
  Math.abs(a.lat - b.lat) < BESIDE && Math.abs(a.lon - b.lon) < BESIDE

function modeScore(a: HappeningTold, b: HappeningTold): number {
  if (a.mode === b.mode || a.mode === '' || b.mode === '') return 0
  return a.isByMode ? NEVER : OTHER_MODE
}

/** Equal counts speak for one happening; others speak against none, for people go on counting. */
function countsScore(a: readonly Count[], b: readonly Count[]): number {
  const isTold = ({ what, least, most }: Count) =>
    b.some((other) => other.what === what && other.least === least && other.most === most)
  return a.some(isTold) ? SAME_COUNT : 0
}
