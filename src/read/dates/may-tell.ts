import dates from '#model/dates/english.json' with { type: 'json' }
import times from '#model/dates/english-times.json' with { type: 'json' }
import type { Tokens } from './date-tokens.ts'

/** Words that begin many a phrase, of which few tell a time. */
const WEAK: ReadonlySet<string> = new Set(
  'the a an in at of on by that this first second third fourth fifth one two three four five six seven eight nine ten same some around about over each every per following previous last next'.split(
    ' ',
  ),
)
/** Words by one of which every time is told that begins with a weak one. */
const STRONG: ReadonlySet<string> = new Set(
  [
    ...Object.keys(dates.months), ...Object.keys(dates.weekdays), ...Object.keys(dates.weekdaysShort), ...Object.keys(dates.units),
    ...Object.keys(dates.seasons), ...Object.keys(dates.decades), ...Object.keys(dates.phases), ...Object.keys(dates.named),
    ...dates.partsOfDay, ...Object.keys(times.holidays), ...Object.values(times.lexicon).flatMap((words) => Object.keys(words)),
    'while',
  ].flatMap((words) => words.split(/[\s-]+/)).filter((word) => !WEAK.has(word)),
) // biome-ignore format: one list
const AHEAD = 6

/** False where no time can begin, by a look at the next few words: what saves most of the cost of looking. */
export function mayTell({ all }: Tokens, at: number): boolean {
  if (!WEAK.has(all[at]?.lower ?? '')) return true
  for (let next = at + 1; next <= at + AHEAD; next += 1) {
    const token = all[next]
    if (token === undefined) return false
    if (token.kind === 'number' || STRONG.has(token.lower)) return true
  }
  return false
}
