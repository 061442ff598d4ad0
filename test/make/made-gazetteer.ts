import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'

/** A name and what it stands for, as far as it differs from a town of nobody. */
type GazetteerEntry = readonly [name: string, overrides: Partial<Candidate>]

/** A gazetteer of invented entries; names are compared without case and full stops. */
export function makeGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const folded = (name: string) => name.replaceAll('.', '').toLowerCase()
  return {
    hash: 'made',
    wordsMax: 4,
    find: (name) =>
      entries
        .filter(([known]) => folded(known) === folded(name))
        .map(
          ([known, overrides]): Candidate => ({
            name: known,
            precision: 'city',
            radiusKm: 10,
            population: 0,
            matched: 'main',
            ...overrides,
          }),
        )
        .toSorted((a, b) => b.population - a.population),
  }
}
