import { at } from '#read/parse/mix.ts'
import type { Passage } from './passage.ts'

/** What is seen of a word by itself: it and its neighbours, quotation marks, its place in the tree and in the sentence. */
export const WORD_SIGHTS =
  'w-2 w-1 w w+1 w+2 l-1 l l+1 t-3 t-2 t-1 t t+1 t+2 sh-1 sh e q-1 q q+1 qd r hl subj edge pos ss hq'.split(
    ' ',
  )

/** Words near an edge of their sentence are told apart. */
const NEAR_EDGE = 3

/** Writes the values of WORD_SIGHTS for a place. Returns how many there are. */
export function writeWordSights(passage: Passage, place: number, values: Int32Array): number {
  let n = 0
  const window = (column: Int32Array, from: number, to: number) => {
    for (let step = from; step <= to; step++) values[n++] = at(column, place + step)
  }
  window(passage.low, -2, 2)
  window(passage.lemma, -1, 1)
  window(passage.tag, -3, 2)
  window(passage.shape, -1, 0)
  values[n++] = at(passage.ending, place)
  window(passage.quoted, -1, 1)
  values[n++] = at(passage.sinceMark, place)
  n = writeTreeSights(passage, place, values, n)
  const sentence = at(passage.sentence, place)
  values[n++] = positionOf(passage, place, sentence)
  values[n++] = Math.min(sentence, 2)
  values[n++] = at(passage.marks, sentence)
  return n
}

function writeTreeSights(
  passage: Passage,
  place: number,
  values: Int32Array,
  from: number,
): number {
  let n = from
  const head = at(passage.head, place)
  values[n++] = at(passage.relation, place)
  values[n++] = at(passage.lemma, head)
  values[n++] = at(passage.subject, place)
  values[n++] = passage.edgesOf(head, place) + 4 * passage.edgesOf(place, place)
  return n
}

function positionOf({ starts }: Passage, place: number, sentence: number): number {
  const before = place - (starts[sentence] as number)
  if (before < NEAR_EDGE) return before
  const behind = (starts[sentence + 1] as number) - 1 - place
  return behind < NEAR_EDGE ? 10 + behind : NEAR_EDGE
}
