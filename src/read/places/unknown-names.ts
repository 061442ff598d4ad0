import type { Issue } from '#domain/reading.ts'
import { isNextTo, type PlaceTokens } from './place-tokens.ts'
import { WORDS } from './place-words.ts'
import type { ReadName } from './read-names.ts'

/** Capitalised words after a plain "in" that no name accounts for. */
export function unknownNames(tokens: PlaceTokens, names: readonly ReadName[]): readonly Issue[] {
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  )
  const issues: Issue[] = []
  for (const [index, token] of tokens.all.entries()) {
    const word = tokens.all[index + 1]
    if (token.lower !== 'in' || !word?.isCapital || !isNextTo(tokens, index + 1)) continue
    const isWordOfName =
      taken.has(index + 1) || WORDS.traps.has(word.lower) || WORDS.functionWords.has(word.lower)
    const isAcronym = word.text === word.text.toUpperCase()
    if (isWordOfName || isAcronym || tokens.all[index + 2]?.isCapital) continue
    issues.push({ code: 'place_unknown', words: word.text, start: word.start, end: word.end })
  }
  return issues
}
