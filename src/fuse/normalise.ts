import { calendarDayOf } from '#lib/days.ts'
import type { Telling } from './telling.ts'
import { hash32 } from './text-hash.ts'

/**
 * How finely a claim is grained: 0 knows day and place (or day and both parties), 1 knows a few days and the place,
 * 2 knows month and country and one thing that selects, 3 is too vague to be joined to anything.
 */
export type Tier = 0 | 1 | 2 | 3

/** Where a claim looks for others: blocks of one prefix at `at`, and `spread` to either side. */
export type BlockKey = {
  readonly prefix: string
  readonly at: number
  readonly spread: number
  /** A block of months, in which only vaguer claims are compared. */
  readonly isSelective: boolean
}

/** A telling with its place in the order of anchors. Claims of equal `key` are one signature. */
export type NormalClaim = Telling & {
  readonly tier: Tier
  readonly key: string
  /** Rank before ties: affirmed before denied, finer before vaguer, fuller before emptier, then a hash. */
  readonly order: number
}

const TIERS = 4
const EMPTINESS = 16
const MONTHS_MAX = 3
/** Days of "overnight" or "earlier this week": as many as a claim may be sure of and still be looked for by day. */
const FEW_DAYS = 7
/** How far a thing that lasts is looked for from the day on which it is told of. */
export const LASTING_DAYS = 7
const SELECTIVE_COUNT = 20
const SELECTIVE_MAX = 3
const HASHES = 2 ** 32

/** A telling's tier, signature and rank. Pure: the same telling, the same answer. */
export function normalClaim(told: Telling): NormalClaim {
  const tier = tierOf(told)
  const key = tier === 3 ? `${keyOf(told)}~${told.quote}` : keyOf(told)
  const emptiness = EMPTINESS - 1 - fullnessOf(told)
  const rank = (Number(told.isDenial) * TIERS + tier) * EMPTINESS + emptiness
  return { ...told, tier, key, order: rank * HASHES + hash32(key) }
}

/** How much a telling holds that others can be compared with, 0 to 15: the fullest makes the best anchor. */
function fullnessOf({ actors, targets, counts, stems, mode }: Telling): number {
  const parties = 2 * (Number(actors.length > 0) + Number(targets.length > 0))
  return (
    parties + 2 * Math.min(3, counts.length) + Math.min(4, stems.length >> 2) + Number(mode !== '')
  )
}

/** The blocks that a claim enters and looks through; worked out when asked, for they would take more room than the claim. */
export function blocksOf(claim: NormalClaim): readonly BlockKey[] {
  if (claim.tier === 3) return []
  const selective = selectiveBlocksOf(claim)
  return claim.tier < 2 ? [...dayBlocksOf(claim), ...selective] : selective
}

export const isDay = (told: Telling) => told.earliest === told.latest

function tierOf(told: Telling): Tier {
  if (dayBlocksOf(told).length > 0) return isDay(told) ? 0 : 1
  const isPlaced = Boolean(told.place?.country) || isDay(told)
  return told.kind !== 'spoken' && isPlaced && selectiveBlocksOf(told).length > 0 ? 2 : 3
}

/** Blocks of each day: by the place's name, for what is felt far off by its mode, for acts between two parties by both names. */
function dayBlocksOf(told: Telling): readonly BlockKey[] {
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
function daysOf({ earliest, latest }: Telling): readonly number[] {
  if (!Number.isFinite(earliest)) return []
  const last = Number.isFinite(latest) ? latest : earliest
  if (last - earliest >= FEW_DAYS) return []
  return Array.from({ length: last - earliest + 1 }, (_, index) => earliest + index)
}

function pairsOf(told: Telling): readonly string[] {
  const pairs = told.actors.flatMap((actor) =>
    told.targets.map((target) =>
      told.isMutual && target < actor ? `${target}>${actor}` : `${actor}>${target}`,
    ),
  )
  return [...new Set(pairs)].sort().slice(0, SELECTIVE_MAX)
}

/** Blocks of one month: by a named target, by a count so large that it tells happenings apart, or by place and mode. */
function selectiveBlocksOf(told: Telling): readonly BlockKey[] {
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

/** Months that the telling may lie in; none when they are too many to select by. */
function monthsOf(told: Telling): readonly number[] {
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
function keyOf(told: Telling): string {
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
