import { parse } from 'csv-parse/sync'

export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Lines, and UTF-16 units, that are looked at. */
const SAMPLE_ROWS = 20
const SAMPLE_LENGTH = 64 * 1024

/**
 * What parts the cells: the sign under which most of the first rows are as wide as the header; of two, the one that
 * makes more columns. A table of one column has none, and is read with a comma.
 */
export function delimiterOf(text: string): Delimiter {
  const sample = firstLines(text)
  const ranked = DELIMITERS.map((delimiter) => ({ delimiter, ...fitOf(sample, delimiter) }))
  ranked.sort((a, b) => b.fit - a.fit || b.width - a.width)
  return ranked[0]?.delimiter ?? ','
}

/** Cut at the end of a line, since half a row would be narrower than it is. */
function firstLines(text: string): string {
  if (text.length <= SAMPLE_LENGTH) return text
  const end = text.lastIndexOf('\n', SAMPLE_LENGTH)
  return text.slice(0, end > 0 ? end : SAMPLE_LENGTH)
}

/** How many of the first rows are as wide as the header, 0 to 1; nothing fits a header of one column. */
function fitOf(sample: string, delimiter: Delimiter): { fit: number; width: number } {
  const widths: number[] = []
  const note = (cells: string[]) => {
    widths.push(cells.length)
    return null
  }
  try {
    parse(sample, {
      delimiter,
      to: SAMPLE_ROWS,
      relax_quotes: true,
      relax_column_count: true,
      on_record: note,
    })
  } catch {
    // A quotation mark that never closes: what came before it still tells.
  }
  const width = widths[0] ?? 1
  if (width === 1) return { fit: 0, width }
  return { fit: widths.filter((one) => one === width).length / widths.length, width }
}
