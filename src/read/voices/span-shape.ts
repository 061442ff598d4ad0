import { at } from '#read/parse/mix.ts'
import type { Passage } from './passage.ts'
import { QUOTED } from './quotation.ts'

/** Fit of a span without a word whose head lies outside. */
const HEADLESS = 9

/** How a stretch of places lies in the trees and among quotation marks. */
export type SpanShape = {
  /** Words whose head lies outside; the first of them, 0 for none. */
  readonly heads: number
  readonly top: number
  /** How its ends lie to those of what hangs on the top: 0 for the same words, marks aside. */
  readonly fit: number
  /** 1 when it has a verb with its subject. */
  readonly hasClause: number
  /** Opening and closing marks inside, and whether it begins and ends with one. */
  readonly marks: number
}

/** Measures the places from `start` to before `end`. @cost O(end - start) */
export function spanShape(passage: Passage, start: number, end: number): SpanShape {
  const { heads, top } = headsOf(passage, start, end)
  return {
    heads,
    top,
    fit: heads === 0 ? HEADLESS : fitOf(passage, start, end, top),
    hasClause: hasClause(passage, start, end) ? 1 : 0,
    marks: marksOf(passage, start, end),
  }
}

function headsOf({ head, isMark }: Passage, start: number, end: number) {
  let heads = 0
  let top = 0
  for (let place = start; place < end; place++) {
    const above = at(head, place)
    if (isMark[place] === 1 || (above >= start && above < end)) continue
    heads++
    if (top === 0) top = place
  }
  return { heads, top }
}

function hasClause({ isVerb, subject }: Passage, start: number, end: number): boolean {
  for (let place = start; place < end; place++)
    if (isVerb[place] === 1 && subject[place] !== 0) return true
  return false
}

function marksOf({ quoted }: Passage, start: number, end: number): number {
  let opening = 0
  let closing = 0
  for (let place = start; place < end; place++)
    if (quoted[place] === QUOTED.opening) opening++
    else if (quoted[place] === QUOTED.closing) closing++
  const edges =
    (quoted[start] === QUOTED.opening ? 1 : 0) + (quoted[end - 1] === QUOTED.closing ? 2 : 0)
  return Math.min(opening, 2) * 9 + Math.min(closing, 2) * 3 + edges * 27
}

/** 0, 1 or 2 when the span begins where its subtree does, before, or behind; the same of its end, times 3. */
function fitOf(passage: Passage, start: number, end: number, top: number): number {
  const tree = withoutMarks(passage, at(passage.first, top), at(passage.last, top) + 1)
  const span = withoutMarks(passage, start, end)
  return sign(span.start, tree.start) + 3 * sign(span.end, tree.end)
}

const sign = (one: number, other: number) => (one === other ? 0 : one < other ? 1 : 2)

function withoutMarks({ isMark }: Passage, start: number, end: number) {
  let [from, to] = [start, end]
  while (from < to && isMark[from] === 1) from++
  while (to > from && isMark[to - 1] === 1) to--
  return { start: from, end: to }
}
