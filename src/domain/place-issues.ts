import type { TypedPlace } from './gazetteer.ts'
import type { Issue } from './reading.ts'
import type { Span } from './span.ts'

/** Doubts about where something lies. */
const PLACE_ISSUES: readonly string[] = ['place_ambiguous', 'place_unknown', 'place_unresolved']

export const isPlaceIssue = ({ code }: Issue): boolean => PLACE_ISSUES.includes(code)

/**
 * What is to be said of a name that an officer typed: nothing once it is placed, else the places that it may mean, that
 * no gazetteer knows it, or that none could be asked.
 *
 * @param found left out when the gazetteer gave no answer
 */
export function placeIssues(
  at: Span & { readonly words: string },
  found: TypedPlace | undefined,
): readonly Issue[] {
  if (found?.place) return []
  if (!found) return [{ code: 'place_unresolved', ...at }]
  const { among } = found
  if (among.length === 0) return [{ code: 'place_unknown', ...at }]
  return [{ code: 'place_ambiguous', ...at, among: [...among] }]
}
