import { TELLS, WEAK } from './date-hints.ts'
import type { Tokens } from './date-tokens.ts'

const AHEAD = 6

/** False where no time can begin, by a look at the next few words: what saves most of the cost of looking. */
export function mayTell({ all }: Tokens, at: number): boolean {
  if (((all[at]?.hints ?? 0) & WEAK) === 0) return true
  for (let next = at + 1; next <= at + AHEAD; next += 1) {
    const token = all[next]
    if (token === undefined) return false
    if ((token.hints & TELLS) !== 0) return true
  }
  return false
}
