/** Marks that reorder, hide or smuggle text: bidi overrides and isolates, zero-width space, tag characters, controls. */
const MARKS = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/**
 * A name that arrived with material, such as a file name or a title, without marks that make it read as another.
 *
 * Keeps ZWNJ and ZWJ, which Persian and Indic words need, and the plain direction marks U+200E and U+200F, which
 * reorder nothing but their neighbours. Lone surrogates become U+FFFD. Names that a person types are refused
 * instead, elsewhere.
 *
 * @returns the text on one line, blanks trimmed and joined, and whether any mark had to go
 * @cost linear
 */
export function cleanName(text: string): { text: string; hadMarks: boolean } {
  const onOneLine = text.toWellFormed().replace(/[\t\n\r\u2028\u2029]/g, ' ')
  const unmarked = onOneLine.replace(MARKS, '')
  const isWhole = unmarked.length === onOneLine.length && text.isWellFormed()
  return { text: unmarked.split(/ +/).join(' ').trim(), hadMarks: !isWhole }
}
