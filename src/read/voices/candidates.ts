import type { ChainPaths } from './chain-paths.ts'
import { STEPS } from './label-steps.ts'
import { ROLES, type Segment } from './voice-labels.ts'

/** A span that may be one, with how likely it is by the chain of labels. */
export type Candidate = Segment & { readonly likelihood: number }

/** Spans less likely than this are none: it also bounds how many there are, 1 / LIKELIHOOD_MIN over each word. */
export const LIKELIHOOD_MIN = 0.06

/** The spans of a passage that are likely enough, by role and beginning. @cost O(words / LIKELIHOOD_MIN) */
export function candidatesIn(paths: ChainPaths): Candidate[] {
  const found: Candidate[] = []
  ROLES.forEach((role, number) => {
    const begin = 1 + number * 4
    for (let start = 0; start < paths.size; start++) {
      const single = paths.likelihood(start, begin + 3)
      if (single >= LIKELIHOOD_MIN) found.push({ role, start, end: start + 1, likelihood: single })
      if (paths.likelihood(start, begin) >= LIKELIHOOD_MIN)
        follow(paths, { start, begin }, (end, likelihood) =>
          found.push({ role, start, end, likelihood }),
        )
    }
  })
  return found
}

/** Follows a span word by word while it is likely that it goes on, and tells where it may end. */
function follow(
  paths: ChainPaths,
  { start, begin }: { start: number; begin: number },
  see: (end: number, likelihood: number) => void,
): void {
  const inside = begin + 1
  const last = begin + 2
  let path = paths.ahead(start, begin)
  let before = begin
  for (let word = start + 1; word < paths.size; word++) {
    const ending = path * (paths.factors[before * STEPS + last] as number) * paths.worth(word, last)
    const likelihood = ending * paths.behind(word, last)
    if (likelihood >= LIKELIHOOD_MIN) see(word + 1, likelihood)
    path *= (paths.factors[before * STEPS + inside] as number) * paths.worth(word, inside)
    if (path * paths.behind(word, inside) < LIKELIHOOD_MIN) return
    before = inside
  }
}
