import { partiesScore, partiesScoreOfAny } from '#domain/parties-told.ts'
import counted from '#model/counted.json' with { type: 'json' }
import { BY_REPORT, isDay, LASTING_DAYS, mannerOf, type NormalClaim } from './normalise.ts'
import { inCommonScript } from './stems.ts'
import type { CountTold, PlaceTold } from './telling.ts'

/** From this score on two claims may speak of one happening. */
export const JOIN_SCORE = 4
/** Below every score: these two cannot be one happening. */
export const NEVER = Number.NEGATIVE_INFINITY

const DEGREE_KM = 111.2
const NEAR_DAYS = 3
/** What is denied lies a little back when somebody denies it. */
const DENIED_DAYS = 1
/** How far off one thing may be felt. */
const FELT_KM = 300
/** Two places of one name, of which at least one is not known for sure. */
const SAME_NAME = 2.5
const HEARD_AT = 0.5
const SAME_MODE = 0.25
const OTHER_MODE = -3
const BARE = -2.5
/** What is counted in every report, and grows as people count on. */
const GROWING = new Set(counted.growing)
const ONE_DEED = 12
const WORDS_MOST = 1.5
/** Sums in another order differ by less. */
const ROUNDING = 1e-9
const NO_WORDS = -1
/** Stems from which on a telling is long enough to judge by. */
const WORDS_FEWEST = 3

/**
 * How well two claims fit one happening: what they share less what they contradict. Symmetric.
 *
 * A field that one of them leaves open neither helps nor hurts. Who did it may differ, if enough else agrees: that is
 * what the parties quarrel over, and the event must show both.
 *
 * @param least what the caller asks for at least: a pair that cannot reach it gets any score below, at less cost
 * @source docs/decisions/0006-anchored-pivot.md
 */
export function scoreOf(a: NormalClaim, b: NormalClaim, least = NEVER): number {
  const told = storyScore(a, b)
  if (a.family !== b.family && told === 0) return NEVER
  const time = timeScore(a, b)
  if (time === NEVER) return NEVER
  const place = whereScore(a, b)
  if (place === NEVER && (a.kind === 'placed' || b.kind === 'placed')) return NEVER

  const where = place === NEVER ? -1 : place
  const parties = a.isMutual && b.isMutual ? mutualScore(a, b) : sidesScore(a, b)
  const things = countsScore(a.counts, b.counts) + modeScore(a, b)
  // Words cost the most to compare, and nothing that is left adds more than they may.
  const most = time + where + parties + WORDS_MOST + things + told
  if (most + ROUNDING < least) return most
  const words = wordsScore(a.stems, b.stems)
  const bareness = isBare(a, b, Math.max(parties, words, things)) ? BARE : 0
  return time + where + parties + words + things + bareness + told
}

/**
 * Whether day and place are all that two claims share, where that does not suffice: many deeds of help are done in one town,
 * a closed road is told of on many days, and a denial may deny something else. Of a denial in another script nobody can say.
 */
function isBare(a: NormalClaim, b: NormalClaim, agreed: number): boolean {
  if (a.isDenial !== b.isDenial)
    return agreed <= SAME_MODE && inCommonScript(a.stems, b.stems).length > 0
  const isOneMode = a.mode === b.mode || (a.mode !== '' && b.mode !== '')
  if ((a.isByMode || b.isByMode) && !isOneMode) return agreed <= 0
  if (!a.isBroad && !b.isBroad) return false
  return agreed <= (a.earliest === b.earliest ? 0 : SAME_MODE)
}

/**
 * Points for one deed in reports of one story; 0 where its words differ or the stories do. Only for what reports alone place: who reads
 * may have typed one deed in two ways, so types need not agree.
 */
function storyScore(a: NormalClaim, b: NormalClaim): number {
  if (a.tier !== BY_REPORT || b.tier !== BY_REPORT) return 0
  if (a.story === '' || a.story !== b.story || mannerOf(a) !== mannerOf(b)) return 0
  return a.acts.some((act) => b.acts.includes(act)) ? ONE_DEED : 0
}

function timeScore(a: NormalClaim, b: NormalClaim): number {
  const gap = Math.max(a.earliest, b.earliest) - Math.min(a.latest, b.latest)
  const lasts = Math.min(a.lasts, b.lasts)
  if (lasts > 0) return lastingScore(a, b, lasts)
  if (a.isDenial !== b.isDenial && gap > 0 && gap <= DENIED_DAYS) return 1.5
  if (gap > 1) return NEVER
  if (isDay(a) && isDay(b)) return gap === 0 ? 3 : 0.5
  const width = Math.max(a.latest - a.earliest, b.latest - b.earliest)
  if (gap > 0) return 0
  if (width <= NEAR_DAYS) return 2
  return width < LASTING_DAYS ? 1.5 : 0.5
}

/** What lasts is told of on many days: the days on which two tellings begin need only be near. */
function lastingScore(a: NormalClaim, b: NormalClaim, lasts: number): number {
  const gap = Math.abs(a.earliest - b.earliest)
  if (gap === 0) return 3
  if (gap <= LASTING_DAYS) return lasts
  return a.earliest <= b.latest && b.earliest <= a.latest ? 0.5 : NEVER
}

/** Talk is seldom about the place where it is heard; what is felt far off was felt at both places. */
function whereScore(a: NormalClaim, b: NormalClaim): number {
  const score = placeScore(a.place, b.place)
  if (a.kind === 'spoken' || b.kind === 'spoken')
    return score === NEVER ? score : Math.min(score, HEARD_AT)
  const isFar = a.isFarFelt && b.isFarFelt && a.mode === b.mode
  if (score !== NEVER || !isFar || !a.place || !b.place) return score
  return kilometresBetween(a.place, b.place) <= FELT_KM ? 2 : NEVER
}

function placeScore(a: PlaceTold | null, b: PlaceTold | null): number {
  if (!a || !b) return 0
  if (a.country && b.country && a.country !== b.country) return NEVER
  if (a.isFine && b.isFine) return fineScore(a, b)
  if (a.province && b.province) return a.province === b.province ? 1.5 : NEVER
  return a.country && b.country ? 0.5 : 0
}

function fineScore(a: PlaceTold, b: PlaceTold): number {
  if (a.geonames && a.geonames === b.geonames) return 3
  const distanceKm = kilometresBetween(a, b)
  const isNear = distanceKm <= Math.max(a.radiusKm, b.radiusKm)
  if (a.name === b.name && a.geonames && b.geonames) return isNear ? 3 : NEVER
  if (a.name === b.name) return isNear || Number.isNaN(distanceKm) ? SAME_NAME : NEVER
  return isNear ? 2 : NEVER
}

/** Great enough to tell towns apart: a flat map around the mean latitude. NaN when either has no point. */
function kilometresBetween(a: PlaceTold, b: PlaceTold): number {
  const middle = (((a.lat + b.lat) / 2) * Math.PI) / 180
  const east = (a.lon - b.lon) * Math.cos(middle)
  return DEGREE_KM * Math.hypot(a.lat - b.lat, east)
}

const sidesScore = (a: NormalClaim, b: NormalClaim): number =>
  partiesScore(a.actors, b.actors, { same: 2, other: -3, nameless: -1 }) +
  partiesScore(a.targets, b.targets, { same: 3, other: -5 })

/** Where both sides do the same thing, as in a meeting, it does not matter who is named first. */
const mutualScore = (a: NormalClaim, b: NormalClaim): number =>
  partiesScoreOfAny([a.actors, a.targets], [b.actors, b.targets], {
    same: 3,
    other: -5,
    nameless: -1,
  })

/** Equal counts help much, near ones a little; counts that exclude each other hurt once, however many. */
function countsScore(a: readonly CountTold[], b: readonly CountTold[]): number {
  let total = 0
  for (const one of a) {
    const other = b.find((count) => count.what === one.what)
    if (other) total += countScore(one, other)
  }
  return Math.max(-1, Math.min(1.5, total))
}

function countScore(a: CountTold, b: CountTold): number {
  const gap = Math.max(a.least, b.least) - Math.min(a.most, b.most)
  const isNear = gap <= Math.max(2, 0.2 * Math.max(a.least, b.least))
  if (a.least === b.least && a.most === b.most) return 1.5
  if (GROWING.has(a.what)) return isNear ? 0.5 : -1
  // Who counts lorries at all saw the same as others who count them.
  return isNear ? 1 : 0.5
}

/** Witnesses of an attack may differ in how it was done; a landslide and a flood are two things. */
function modeScore(a: NormalClaim, b: NormalClaim): number {
  if (a.mode === '' || b.mode === '') return 0
  if (a.mode === b.mode) return SAME_MODE
  return a.isByMode || b.isByMode ? OTHER_MODE : -1
}

/** Words in common speak for one happening; that two tellings in one script share none speaks against. */
function wordsScore(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [inCommonScript(a, b), inCommonScript(b, a)]
  const fewer = Math.min(one.length, other.length)
  const shared = sharedCount(one, other)
  if (shared === 0) return fewer < WORDS_FEWEST ? 0 : NO_WORDS
  return Math.min(WORDS_MOST, (WORDS_MOST * 2 * shared) / Math.max(fewer, WORDS_FEWEST))
}

/** How many stems two lists share. Both are sorted, each stem once. */
function sharedCount(a: readonly string[], b: readonly string[]): number {
  let [count, at] = [0, 0]
  for (const stem of a) {
    while (at < b.length && (b[at] as string) < stem) at += 1
    if (b[at] === stem) count += 1
  }
  return count
}
