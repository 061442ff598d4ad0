import type { Issue } from '#domain/reading.ts'
import { isNextTo, type PlaceTokens } from './place-tokens.ts'
import { WORDS } from './place-words.ts'
import type { ReadName } from './read-names.ts'

/** Capitalised words after a plain "in" that no name accounts for. */
export function unknownNames(tokens: PlaceTokens, names: readonly ReadName[]): readonly Issue[] {
  const issues: Issue[] = []
  let next = 0
  for (let at = 0; at < tokens.all.length; at += 1) {
    const word = tokens.all[at + 1]
    if (tokens.all[at]?.lower !== 'in' || !word?.isCapital || !isNextTo(tokens, at + 1)) continue
    while ((names[next]?.to ?? Infinity) <= at + 1) next += 1
    const isTaken = (names[next]?.from ?? Infinity) <= at + 1
    const isWordOfName =
      isTaken || WORDS.traps.has(word.lower) || WORDS.functionWords.has(word.lower)
    const isAcronym = word.text === word.text.toUpperCase()
    if (isWordOfName || isAcronym || tokens.all[at + 2]?.isCapital) continue
    issues.push({ code: 'place_unknown', words: word.text, start: word.start, end: word.end })
  }
  return issues
}
