import type { PdfLine } from './lines-of-page.ts'

/** Lines of one paragraph differ in size by this share at most; a headline differs by more. */
const SIZE_SHARE = 0.15
/** Lines further apart than this many times the usual distance belong to two paragraphs. */
const GAP_SHARE = 1.3
/** Without two lines to measure, a line stands at most so many times its size below the last. */
const GAP_SIZES = 1.6
const INDENT_SIZES = 0.8
const ITEM_INDENT_SIZES = 4
/** An estimate of a word's width may be wrong by this share of the size. */
const FIT_SLACK_SIZES = 0.5
/** A block of more lines than this shows how far lines reach. */
const EDGE_LINES = 2
const LONG_BLOCKS_MAX = 100
/** A line that reaches this near to the edge, as a share of the width, was broken there. */
const REACH_SHARE = 0.2
const LONG_LINE = 40
const ITEM = /^(?:[•▪●◦‣*–—-]|\(?\p{N}{1,3}[.)]|\(?\p{L}[.)])\s/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/g

/**
 * Lines of a page as paragraphs, each a list of lines.
 *
 * A line goes on the one above when it stands right below it, in the same size, not set in, no item of a list, and when
 * its first word would not have fitted above: lines that end early were meant to end.
 *
 * @cost linear in lines, times at most 100
 */
export function paragraphsOfPage(lines: readonly PdfLine[]): PdfLine[][] {
  const usual = usualGaps(lines)
  const blocks = blocksOf(lines, usual).map(withEdges)
  const long = blocks.filter(({ lines: own }) => own.length > EDGE_LINES).slice(0, LONG_BLOCKS_MAX)
  return blocks.flatMap((block) => {
    const others = block.lines.length > EDGE_LINES ? [] : long.filter((one) => isBeside(block, one))
    const edges = edgesOf([block, ...others])
    if (!isBroken(block, others, edges)) return block.lines.map((one) => [one])
    return grouped(block.lines, (above, line) => goesOn(above, line, edges))
  })
}

type Edges = { readonly left: number; readonly right: number }
type Block = Edges & { readonly lines: readonly PdfLine[] }

function withEdges(lines: readonly PdfLine[]): Block {
  const left = Math.min(...lines.map((line) => line.left))
  return { lines, left, right: Math.max(...lines.map((line) => line.right)) }
}

/** Whether a longer block stands above or below, in the same size. Two lines tell little of how far lines reach. */
function isBeside(block: Block, other: Block): boolean {
  const [line, otherLine] = [block.lines[0], other.lines[0]]
  if (!line || !otherLine || !isSameSize(line, otherLine)) return false
  return other.left < block.right && block.left < other.right
}

function edgesOf(blocks: readonly Block[]): Edges {
  return {
    left: Math.min(...blocks.map(({ left }) => left)),
    right: Math.max(...blocks.map(({ right }) => right)),
  }
}

/**
 * Whether lines were broken at these edges: two of them reach about as far. In a list or an address only the longest
 * does. Two lines that have nothing to be held against are a paragraph when the first is long.
 */
function isBroken({ lines }: Block, long: readonly Block[], edges: Edges): boolean {
  const near = (edges.right - edges.left) * REACH_SHARE
  const reaching = [lines, ...long.map((one) => one.lines)]
    .flat()
    .filter((line) => edges.right - line.right <= near && line.left - edges.left <= near)
  const isLong = (lines[0]?.text.length ?? 0) >= LONG_LINE
  return reaching.length >= 2 || (lines.length === 2 && isLong)
}

/** Lines that stand right below each other, in one column and one size. */
function blocksOf(lines: readonly PdfLine[], usual: ReadonlyMap<number, number>): PdfLine[][] {
  return grouped(lines, (above, line) => {
    const gap = above.y - line.y
    const usualHere = usual.get(Math.round(line.size))
    const most = usualHere ? usualHere * GAP_SHARE : above.size * GAP_SIZES
    const isBelow = gap > 0 && gap <= Math.max(most, above.size * 1.1)
    const isOverlapping = line.left < above.right && above.left < line.right
    return isBelow && isOverlapping && isSameSize(above, line)
  })
}

function goesOn(above: PdfLine, line: PdfLine, edges: Edges): boolean {
  if (ITEM.test(line.text)) return false
  const isRtl = (line.text.match(RIGHT_TO_LEFT) ?? []).length > line.text.length / 3
  const indent = isRtl ? edges.right - line.right : line.left - edges.left
  const indentAbove = isRtl ? edges.right - above.right : above.left - edges.left
  // The lines of an item stand below its words, to the side of its mark.
  const indentMax = line.size * (ITEM.test(above.text) ? ITEM_INDENT_SIZES : INDENT_SIZES)
  if (indent - indentAbove > indentMax) return false
  const room = isRtl ? above.left - edges.left : edges.right - above.right
  return room < firstWordWidth(line) + line.size * FIT_SLACK_SIZES
}

function firstWordWidth({ text, left, right }: PdfLine): number {
  const word = /^\S+/.exec(text)?.[0] ?? ''
  return ((right - left) * word.length) / text.length
}

function isSameSize(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) <= SIZE_SHARE * Math.max(one.size, other.size)
}

/** For each size of letters, the distance of lines that is met most often, to half a point. */
function usualGaps(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const [index, line] of lines.slice(1).entries()) {
    const above = lines[index]
    const gap = above ? Math.round((above.y - line.y) * 2) / 2 : 0
    if (!above || gap <= 0 || gap >= above.size * 3 || !isSameSize(above, line)) continue
    const ofSize = counts.get(Math.round(line.size)) ?? new Map<number, number>()
    counts.set(Math.round(line.size), ofSize.set(gap, (ofSize.get(gap) ?? 0) + 1))
  }
  return new Map(Array.from(counts, ([size, ofSize]) => [size, mostCounted(ofSize)]))
}

function mostCounted(counts: ReadonlyMap<number, number>): number {
  const [most] = [...counts].sort(([gapA, a], [gapB, b]) => b - a || gapA - gapB)
  return most?.[0] ?? 0
}

function grouped(
  lines: readonly PdfLine[],
  isNext: (above: PdfLine, line: PdfLine) => boolean,
): PdfLine[][] {
  const groups: PdfLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (group && above && isNext(above, line)) group.push(line)
    else groups.push([line])
  }
  return groups
}
