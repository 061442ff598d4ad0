import { ALIKENESS, type Alikeness } from '#domain/alikeness.ts'
import { partiesScore } from '#domain/parties-told.ts'
import { isDay, type NormalClaim } from './normalise.ts'
import { inCommonScript } from './stems.ts'
import type { PlaceTold } from './telling.ts'

const SIDES = { same: 1, other: -1 }
/** Stems from which on a telling is long enough to judge by. */
const WORDS_FEWEST = 3
const WORDS_SHARED = 2

/** Why two claims may be about one happening, or not: what they share first, then what disagrees. Symmetric. */
export function whyAlike(a: NormalClaim, b: NormalClaim): readonly Alikeness[] {
  const found = new Set<Alikeness | null>([
    dayTold(a, b),
    placeTold(a.place, b.place),
    partyTold(a.actors, b.actors, 'actor'),
    partyTold(a.targets, b.targets, 'target'),
    ...a.counts.map((one) => countTold(one, b)),
    wayTold(a, b),
    wordsTold(a.stems, b.stems),
  ])
  return ALIKENESS.filter((code) => found.has(code))
}

export const isAgainst = (code: Alikeness): boolean => code.startsWith('other_')

function dayTold(a: NormalClaim, b: NormalClaim): Alikeness {
  if (!isDated(a) || !isDated(b)) return 'no_day'
  const gap = Math.max(a.earliest, b.earliest) - Math.min(a.latest, b.latest)
  if (gap > 1) return 'other_day'
  if (isDay(a) && isDay(b)) return gap === 0 ? 'same_day' : 'near_day'
  return gap > 0 ? 'near_day' : 'some_day'
}

const isDated = ({ earliest, latest }: NormalClaim) =>
  Number.isFinite(earliest) || Number.isFinite(latest)

function placeTold(a: PlaceTold | null, b: PlaceTold | null): Alikeness {
  if (!a || !b) return 'no_place'
  if (!a.isFine || !b.isFine) return areWidelyApart(a, b) ? 'other_place' : 'wider_place'
  if (a.name === b.name || (a.geonames && a.geonames === b.geonames)) return 'same_place'
  return isNear(a, b) ? 'near_place' : 'other_place'
}

function areWidelyApart(a: PlaceTold, b: PlaceTold): boolean {
  const [one, other] = a.province && b.province ? [a.province, b.province] : [a.country, b.country]
  return one !== '' && other !== '' && one !== other
}

const DEGREE_KM = 111.2

function isNear(a: PlaceTold, b: PlaceTold): boolean {
  const east = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return DEGREE_KM * Math.hypot(a.lat - b.lat, east) <= Math.max(a.radiusKm, b.radiusKm)
}

function partyTold(
  a: readonly string[],
  b: readonly string[],
  side: 'actor' | 'target',
): Alikeness | null {
  const score = partiesScore(a, b, SIDES)
  if (score === 0) return null
  return score > 0 ? `same_${side}` : `other_${side}`
}

function countTold(one: NormalClaim['counts'][number], { counts }: NormalClaim): Alikeness | null {
  const other = counts.find(({ what }) => what === one.what)
  if (!other) return null
  const canBoth = one.least <= other.most && other.least <= one.most
  return canBoth ? 'same_count' : 'other_count'
}

function wayTold({ mode }: NormalClaim, { mode: other }: NormalClaim): Alikeness | null {
  if (mode === '' || other === '') return null
  return mode === other ? 'same_way' : 'other_way'
}

function wordsTold(a: readonly string[], b: readonly string[]): Alikeness | null {
  const [one, other] = [inCommonScript(a, b), inCommonScript(b, a)]
  const shared = one.filter((stem) => other.includes(stem)).length
  if (shared >= WORDS_SHARED) return 'same_words'
  return shared === 0 && Math.min(one.length, other.length) >= WORDS_FEWEST ? 'other_words' : null
}
