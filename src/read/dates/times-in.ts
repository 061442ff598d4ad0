import type { Tokens } from './date-tokens.ts'
import { isTime } from './is-time.ts'
import { dayAfter, dayBefore, withYearsAfter, yearAfter } from './joined-times.ts'
import { type TimeMatch, timeAt } from './match-time.ts'

/** More would say more of the input than of times; what is beyond is left. */
const TIMES_MAX = 10_000

/** The forms of time expressions in a text, in its order; no two overlap. */
export function timesIn(tokens: Tokens): readonly TimeMatch[] {
  const matches: TimeMatch[] = []
  for (let at = 0; at < tokens.all.length && matches.length < TIMES_MAX; ) {
    const match = dayBefore(tokens, at) ?? timeAt(tokens, at)
    if (!match || !isTime(tokens, match)) {
      at++
      continue
    }
    const more = dayAfter(tokens, match) ?? yearAfter(tokens, match)
    matches.push(match, ...(more ? [more] : []))
    at = (more ?? match).to
  }
  return withYearsAfter(tokens, matches)
}
