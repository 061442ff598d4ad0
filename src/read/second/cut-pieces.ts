/** A stretch of a report's text. UTF-16 offsets, end exclusive. */
export type Piece = { readonly start: number; readonly end: number }

/**
 * Cuts a text into pieces that can be asked about one by one: at line breaks, else behind a blank, else anywhere.
 *
 * No two overlap, and together they hold every letter; a piece without letters or digits is left out.
 *
 * @param most UTF-16 units of one piece at most
 * @cost O(n) in the text
 */
export function cutPieces(text: string, most: number): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  while (start < text.length) {
    const end = text.length - start <= most ? text.length : cutAfter(text, start, most)
    const words = text.slice(start, end)
    if (/[\p{L}\p{N}]/u.test(words)) pieces.push({ start, end })
    start = end
  }
  return pieces
}

function cutAfter(text: string, start: number, most: number): number {
  const end = start + most
  const line = text.lastIndexOf('\n', end - 1)
  if (line > start) return line + 1
  const blank = text.lastIndexOf(' ', end - 1)
  if (blank > start) return blank + 1
  const isSplitPair = /[\ud800-\udbff]/.test(text[end - 1] ?? '') && most > 1
  return isSplitPair ? end - 1 : end
}
