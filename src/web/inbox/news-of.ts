import type { ReportRow } from '#contract/views.ts'

/**
 * What a queue holds by now that its list does not show, and whether a shown row has gone from it.
 *
 * @param shown rows of the list, newest first
 * @param first the queue's first page as it is now
 * @param isWhole there is nothing behind that page, or behind the list
 */
export function newsOf(
  shown: readonly ReportRow[],
  first: readonly ReportRow[],
  isWhole: { readonly shown: boolean; readonly first: boolean },
): { readonly added: number; readonly isGone: boolean } {
  const held = new Set(shown.map((row) => row.handle))
  const now = new Set(first.map((row) => row.handle))
  const oldestShown = isWhole.shown ? '' : (shown.at(-1)?.at ?? '')
  const oldestNow = isWhole.first ? '' : (first.at(-1)?.at ?? '')
  return {
    added: first.filter((row) => !held.has(row.handle) && row.at > oldestShown).length,
    isGone: shown.some((row) => !now.has(row.handle) && row.at > oldestNow),
  }
}
