import { foldWord } from '#domain/search-tokens.ts'
import { hash32 } from '#lib/hash32.ts'

/** A text as copies are found by: its folded words as numbers, where they stand, and which are its writer's own. */
export type Narration = {
  /** One number a word: words that fold alike have one number. */
  readonly words: Int32Array
  /** UTF-16 offsets of each word in the text. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 for a word in small letters outside quotation marks. Names, numbers and what others said say nothing of who copied. */
  readonly isOwn: Uint8Array
  readonly ownCount: number
  /** Which three words in a row it has: a bit for each of 65,536 numbers that they fall on. */
  readonly threes: Uint8Array
}

const THREES_BITS = 65_536

/** Words of a text that are looked at: a copy that begins later is not seen. */
export const NARRATION_WORDS_MAX = 20_000
/** What stands between marks for longer is no quotation: a whole article is pasted, or a mark is missing. */
const QUOTED_WORDS_MAX = 60

const TOKEN = /[“”„«»‘’"]|''|[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu
const PLAIN = /^[a-z0-9]+$/
const POSSESSIVE = /['’]s$/
const NAME_OR_NUMBER = /^[\p{Lu}\p{Lt}\p{N}]/u
const WORD_AT_ONCE = /^[\p{L}\p{N}]/u
/** What closes a quotation that a mark opens. Those of one shape on both sides open where a word follows at once. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'], ['„', '“”'], ['«', '»'], ['‘', '’'], ['"', '"'], ["''", "''"],
]) // biome-ignore format: one table
const ONE_SHAPE = new Set(['"', "''"])
const MARKS = new Set([...CLOSERS.keys(), '”', '»', '’'])

/**
 * Reads a text for what its writer put into words.
 *
 * @param text plain text in any script; in scripts without capitals names count as own words
 */
export function narrationOf(text: string): Narration {
  const words: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const own: number[] = []
  const quotes = new Quotes(own)
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const end = index + token.length
    if (MARKS.has(token)) {
      quotes.take(token, WORD_AT_ONCE.test(text.slice(end, end + 2)))
      continue
    }
    if (words.length >= NARRATION_WORDS_MAX) break
    words.push(hash32(folded(token)) | 0)
    starts.push(index)
    ends.push(end)
    own.push(NAME_OR_NUMBER.test(token) ? 0 : 1)
  }
  const numbers = Int32Array.from(words)
  return {
    words: numbers,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    isOwn: Uint8Array.from(own),
    ownCount: own.reduce((sum, one) => sum + one, 0),
    threes: threesOf(numbers),
  }
}

/** Three words in a row as one number; other three may have it too. */
export function threeAt(words: Int32Array, at: number): number {
  const [one = 0, two = 0, three = 0] = [words[at], words[at + 1], words[at + 2]]
  return (Math.imul(Math.imul(one, 31) + two, 31) + three) | 0
}

/** How many three words in a row of one text the other has too, or seems to have: never fewer than it has. */
export function sharedThrees({ words }: Narration, { threes }: Narration): number {
  let count = 0
  for (let at = 0; at + 2 < words.length; at += 1) {
    const bit = bitOf(threeAt(words, at))
    if ((threes[bit >> 3] as number) & (1 << (bit & 7))) count += 1
  }
  return count
}

function threesOf(words: Int32Array): Uint8Array {
  const threes = new Uint8Array(THREES_BITS / 8)
  for (let at = 0; at + 2 < words.length; at += 1) {
    const bit = bitOf(threeAt(words, at))
    threes[bit >> 3] = (threes[bit >> 3] as number) | (1 << (bit & 7))
  }
  return threes
}

const bitOf = (three: number) => (three ^ (three >>> 16)) & (THREES_BITS - 1)

/** Takes the words between marks from the writer's own. */
class Quotes {
  private open: { readonly mark: string; readonly from: number } | null = null

  private readonly own: number[]

  /** @param own 1 for each word so far that may be the writer's; words in quotation marks become 0 */
  constructor(own: number[]) {
    this.own = own
  }

  take(mark: string, isBeforeWord: boolean): void {
    const isOpening = CLOSERS.has(mark) && (isBeforeWord || !ONE_SHAPE.has(mark))
    const isNext = isOpening && mark === this.open?.mark
    const isClosing = CLOSERS.get(this.open?.mark ?? '')?.includes(mark) && !isNext
    // A paragraph of a longer quotation begins with a mark and ends with none.
    if (this.open && (isClosing || isNext)) this.close(this.open.from)
    if (isOpening && !isClosing && this.open === null) this.open = { mark, from: this.own.length }
  }

  private close(from: number): void {
    if (this.own.length - from <= QUOTED_WORDS_MAX) this.own.fill(0, from)
    this.open = null
  }
}

function folded(word: string): string {
  const small = word.toLowerCase()
  return PLAIN.test(small) ? small : foldWord(word).replace(POSSESSIVE, '')
}
