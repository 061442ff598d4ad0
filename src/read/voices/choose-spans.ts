import type { Role, Segment } from './voice-labels.ts'

/** A span and how likely it is right. */
export type Weighed = Segment & { readonly likelihood: number }

/**
 * The likeliest spans that do not overlap, in the order of the text.
 *
 * @param enough by role: spans that are less likely are none
 * @cost O(spans log spans + words in all spans)
 */
export function chooseSpans(
  spans: readonly Weighed[],
  enough: Readonly<Record<Role, number>>,
): Segment[] {
  const ranked = spans
    .filter(({ role, likelihood }) => likelihood >= enough[role])
    .toSorted((a, b) => b.likelihood - a.likelihood || a.start - b.start || a.end - b.end)
  const taken = new Set<number>()
  const chosen: Segment[] = []
  for (const { role, start, end } of ranked) {
    if (isTaken(taken, start, end)) continue
    for (let word = start; word < end; word++) taken.add(word)
    chosen.push({ role, start, end })
  }
  return chosen.toSorted((a, b) => a.start - b.start)
}

function isTaken(taken: ReadonlySet<number>, start: number, end: number): boolean {
  for (let word = start; word < end; word++) if (taken.has(word)) return true
  return false
}
