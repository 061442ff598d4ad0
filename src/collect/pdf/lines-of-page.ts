import { wordsInOrder } from './words-in-order.ts'

/** What pdf.js tells of a piece of text: its words, where they stand, and whether a line ends after them. */
export type PdfText = {
  readonly str: string
  /** The matrix of PDF: the last two are the place of its beginning, in points from the lower left. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** One line of a page as it is printed; places in points, `y` from below. */
export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Of its largest letters. */
  readonly size: number
}

/**
 * The lines of a page in the order in which the file paints them, which is the order of reading in all but hand-made files.
 *
 * @param pieces of one page, as pdf.js gives them, blanks between words among them
 * @returns lines that hold a word, without blanks at their ends
 */
export function linesOfPage(pieces: readonly PdfText[]): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfText[] = []
  const end = () => {
    const line = lineOf(open)
    if (line) lines.push(line)
    open = []
  }
  for (const piece of pieces) {
    open.push(piece)
    if (piece.hasEOL) end()
  }
  end()
  return lines
}

function lineOf(pieces: readonly PdfText[]): PdfLine | null {
  const placed = pieces.map(({ str, transform }) => ({ text: str, left: transform[4] ?? 0 }))
  const text = wordsInOrder(placed).trim()
  const inked = pieces.filter(({ str }) => str.trim() !== '')
  const [first] = inked
  if (text === '' || !first) return null
  const lefts = inked.map(({ transform }) => transform[4] ?? 0)
  return {
    text,
    left: Math.min(...lefts),
    right: Math.max(...inked.map(({ width }, at) => (lefts[at] ?? 0) + width)),
    y: first.transform[5] ?? 0,
    size: Math.max(...inked.map(sizeOf)),
  }
}

function sizeOf({ transform, height }: PdfText): number {
  return height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0)
}
