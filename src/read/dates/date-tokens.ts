import { byPlace } from '#read/by-word.ts'
import { BLANK, behind, DIGIT, LETTER, letterAt, runFrom } from '#read/letters.ts'
import { hintsOf } from './date-hints.ts'

/** A word, a run of digits or one other sign, with its place in the text (UTF-16, end exclusive). */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'sign'
  /** No blank stands between it and the token before. */
  readonly isGlued: boolean
  /** What it may do in a date: bits of date-hints.ts. */
  readonly hints: number
}

/** Words, numbers and signs of a text in order. Linear; one pass. */
export function dateTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  let lastEnd = -1
  for (let start = 0; start < text.length; ) {
    const first = letterAt(text, start)
    const next = behind(start, first)
    if ((first & BLANK) !== 0) {
      start = next
      continue
    }
    const end = runFrom(text, next, first & (LETTER | DIGIT))
    const { text: piece, lower, kind, hints } = pieceAt(text, start, end)
    tokens.push({ text: piece, lower, start, end, kind, isGlued: start === lastEnd, hints })
    lastEnd = end
    start = end
  }
  return tokens
}

const pieceAt = byPlace((text) => {
  const lower = text.toLowerCase()
  const kind = kindOf(text)
  return { text, lower, kind, hints: hintsOf(lower, kind) }
})

function kindOf(piece: string): Token['kind'] {
  if (/^\d/.test(piece)) return 'number'
  return /^\p{L}/u.test(piece) ? 'word' : 'sign'
}

/** The tokens from one place on, as a phrase parser reads them. Nothing is consumed: it only looks. */
export type Tokens = {
  readonly all: readonly Token[]
  readonly text: string
}

export const lowerAt = (tokens: Tokens, at: number): string => tokens.all[at]?.lower ?? ''
export const textAt = (tokens: Tokens, at: number): string => tokens.all[at]?.text ?? ''

export function isCapitalised(tokens: Tokens, at: number): boolean {
  return /^\p{Lu}/u.test(textAt(tokens, at))
}

/** Digits at `at` as a number when there are at most `digitsMax` of them; else null. */
export function numberAt(tokens: Tokens, at: number, digitsMax: number): number | null {
  const token = tokens.all[at]
  if (token?.kind !== 'number' || token.text.length > digitsMax) return null
  return Number(token.text)
}

/** Steps over one sign if it stands at `at`; gives the next place. */
export function after(tokens: Tokens, at: number, sign: string): number {
  return lowerAt(tokens, at) === sign ? at + 1 : at
}

const DASHES: readonly string[] = ['-', '–', '—']
export const isDash = (tokens: Tokens, at: number): boolean => DASHES.includes(lowerAt(tokens, at))
