import { calendarDayOf } from '#lib/days.ts'
import type { Telling } from './telling.ts'
import { hash32 } from './text-hash.ts'

/**
 * How finely a claim is grained: 0 knows day and place (or day and both parties), 1 knows month and country and one
 * thing that selects, 2 is too vague to be joined to anything.
 */
export type Tier = 0 | 1 | 2

/** Where a claim looks for others: blocks of one prefix at `at`, and `spread` to either side. */
export type BlockKey = { readonly prefix: string; readonly at: number; readonly spread: 0 | 1 }

/** A telling with its place in the order of anchors. Claims of equal `key` are one signature. */
export type NormalClaim = Telling & {
  readonly tier: Tier
  readonly key: string
  /** Rank before ties: affirmed before denied, finer before vaguer, fuller before emptier, then a hash. */
  readonly order: number
}

const MONTHS_MAX = 3
const SELECTIVE_COUNT = 20
const SELECTIVE_MAX = 3
const HASHES = 2 ** 32

/** A telling's tier, signature and rank. Pure: the same telling, the same answer. */
export function normalClaim(told: Telling): NormalClaim {
  const tier = tierOf(told)
  const key = tier === 2 ? `${keyOf(told)}~${told.quote}` : keyOf(told)
  const filled = Number(told.actors.length > 0) + Number(told.targets.length > 0)
  const emptiness = 3 - filled - Number(told.counts.length > 0)
  const rank = (Number(told.isDenial) * 3 + tier) * 4 + emptiness
  return { ...told, tier, key, order: rank * HASHES + hash32(key) }
}

/** The blocks that a claim enters and looks through; worked out when asked, for they would take more room than the claim. */
export function blocksOf(claim: NormalClaim): readonly BlockKey[] {
  if (claim.tier === 2) return []
  const selective = selectiveBlocksOf(claim)
  return claim.tier === 0 ? [...dayBlocksOf(claim), ...selective] : selective
}

export const isDay = (told: Telling) => told.earliest === told.latest

function tierOf(told: Telling): Tier {
  if (dayBlocksOf(told).length > 0) return 0
  const isPlaced = Boolean(told.place?.country) || isDay(told)
  return told.kind !== 'spoken' && isPlaced && selectiveBlocksOf(told).length > 0 ? 1 : 2
}

/** Blocks of one day: by the place's name, and for acts between two parties by both names. */
function dayBlocksOf(told: Telling): readonly BlockKey[] {
  if (!isDay(told) || told.family.startsWith('none/')) return []
  const at = told.earliest
  const prefixes: string[] = []
  if (told.kind !== 'spoken' && told.place?.isFine)
    prefixes.push(`p|${told.family}|${told.place.name}`)
  if (told.kind !== 'placed')
    prefixes.push(...pairsOf(told).map((pair) => `d|${told.family}|${pair}`))
  return prefixes.map((prefix) => ({ prefix, at, spread: 1 }))
}

function pairsOf(told: Telling): readonly string[] {
  const pairs = told.actors.flatMap((actor) =>
    told.targets.map((target) =>
      told.isMutual && target < actor ? `${target}>${actor}` : `${actor}>${target}`,
    ),
  )
  return [...new Set(pairs)].sort().slice(0, SELECTIVE_MAX)
}

/** Blocks of one month: by a named target, or by a count so large that it tells happenings apart. */
function selectiveBlocksOf(told: Telling): readonly BlockKey[] {
  const months = monthsOf(told)
  if (months.length === 0 || told.kind === 'spoken' || told.family.startsWith('none/')) return []
  const targets = told.targets.slice(0, SELECTIVE_MAX).map((name) => `t|${told.family}|${name}`)
  const counts = told.counts
    .filter((count) => count.least >= SELECTIVE_COUNT)
    .map((count) => `n|${told.family}|${count.what}|${count.least}`)
  return [...targets, ...counts.slice(0, SELECTIVE_MAX)].flatMap((prefix) =>
    months.map((at) => ({ prefix, at, spread: 0 as const })),
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
  ].join('|')
}
