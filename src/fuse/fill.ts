import { joinedStems } from './stems.ts'
import { type CountTold, type PlaceTold, reachOf, type Telling } from './telling.ts'

/** Claims of one happening in one reading that may fill each other; beyond it none is filled. */
export const FILL_MAX = 50
const PARTIES_MAX = 4
const COUNTS_MAX = 8

/**
 * A telling as its reading tells the whole happening: headline, body and numbers speak of one thing.
 *
 * Who reads a report says which of its claims belong together; so they are compared with other reports as one, by all that
 * they tell between them. Others' tellings are taken as they were read, so filling never chains. A denial takes from what
 * is affirmed; what is affirmed takes nothing from a denial.
 *
 * @param others tellings of the same reading and happening, in any order; itself may be among them
 */
export function filledFrom(told: Telling, others: readonly Telling[]): Telling {
  if (others.length > FILL_MAX) return told
  const affirmed = others.filter((one) => !one.isDenial)
  const kind = kindOf(affirmed.length > 0 ? affirmed : others)
  const isOfKind = (one: Telling) => one.family === kind
  if (told.family !== kind && told.kind === 'spoken') return told
  const mates = affirmed.filter(isOfKind)
  if (mates.length === 0) return told
  const named = mates[0] as Telling
  return {
    ...told,
    family: named.family,
    kind: named.kind,
    isMutual: named.isMutual,
    isByMode: named.isByMode,
    isBroad: mates.every((mate) => mate.isBroad),
    ...reachOf(commonest(mates.map((mate) => mate.mode).filter((mode) => mode !== '')) ?? ''),
    ...daysOf(mates),
    place: placeOf(mates),
    actors: namesOf(mates.map((mate) => mate.actors)),
    targets: namesOf(mates.map((mate) => mate.targets)),
    counts: countsOf(mates.flatMap((mate) => mate.counts)),
    stems: joinedStems(mates.map((mate) => mate.stems)),
    acts: namesOf(mates.map((mate) => mate.acts)),
    quote: mates.map((mate) => mate.quote).sort()[0] ?? told.quote,
  }
}

/** What the happening is: the family that most of its claims tell of. What is merely said never speaks for a deed. */
function kindOf(mates: readonly Telling[]): string {
  const done = mates.filter((mate) => mate.kind !== 'spoken')
  return commonest((done.length > 0 ? done : mates).map((mate) => mate.family)) ?? ''
}

/** Of several values the most frequent; of equals the first by name. */
function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
}

/** The narrowest dates, of equals the earliest. */
function daysOf(mates: readonly Telling[]): Pick<Telling, 'earliest' | 'latest'> {
  const [best] = [...mates].sort((a, b) => {
    const [width, other] = [a.latest - a.earliest, b.latest - b.earliest]
    return compare(width, other) || compare(a.earliest, b.earliest) || compare(a.latest, b.latest)
  })
  return {
    earliest: best?.earliest ?? Number.NEGATIVE_INFINITY,
    latest: best?.latest ?? Number.POSITIVE_INFINITY,
  }
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** The finest place; of several the one most often told. */
function placeOf(mates: readonly Telling[]): PlaceTold | null {
  const places = mates.flatMap(({ place }) => place ?? [])
  const fine = places.filter((place) => place.isFine)
  const among = fine.length > 0 ? fine : places
  const key = commonest(among.map(placeKey))
  return among.find((place) => placeKey(place) === key) ?? null
}

const placeKey = (place: PlaceTold) =>
  [
    place.name,
    place.geonames,
    place.province,
    place.country,
    place.lat,
    place.lon,
    place.radiusKm,
  ].join('@')

const namesOf = (named: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(named.flat())].sort().slice(0, PARTIES_MAX)

function countsOf(counts: readonly CountTold[]): readonly CountTold[] {
  const told = new Map<string, CountTold>()
  for (const count of counts) {
    const held = told.get(count.what)
    if (!held || count.least > held.least || (count.least === held.least && count.most < held.most))
      told.set(count.what, count)
  }
  return [...told.values()].sort((a, b) => (a.what < b.what ? -1 : 1)).slice(0, COUNTS_MAX)
}
