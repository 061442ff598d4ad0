/** What a letter or sign is, as bits: most texts are read letter by letter faster than by a pattern. */
export const LETTER = 1
export const MARK = 2
/** 0 to 9 and no other digit. */
export const DIGIT = 4
export const BLANK = 8
export const CAPITAL = 16
/** Takes two UTF-16 units. */
export const WIDE = 32
/** Tells what is known from what has not been looked up. */
const KNOWN = 64

/** By UTF-16 unit, filled as units are met: 0 for what has not been met, and for halves of wide letters. */
const bitsOfUnit = new Uint8Array(1 << 16)

/** The bits of the letter, digit, blank or sign at an offset. */
export function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return (bitsOfUnit[unit] as number) || newLetterAt(text, at, unit)
}

/** The offset behind a letter. */
export const behind = (at: number, letter: number): number =>
  (letter & WIDE) === 0 ? at + 1 : at + 2

/** The offset behind a run of letters that have any of the bits. */
export function runFrom(text: string, start: number, bits: number): number {
  let at = start
  while (at < text.length) {
    const letter = letterAt(text, at)
    if ((letter & bits) === 0) break
    at = behind(at, letter)
  }
  return at
}

const isHighHalf = (unit: number) => unit >= 0xd800 && unit < 0xdc00

function newLetterAt(text: string, at: number, unit: number): number {
  if (isHighHalf(unit)) return bitsOf(text.codePointAt(at) ?? unit)
  const bits = bitsOf(unit)
  bitsOfUnit[unit] = bits
  return bits
}

function bitsOf(point: number): number {
  const letter = String.fromCodePoint(point)
  const bit = (pattern: RegExp, value: number) => (pattern.test(letter) ? value : 0)
  return (
    KNOWN +
    bit(/\p{L}/u, LETTER) +
    bit(/\p{M}/u, MARK) +
    bit(/\d/, DIGIT) +
    bit(/\s/, BLANK) +
    bit(/\p{Lu}/u, CAPITAL) +
    (point > 0xffff ? WIDE : 0)
  )
}
