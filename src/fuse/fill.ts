import type { Telling } from './telling.ts'

/** Claims of one happening in one reading that may fill each other; beyond it none is filled. */
export const FILL_MAX = 50

/**
 * A telling with what its reading tells elsewhere of the same happening: headline and body speak of one thing.
 *
 * Only what it leaves open is filled, and only where the others agree. Others' tellings are taken as they were read, so
 * filling never chains. A denial takes from what it denies; what is affirmed takes nothing from a denial.
 *
 * @param others tellings of the same reading and happening, in any order; itself may be among them
 */
export function filledFrom(told: Telling, others: readonly Telling[]): Telling {
  if (others.length > FILL_MAX) return told
  const mates = others.filter((one) => one.family === told.family && !one.isDenial)
  return {
    ...told,
    ...daysFrom(told, mates),
    place: placeFrom(told, mates),
    actors: told.actors.length > 0 ? told.actors : namesFrom(mates.map((mate) => mate.actors)),
    targets: told.targets.length > 0 ? told.targets : namesFrom(mates.map((mate) => mate.targets)),
  }
}

/** The only value among several, by its key; undefined when there is none or they disagree. */
function only<T>(values: readonly T[], keyOf: (value: T) => string): T | undefined {
  const [first] = values
  if (first === undefined) return undefined
  return values.every((value) => keyOf(value) === keyOf(first)) ? first : undefined
}

function daysFrom(told: Telling, mates: readonly Telling[]) {
  const { earliest, latest } = told
  if (earliest === latest) return { earliest, latest }
  const within = mates.filter(
    (mate) => mate.earliest === mate.latest && mate.earliest >= earliest && mate.latest <= latest,
  )
  const day = only(within, (mate) => String(mate.earliest))?.earliest
  return day === undefined ? { earliest, latest } : { earliest: day, latest: day }
}

function placeFrom(told: Telling, mates: readonly Telling[]): Telling['place'] {
  const own = told.place
  if (own?.isFine) return own
  const finer = mates.flatMap(({ place }) => {
    const fits =
      place?.isFine &&
      (!own?.country || own.country === place.country) &&
      (!own?.province || own.province === place.province)
    return fits ? [place] : []
  })
  return only(finer, (place) => `${place.name}@${place.geonames}@${place.country}`) ?? own
}

function namesFrom(named: readonly (readonly string[])[]): readonly string[] {
  const told = named.filter((names) => names.length > 0)
  return only(told, (names) => names.join('&')) ?? []
}
