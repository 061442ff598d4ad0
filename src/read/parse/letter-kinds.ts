/** What a letter is to the cutting of words. Small letters of ASCII come first, as most are; up to DIGIT all make words. */
export const KIND = {
  small: 0,
  letter: 1,
  digit: 2,
  mark: 3,
  quote: 4,
  end: 5,
  bracket: 6,
  space: 7,
} as const
const UNKNOWN = 255

const QUOTES = /["“”„«»]/u
/** Kinds of single UTF-16 units as they come up; there are no more than these. */
const kinds = new Uint8Array(0x10000).fill(UNKNOWN)

/** The kind of what stands at an offset of a text; both halves of a pair of surrogates have the pair's. */
export function kindAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  const kind = kinds[unit] as number
  return kind === UNKNOWN ? kindOfNew(text, offset, unit) : kind
}

function kindOfNew(text: string, offset: number, unit: number): number {
  if (isHalf(unit)) {
    const start = unit >= 0xdc00 && offset > 0 ? offset - 1 : offset
    return kindOf(String.fromCodePoint(text.codePointAt(start) ?? unit))
  }
  const kind = kindOf(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

const isHalf = (unit: number) => unit >= 0xd800 && unit < 0xe000

/** How many UTF-16 units the letter or mark at an offset takes. */
export const lengthAt = (text: string, offset: number) =>
  (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1

function kindOf(letter: string): number {
  if (/[a-z]/.test(letter)) return KIND.small
  if (/[\p{L}\p{M}]/u.test(letter)) return KIND.letter
  if (/\d/.test(letter)) return KIND.digit
  if (/\s/.test(letter)) return KIND.space
  if (QUOTES.test(letter)) return KIND.quote
  return /[()[\]{}]/.test(letter) ? KIND.bracket : KIND.mark
}
