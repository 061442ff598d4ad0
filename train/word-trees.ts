import type { GoldSentence } from '#eval/conllu.ts'
import { FIRST, PLACES } from '#read/parse/sentence.ts'
import { projectiveHeads } from './projective.ts'

/** A sentence with the tag numbers that a tagger guessed. */
export type Tagged = { readonly sentence: GoldSentence; readonly tags: readonly number[] }

/** The gold tree of the words alone, without crossing arcs; numbers from 1 in the order of the words, 0 is the root. */
export type WordTree = Tagged & {
  /** Indexes of the words that are not left out as marks; of a sentence of nothing but marks, all. */
  readonly kept: readonly number[]
  /** The head of each kept word; what hung on a mark hangs on the mark's head. */
  readonly heads: readonly number[]
}

/** @param isMark by tag number, 1 for a tag of marks */
export function wordTreeOf({ sentence, tags }: Tagged, isMark: Uint8Array): WordTree {
  const { words } = sentence
  const indexes = [...words.keys()]
  const others = indexes.filter((index) => isMark[tags[index] as number] !== 1)
  const kept = others.length > 0 ? others : indexes
  const numbers = numbersOf(kept)
  const heads = kept.map((index) => {
    let head = words[index]?.head ?? 0
    while (head !== 0 && !numbers.has(head - 1)) head = words[head - 1]?.head ?? 0
    return head === 0 ? 0 : (numbers.get(head - 1) ?? 0)
  })
  return { sentence, tags, kept, heads: projectiveHeads(heads) }
}

/** The number of each kept word among the kept, by its index in the sentence. */
export const numbersOf = (kept: readonly number[]): ReadonlyMap<number, number> =>
  new Map(kept.map((index, number) => [index, number + 1]))

/** Heads by place, as the parser has them; the root's place follows the last word's. */
export function headsByPlace(heads: readonly number[]): Int32Array {
  const places = new Int32Array(PLACES)
  const root = FIRST + heads.length
  heads.forEach((head, index) => {
    places[FIRST + index] = head === 0 ? root : FIRST + head - 1
  })
  return places
}
