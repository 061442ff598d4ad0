import dates from '#model/dates/english.json' with { type: 'json' }
import times from '#model/dates/english-times.json' with { type: 'json' }

/** A date can begin with it. */
export const BEGINS = 1
/** Stands before a date and belongs to it: "since", "from". */
export const OPENS = 2
/** Begins many a phrase, of which few tell a time. */
export const WEAK = 4
/** One of the words and numbers without which nothing that begins with a weak word tells a time. */
export const TELLS = 8

const wordsIn = (list: string) => list.split(/[\s-]+/)
const WEAK_WORDS: ReadonlySet<string> = new Set(
  wordsIn(
    'the a an in at of on by that this first second third fourth fifth one two three four five six seven eight nine ten same some around about over each every per following previous last next',
  ),
)
const TELLING: ReadonlySet<string> = new Set(
  [
    ...Object.keys(dates.months), ...Object.keys(dates.weekdays), ...Object.keys(dates.weekdaysShort), ...Object.keys(dates.units),
    ...Object.keys(dates.seasons), ...Object.keys(dates.decades), ...Object.keys(dates.phases), ...Object.keys(dates.named),
    ...dates.partsOfDay, ...Object.keys(times.holidays), ...Object.values(times.lexicon).flatMap((words) => Object.keys(words)),
    'while',
  ].flatMap(wordsIn).filter((word) => !WEAK_WORDS.has(word)),
) // biome-ignore format: one list

/** What the forms themselves look for, besides the words of the lists. */
const FORM_WORDS =
  'the yesterday today tonight tomorrow overnight earlier later last previous past this next coming'
const STARTS: ReadonlySet<string> = new Set([
  ...wordsIn(FORM_WORDS),
  ...[
    dates.months, dates.weekdays, dates.weekdaysShort, dates.seasons, dates.ordinals, dates.numbers, dates.phases, dates.named,
  ].flatMap((words) => Object.keys(words).map((word) => wordsIn(word)[0] ?? '')),
]) // biome-ignore format: one list
const OPENERS: ReadonlySet<string> = new Set(['since', 'until', 'till', 'from', 'between'])

/** What a word or sign in small letters may do in a date, as bits. */
export function hintsOf(lower: string, kind: 'word' | 'number' | 'sign'): number {
  if (kind === 'number') return BEGINS + TELLS
  // A sign tells and begins nothing, but for the apostrophe of "'90s".
  const begins = kind === 'word' ? STARTS.has(lower) : lower === "'" || lower === '’'
  return (
    (begins ? BEGINS : 0) +
    (OPENERS.has(lower) ? OPENS : 0) +
    (WEAK_WORDS.has(lower) ? WEAK : 0) +
    (TELLING.has(lower) ? TELLS : 0)
  )
}
