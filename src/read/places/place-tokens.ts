import { byWord } from '#read/by-word.ts'

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
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ':', '“', '"', '(', '•', ';'])
const BREAK = 0x0a

const pieceOf = byWord((whole) => {
  const text = POSSESSIVE.test(whole) ? whole.slice(0, -2) : whole
  return {
    text,
    lower: text.toLowerCase(),
    isWord: /^[\p{L}\d]/u.test(text),
    isCapital: /^(?:[dl]['’])?\p{Lu}/u.test(text),
  }
})

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === BREAK) return true
  return false
}

/** The tokens of a text in order. One pass. */
export function placeTokens(text: string): readonly PlaceToken[] {
  const tokens: PlaceToken[] = []
  let lastEnd = 0
  for (const match of text.matchAll(PIECES)) {
    const { text: piece, lower, isWord, isCapital } = pieceOf(match[0])
    const before = tokens.at(-1)
    const isAfterBreak = match.index > lastEnd && hasBreak(text, lastEnd, match.index)
    tokens.push({
      text: piece, lower, start: match.index, end: match.index + piece.length, isWord, isCapital,
      isFirst: before === undefined || isAfterBreak || ENDS.has(before.text),
    }) // biome-ignore format: one thought
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
