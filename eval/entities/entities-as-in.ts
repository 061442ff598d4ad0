import { findTimes } from '#read/dates/find-times.ts'
import type { NameKind } from '#read/names/named-sentence.ts'
import type { GoldEntity } from './entity-texts.ts'
import type { FoundEntities } from './find-entities.ts'

/** A corpus's way to mark entities. */
export type Marking = 'uner' | 're3d'

/** The types that we have something for, by corpus. */
export const TYPES_OF: Readonly<Record<Marking, readonly string[]>> = {
  uner: ['PER', 'ORG', 'LOC'],
  re3d: ['Person', 'Organisation', 'Location', 'Nationality', 'Temporal', 'Quantity'],
}

const NAMES: Readonly<Record<Marking, Partial<Record<NameKind, string>>>> = {
  uner: { person: 'PER', organisation: 'ORG', place: 'LOC' },
  re3d: { person: 'Person', organisation: 'Organisation', place: 'Location' },
}
const NUMBER_TAG = 'CD'
const PRONOUN_TAG = 'PRP'
const SINGULAR = new Set(['i', 'me', 'he', 'him', 'she', 'her'])
const PLURAL = new Set(['we', 'us', 'they', 'them'])

/**
 * What we found, in the types of a corpus.
 *
 * re3d marks more than names: words for peoples, times, numbers that are no times, and pronouns, which stand for
 * persons when singular and for organisations when plural. Its phrases without a name ("the city", "heavy weapons") are not
 * looked for.
 */
export function entitiesAsIn(marking: Marking, text: string, found: FoundEntities): GoldEntity[] {
  const names = found.names.flatMap(({ kind, start, end }) => {
    const type = NAMES[marking][kind]
    return type === undefined ? [] : [{ type, start, end }]
  })
  return marking === 'uner' ? names : [...names, ...withoutNames(text, found)]
}

function withoutNames(text: string, { places, sentences }: FoundEntities): GoldEntity[] {
  const times = findTimes(text, {}).times.map(({ start, end }) => ({
    type: 'Temporal',
    start,
    end,
  }))
  const isInTime = (word: { start: number; end: number }) =>
    times.some((time) => time.start <= word.start && word.end <= time.end)
  const words = sentences.flat()
  const numbers = words.filter((word) => word.xpos === NUMBER_TAG && !isInTime(word))
  return [
    ...times,
    ...places.filter(({ isDemonym }) => isDemonym).map(asType('Nationality')),
    ...numbers.map(asType('Quantity')),
    ...words.filter(isAmong(SINGULAR)).map(asType('Person')),
    ...words.filter(isAmong(PLURAL)).map(asType('Organisation')),
  ]
}

const asType =
  (type: string) =>
  ({ start, end }: { start: number; end: number }): GoldEntity => ({ type, start, end })

const isAmong = (list: ReadonlySet<string>) => (word: { word: string; xpos: string }) =>
  word.xpos === PRONOUN_TAG && list.has(word.word.toLowerCase())
