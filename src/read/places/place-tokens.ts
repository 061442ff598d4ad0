/** A word, number or sign of a text; "'s" is cut off. UTF-16 offsets, end exclusive. */
export type PlaceToken = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly isWord: boolean
  /** Begins with a capital, or is all capitals. */
  readonly isCapital: boolean
  /** First word of a sentence, a heading or a quotation. */
  readonly isFirst: boolean
}

const PIECES = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\d]+(?:[’'‘`ʼ][\p{L}\p{M}]+)*|[^\s]/gu
const POSSESSIVE = /[’'‘]s$/i
const ENDS: readonly string[] = ['.', '!', '?', ':', '“', '"', '(', '•', ';']

/** The tokens of a text in order. One pass. */
export function placeTokens(text: string): readonly PlaceToken[] {
  const tokens: PlaceToken[] = []
  let lastEnd = 0
  for (const match of text.matchAll(PIECES)) {
    const piece = POSSESSIVE.test(match[0]) ? match[0].slice(0, -2) : match[0]
    const before = tokens.at(-1)
    const isAfterBreak = text.slice(lastEnd, match.index).includes('\n')
    tokens.push({
      text: piece,
      lower: piece.toLowerCase(),
      start: match.index,
      end: match.index + piece.length,
      isWord: /^[\p{L}\d]/u.test(piece),
      isCapital: /^(?:[dl]['’])?\p{Lu}/u.test(piece),
      isFirst: before === undefined || isAfterBreak || ENDS.includes(before.text),
    })
    lastEnd = match.index + match[0].length
  }
  return tokens
}

/** A text as the place finder walks it. */
export type PlaceTokens = { readonly all: readonly PlaceToken[]; readonly text: string }

export const lowerAt = (tokens: PlaceTokens, at: number): string => tokens.all[at]?.lower ?? ''

/** Whether nothing but a blank stands between a token and the one before it. */
export function isNextTo(tokens: PlaceTokens, at: number): boolean {
  const [before, token] = [tokens.all[at - 1], tokens.all[at]]
  if (!before || !token) return false
  const gap = tokens.text.slice(before.end, token.start)
  return gap === '' || gap === ' ' || gap === '\u00a0' || gap === '\n'
}
