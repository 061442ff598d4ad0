/** A line that is not blank, without the blanks at its ends; `start` and `end` index the text. */
export type Line = { readonly text: string; readonly start: number; readonly end: number }

/** What some words of the text say about the report itself. */
export type Finding = {
  readonly field: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** The parts of an article that speak about the article: its first lines and its last. */
export type Edges = { readonly head: readonly Line[]; readonly tail: readonly Line[] }

const HEAD_LINES = 12
const TAIL_LINES = 40
/** Longer lines are cut for matching: no notice is longer. */
export const LINE_MAX = 5000

/**
 * The first 12 and the last 40 lines that are not blank. In a short text they overlap.
 *
 * @cost linear in the text at worst, when it is nearly all blank
 */
export function edgesOf(text: string): Edges {
  const head: Line[] = []
  for (let at = 0; at < text.length && head.length < HEAD_LINES; ) {
    const end = lineEnd(text, at)
    pushLine(head, { text, start: at, end })
    at = end + 1
  }

  const tail: Line[] = []
  for (let end = text.length; end >= 0 && tail.length < TAIL_LINES; ) {
    const start = lineStart(text, end)
    pushLine(tail, { text, start, end })
    end = start - 1
  }
  return { head, tail: tail.toReversed() }
}

/** Head and tail as one list, each line once. */
export function edgeLines(edges: Edges): Line[] {
  const headEnd = edges.head.at(-1)?.end ?? -1
  return [...edges.head, ...edges.tail.filter((line) => line.start > headEnd)]
}

/**
 * The sentences of one line, ended by a full stop that a capital or quote follows. Rough on purpose: notices are
 * written plainly, and an address such as "contact: desk@example.org" also ends one.
 *
 * @cost linear
 */
export function sentencesOf(line: Line): Line[] {
  const found: Line[] = []
  let from = 0
  let before = ''
  for (const token of line.text.matchAll(/\S+/g)) {
    if (isLastWord(before, token[0])) {
      pushLine(found, { text: line.text, start: from, end: token.index }, line.start)
      from = token.index
    }
    before = token[0]
  }
  pushLine(found, { text: line.text, start: from, end: line.text.length }, line.start)
  return found
}

/** Whether a sentence ends between two words. Sites that hide addresses write "[email protected]" instead. */
function isLastWord(word: string, next: string): boolean {
  if (word.includes('@') || word.endsWith('protected]')) return true
  return /[.!?؟…]["”»)]?$/u.test(word) && /^(?:©|["“«(]?[\p{Lu}\p{Lo}])/u.test(next)
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function lineStart(text: string, end: number): number {
  return end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1
}

/** Adds a stretch of the text as a line unless it is blank. */
function pushLine(lines: Line[], stretch: Line, offset = 0): void {
  const capped = stretch.text.slice(stretch.start, Math.min(stretch.end, stretch.start + LINE_MAX))
  const trimmed = capped.trim()
  if (trimmed === '') return
  const start = offset + stretch.start + (capped.length - capped.trimStart().length)
  lines.push({ text: trimmed, start, end: start + trimmed.length })
}
