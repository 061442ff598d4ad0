/** Words between quotation marks. Offsets are of the inside, in the report's text. */
export type Quote = {
  readonly start: number
  readonly end: number
  /** Not closed in its paragraph: the speaker goes on in the next one. */
  readonly isOpen: boolean
}

const OPENING = '“„«'
const CLOSING = '”»'

/**
 * Finds the quotations of one paragraph, in order.
 *
 * Straight marks take turns. A paragraph that doubles its marks was once a quoted field of a table:
 * its doubled marks count and its single ones do not.
 *
 * @cost O(n): each mark is looked at once
 */
export function findQuotes(text: string, paragraph: { start: number; end: number }): Quote[] {
  const quotes: Quote[] = []
  let open = -1
  for (const mark of marksOf(text, paragraph)) {
    if (opens(mark.words, open)) open = mark.end
    else if (open >= 0) {
      if (mark.start > open) quotes.push({ start: open, end: mark.start, isOpen: false })
      open = -1
    }
  }
  if (open >= 0 && open < paragraph.end)
    quotes.push({ start: open, end: paragraph.end, isOpen: true })
  return quotes
}

function marksOf(text: string, paragraph: { start: number; end: number }) {
  const words = text.slice(paragraph.start, paragraph.end)
  const isDoubled = words.includes('""')
  return [...words.matchAll(/["“”„«»]+/g)]
    .filter((match) => !isDoubled || match[0] !== '"')
    .map((match) => {
      const start = paragraph.start + match.index
      return { words: match[0], start, end: start + match[0].length }
    })
}

function opens(mark: string, open: number): boolean {
  const last = mark.at(-1) ?? ''
  if (OPENING.includes(last)) return true
  return !CLOSING.includes(last) && open < 0
}
