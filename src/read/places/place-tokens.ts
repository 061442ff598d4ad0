import { byPlace } from '#read/by-word.ts'
import { BLANK, behind, CAPITAL, DIGIT, LETTER, letterAt, MARK, runFrom } from '#read/letters.ts'
import { mayTellName } from './place-words.ts'

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
  /** A name may begin with it, or a list of names end; about all other words nothing need be asked. */
  readonly mayName: boolean
}

const POSSESSIVE = /[’'‘]s$/i
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ':', '“', '"', '(', '•', ';'])
const BREAK = 0x0a

const pieceAt = byPlace((whole) => {
  const text = POSSESSIVE.test(whole) ? whole.slice(0, -2) : whole
  const lower = text.toLowerCase()
  const isCapital = /^(?:[dl]['’])?\p{Lu}/u.test(text)
  return {
    text,
    lower,
    isWord: /^[\p{L}\d]/u.test(text),
    isCapital,
    isEnd: ENDS.has(text),
    mayName: isCapital || mayTellName(lower),
  }
})

/** The tokens of a text in order. One pass. */
export function placeTokens(text: string): readonly PlaceToken[] {
  const tokens: PlaceToken[] = []
  let isFirst = true
  for (let start = 0; start < text.length; ) {
    const first = letterAt(text, start)
    if ((first & BLANK) !== 0) {
      isFirst ||= text.charCodeAt(start) === BREAK
      start = behind(start, first)
      continue
    }
    const to = endOfPiece(text, start, first)
    const { text: piece, lower, isWord, isCapital, isEnd, mayName } = pieceAt(text, start, to)
    tokens.push({
      text: piece,
      lower,
      start,
      end: start + piece.length,
      isWord,
      isCapital,
      isFirst,
      mayName,
    })
    isFirst = isEnd
    start = to
  }
  return tokens
}

const IN_WORD = LETTER | MARK | DIGIT
const APOSTROPHES = "’'‘`ʼ"

/** Behind "U.S.", a word with what its apostrophes join ("people's"), or a sign. */
function endOfPiece(text: string, start: number, first: number): number {
  const next = behind(start, first)
  if ((first & IN_WORD) === 0) return next
  const initials = (first & CAPITAL) === 0 ? start : endOfInitials(text, start)
  if (initials > start) return initials
  let end = runFrom(text, next, IN_WORD)
  while (end < text.length && APOSTROPHES.includes(text.charAt(end))) {
    const more = runFrom(text, end + 1, LETTER | MARK)
    if (more === end + 1) break
    end = more
  }
  return end
}

/** Behind two capitals or more with a full stop each; the start where none stand there. */
function endOfInitials(text: string, start: number): number {
  let end = start
  let count = 0
  while (end < text.length) {
    const letter = letterAt(text, end)
    const dot = behind(end, letter)
    if ((letter & CAPITAL) === 0 || text.charAt(dot) !== '.') break
    end = dot + 1
    count += 1
  }
  return count > 1 ? end : start
}

/** A text as the place finder walks it. */
export type PlaceTokens = { readonly all: readonly PlaceToken[]; readonly text: string }

export const lowerAt = (tokens: PlaceTokens, at: number): string => tokens.all[at]?.lower ?? ''

/** Whether nothing but a blank stands between a token and the one before it. */
export function isNextTo(tokens: PlaceTokens, at: number): boolean {
  const [before, token] = [tokens.all[at - 1], tokens.all[at]]
  if (!before || !token) return false
  if (token.start === before.end) return true
  return token.start === before.end + 1 && BLANKS.includes(tokens.text.charAt(before.end))
}

const BLANKS = ' \u00a0\n'
