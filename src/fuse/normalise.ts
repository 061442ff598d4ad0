import { calendarDayOf } from '#lib/days.ts'
import { hash32 } from '#lib/hash32.ts'
import type { Telling } from './telling.ts'
import { keyHash } from './text-hash.ts'

/**
 * How finely a claim is grained: 0 knows day and place (or day and both parties), 1 knows a few days and the place,
 * 2 knows month and country and one thing that selects, 3 knows the deed alone and the story of its report, 4 is too vague
 * to be joined to anything.
 */
export type Tier = 0 | 1 | 2 | 3 | 4
/** The tier of what only its report places. */
export const BY_REPORT = 3
const VAGUEST = 4

/** Where a claim looks for others: blocks of one prefix at `at`, and `spread` to either side. */
export type BlockKey = {
  readonly prefix: string
  readonly at: number
  readonly spread: number
  /** A block of months, in which only vaguer claims are compared. */
  readonly isSelective: boolean
}

/** What blocks and scores ask of a claim: all but its very words. */
type Told = Omit<Telling, 'quote'>

/** A telling with its place in the order of anchors. Claims of equal `key`, a hash of all they tell, are one signature. */
export type NormalClaim = Told & {
  readonly tier: Tier
  readonly key: string
  /** Rank before ties: affirmed before denied, finer before vaguer, fuller before emptier, then a hash. */
  readonly order: number
}

const TIERS = 5
const EMPTINESS = 16
const MONTHS_MAX = 3
/** Days of "overnight" or "earlier this week": as many as a claim may be sure of and still be looked for by day. */
const FEW_DAYS = 7
/** How far a thing that lasts is looked for from the day on which it is told of. */
export const LASTING_DAYS = 7
const SELECTIVE_COUNT = 20
const SELECTIVE_MAX = 3
const HASHES = 2 ** 32
const ACTS_MAX = 2

/** A telling's tier, signature and rank. Pure: the same telling, the same answer. */
export function normalClaim(told: Telling): NormalClaim {
  const tier = tierOf(told)
  const whole = keyOf(told) + (tier >= BY_REPORT ? wordsKeyOf(told, tier) : '')
  const emptiness = EMPTINESS - 1 - fullnessOf(told)
  const rank = (Number(told.isDenial) * TIERS + tier) * EMPTINESS + emptiness
  return { ...told, tier, key: keyHash(whole + leftOf(told)), order: rank * HASHES + hash32(whole) }
}

/** How much a telling holds that others can be compared with, 0 to 15: the fullest makes the best anchor. */
function fullnessOf({ actors, targets, counts, stems, mode }: Told): number {
  const parties = 2 * (Number(actors.length > 0) + Number(targets.length > 0))
  return (
    parties + 2 * Math.min(3, counts.length) + Math.min(4, stems.length >> 2) + Number(mode !== '')
  )
}

/** The blocks that a claim enters and looks through; worked out when asked, for they would take more room than the claim. */
export function blocksOf(claim: NormalClaim): readonly BlockKey[] {
  if (claim.tier === VAGUEST) return []
  if (claim.tier === BY_REPORT) return storyBlocksOf(claim)
  const selective = selectiveBlocksOf(claim)
  return claim.tier < 2 ? [...dayBlocksOf(claim), ...selective] : selective
}

export const isDay = (told: Told) => told.earliest === told.latest

function tierOf(told: Telling): Tier {
  if (dayBlocksOf(told).length > 0) return isDay(told) ? 0 : 1
  const isPlaced = Boolean(told.place?.country) || isDay(told)
  if (told.kind !== 'spoken' && isPlaced && selectiveBlocksOf(told).length > 0) return 2
  return storyBlocksOf(told).length > 0 ? BY_REPORT : VAGUEST
}

/** Blocks of each day: by the place's name, for what is felt far off by its mode, for acts between two parties by both names. */
function dayBlocksOf(told: Told): readonly BlockKey[] {
  const days = daysOf(told)
  if (days.length === 0 || told.family.startsWith('none/')) return []
  const prefixes: string[] = []
  if (told.place?.isFine) prefixes.push(`p|${told.family}|${told.place.name}`)
  if (told.isFarFelt) prefixes.push(`f|${told.family}|${told.mode}`)
  if (told.kind !== 'placed')
    prefixes.push(...pairsOf(told).map((pair) => `d|${told.family}|${pair}`))
  const spread = told.lasts > 0 ? LASTING_DAYS : 1
  return prefixes.flatMap((prefix) =>
    days.map((at) => ({ prefix, at, spread, isSelective: false })),
  )
}

/** The days that a telling may lie in; its first where the end is open, none where they are too many. */
function daysOf({ earliest, latest }: Told): readonly number[] {
  if (!Number.isFinite(earliest)) return []
  const last = Number.isFinite(latest) ? latest : earliest
  if (last - earliest >= FEW_DAYS) return []
  return Array.from({ length: last - earliest + 1 }, (_, index) => earliest + index)
}

function pairsOf(told: Told): readonly string[] {
  const pairs = told.actors.flatMap((actor) =>
    told.targets.map((target) =>
      told.isMutual && target < actor ? `${target}>${actor}` : `${actor}>${target}`,
    ),
  )
  return [...new Set(pairs)].sort().slice(0, SELECTIVE_MAX)
}

/** Blocks of one month: by a named target, by a count so large that it tells happenings apart, or by place and mode. */
function selectiveBlocksOf(told: Told): readonly BlockKey[] {
  const months = monthsOf(told)
  if (months.length === 0 || told.kind === 'spoken' || told.family.startsWith('none/')) return []
  const targets = told.targets.slice(0, SELECTIVE_MAX).map((name) => `t|${told.family}|${name}`)
  const counts = told.counts
    .filter((count) => count.least >= SELECTIVE_COUNT)
    .map((count) => `n|${told.family}|${count.what}|${count.least}`)
  const place =
    told.mode && told.place?.isFine ? [`m|${told.family}|${told.mode}|${told.place.name}`] : []
  return [...targets, ...counts.slice(0, SELECTIVE_MAX), ...place].flatMap((prefix) =>
    months.map((at) => ({ prefix, at, spread: 0, isSelective: true })),
  )
}

/** Whether it is done, asked for, may be, holds or is thought: the second half of a family. */
export const mannerOf = ({ family }: Told) => family.slice(family.indexOf('/') + 1)

/** Blocks of one deed in reports of one story. */
function storyBlocksOf(told: Told): readonly BlockKey[] {
  const manner = mannerOf(told)
  if (told.story === '' || manner === 'opinion') return []
  return told.acts.slice(0, ACTS_MAX).map((act) => ({
    prefix: `a|${manner}|${act}|${told.story}`,
    at: 0,
    spread: 0,
    isSelective: true,
  }))
}

/** Months that the telling may lie in; none when they are too many to select by. */
function monthsOf(told: Told): readonly number[] {
  if (!Number.isFinite(told.earliest) || !Number.isFinite(told.latest)) return []
  const [first, last] = [monthOf(told.earliest), monthOf(told.latest)]
  if (last - first >= MONTHS_MAX) return []
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function monthOf(dayNumber: number): number {
  const { year, month } = calendarDayOf(dayNumber)
  return year * 12 + month - 1
}

/** What makes two claims say the same: everything but their words, voices and report. */
function keyOf(told: Told): string {
  const { place } = told
  return [
    told.isDenial ? '-' : '+',
    told.family,
    told.mode,
    told.earliest,
    told.latest,
    place
      ? `${place.name}@${place.geonames}@${place.province}@${place.country}@${place.lat},${place.lon}`
      : '',
    told.actors.join('&'),
    told.targets.join('&'),
    told.counts.map((count) => `${count.what}:${count.least}-${count.most}`).join('&'),
    told.stems.join('&'),
  ].join('|')
}

/** What else scores hang on, and the order of anchors does not: without it a signature would speak for whoever came first. */
const leftOf = ({ kind, isBroad, place }: Told) => `|${kind}|${isBroad}|${place?.radiusKm}`

/** What else tells apart claims that no day or place does: their words, and where it counts for them their deed and story. */
function wordsKeyOf({ quote, acts, story }: Telling, tier: Tier): string {
  if (tier === VAGUEST) return `~${quote}`
  return `~${quote}~${acts.join('&')}~${story}`
}
