import { at } from './mix.ts'

/** Opening marks with their closing ones; a straight quotation mark closes itself. */
const PAIRS = new Map([
  ['(', ')'], ['[', ']'], ['{', '}'], ['“', '”'], ['«', '»'], ['„', '“'], ['"', '"'], ['``', "''"],
]) // biome-ignore format: one table
const CLOSING = new Set(PAIRS.values())

/** Pairs of brackets and quotation marks among some words, by index, in both directions; -1 for no partner. @cost O(words) */
export function pairsIn(words: readonly string[], isMark: (index: number) => boolean): Int32Array {
  const partner = new Int32Array(words.length).fill(-1)
  const open: number[] = []
  for (let index = 0; index < words.length; index++) {
    if (!isMark(index)) continue
    const word = words[index] as string
    const last = open.at(-1)
    if (CLOSING.has(word) && last !== undefined && PAIRS.get(words[last] as string) === word) {
      open.pop()
      partner[index] = last
      partner[last] = index
    } else if (PAIRS.has(word)) open.push(index)
  }
  return partner
}

/** The one word of a stretch whose head lies outside; 0 when there is none, or more than one. */
export function headOfStretch(heads: Int32Array, first: number, last: number): number {
  let found = 0
  for (let place = first; place <= last; place++) {
    const head = at(heads, place)
    if (head >= first && head <= last) continue
    if (found !== 0) return 0
    found = place
  }
  return found
}
