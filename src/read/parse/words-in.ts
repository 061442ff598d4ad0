import split from '#model/english/split.json' with { type: 'json' }
import { isAbbreviation } from '#read/abbreviations.ts'
import { KIND, kindAt, lengthAt } from './letter-kinds.ts'

type Span = { readonly start: number; readonly end: number }
/** A word or mark of a text. `start` and `end` are UTF-16 offsets into it. */
export type Word = Span & { readonly text: string }

const PREFIXES = new Set(split.prefixes.split(' '))
const PREFIX_MAX = 12
const CLITICS = new Map(Object.entries(split.clitics))
const CLITIC_MAX = Math.max(...[...CLITICS.keys()].map(({ length }) => length))
/** The letters that an apostrophe cuts off, but for those of "n't". */
const ENDINGS = new Set(['s', 're', 've', 'll', 'd', 'm'])
const ABBREVIATION_MAX = 6
/** Addresses, names of files and hosts, days and hours: one word, whatever marks stand in it. */
const WHOLE =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w.-]+\w|[\p{L}\p{N}_-]+(?:\.[\p{Ll}\p{N}_-]*\p{Ll}[\p{Ll}\p{N}_-]*)+|\d{1,4}(?:[/:.]\d{1,4}){1,2})$/u
const TAIL = /[.,;:!?)\]"”'’]+$/u
/** Letters of the longest run without a space that is looked at for an address. */
const WHOLE_MAX = 300
const REFERENCE = /\[\d{1,4}\]/y

const DOT = 0x2e
const HYPHEN = 0x2d
const COMMA = 0x2c
const SLASH = 0x2f
const COLON = 0x3a
const AT = 0x40
const BRACKET = 0x5b
const APOSTROPHE = 0x27
const APOSTROPHE_CURLED = 0x2019

/**
 * The words and marks between two offsets as trees speak of them, in order, in one pass: "three-day" is three of them,
 * "cannot" two, "Gen.", "..." and "some.page.org" one. Reference marks such as [3] are left out.
 *
 * A hyphen after a prefix such as "anti" holds.
 * @cost O(letters)
 */
export function wordsIn(text: string, span: Span): Word[] {
  const scan = new WordScan(text, span.end)
  let from = span.start
  while (from < span.end) from = scan.next(from)
  return scan.words
}

const makesWords = (kind: number) => kind <= KIND.digit

/** One way through a text. */
class WordScan {
  readonly words: Word[] = []
  readonly #text: string
  readonly #end: number
  /** Whether no word came since the last space: only there an address may begin. */
  #isFresh = true
  /** Whether the word at hand has nothing but digits so far. */
  #isNumber = true

  constructor(text: string, end: number) {
    this.#text = text
    this.#end = end
  }

  /** Takes what stands at an offset, and gives where to go on. */
  next(from: number): number {
    const kind = kindAt(this.#text, from)
    if (makesWords(kind)) return this.#takeWord(from)
    if (kind !== KIND.space) return this.#takeMarks(from, kind)
    this.#isFresh = true
    return from + 1
  }

  #takeMarks(from: number, kind: number): number {
    const text = this.#text
    const unit = text.charCodeAt(from)
    const reference = unit === BRACKET ? this.#referenceEnd(from) : from
    if (reference > from) return reference
    let to = Math.min(from + lengthAt(text, from), this.#end)
    if (to === from + 1 && kind !== KIND.bracket)
      while (to < this.#end && this.#isLike(to, kind, unit)) to++
    return this.#add(from, to)
  }

  /** A mark stays together with its like, as in "--"; quotation marks of any kind do; brackets do not. */
  #isLike(at: number, kind: number, unit: number): boolean {
    if (kind === KIND.mark) return this.#text.charCodeAt(at) === unit
    return kindAt(this.#text, at) === kind
  }

  #referenceEnd(from: number): number {
    REFERENCE.lastIndex = from
    const length = REFERENCE.exec(this.#text)?.[0].length ?? 0
    return from + length <= this.#end ? from + length : from
  }

  #takeWord(from: number): number {
    const whole = this.#isFresh ? this.#wholeEnd(from) : from
    this.#isFresh = false
    const to = Math.max(whole, this.#initialsEnd(from))
    return to > from ? this.#add(from, to) : this.#takePart(from)
  }

  /** The end of "U.S." or "e.g.", or `from` where nothing of the kind begins. */
  #initialsEnd(from: number): number {
    const text = this.#text
    let to = from
    while (to + 1 < this.#end && text.charCodeAt(to + 1) === DOT && isLetter(kindAt(text, to)))
      to += 2
    return to > from + 2 ? to : from
  }

  /** The end of an address, day or hour, or `from`: looked for only where marks stand within a run. */
  #wholeEnd(from: number): number {
    const text = this.#text
    const most = Math.min(this.#end, from + WHOLE_MAX + 1)
    let to = from
    let isSuspect = false
    for (; to < most; to++) {
      const kind = kindAt(text, to)
      if (kind === KIND.space) break
      isSuspect ||=
        kind === KIND.mark && to + 1 < most && joinsWhole(text.charCodeAt(to)) &&
        makesWords(kindAt(text, to + 1)) // biome-ignore format: one condition
    }
    if (!isSuspect || to - from > WHOLE_MAX) return from
    const bare = text.slice(from, to).replace(TAIL, '')
    return WHOLE.test(bare) ? from + bare.length : from
  }

  /** A word up to the first hyphen that cuts. */
  #takePart(from: number): number {
    this.#isNumber = true
    let apostrophe = -1
    let to = this.#lettersEnd(from)
    while (this.#holds(from, to)) {
      const unit = this.#text.charCodeAt(to)
      if (unit === APOSTROPHE || unit === APOSTROPHE_CURLED) apostrophe = to
      to = this.#lettersEnd(to + 1)
    }
    return this.#cut(from, to, apostrophe)
  }

  #lettersEnd(from: number): number {
    let to = from
    for (; to < this.#end; to++) {
      const kind = kindAt(this.#text, to)
      if (!makesWords(kind)) break
      if (kind !== KIND.digit) this.#isNumber = false
    }
    return to
  }

  /** Whether what stands behind a part of a word belongs to it, and the word goes on after it. */
  #holds(from: number, to: number): boolean {
    const text = this.#text
    if (to + 1 >= this.#end || !makesWords(kindAt(text, to + 1))) return false
    const unit = text.charCodeAt(to)
    if (unit === APOSTROPHE || unit === APOSTROPHE_CURLED) return true
    if (unit === DOT || unit === COMMA) return this.#isNumber && kindAt(text, to + 1) === KIND.digit
    return (
      unit === HYPHEN && to - from <= PREFIX_MAX && PREFIXES.has(text.slice(from, to).toLowerCase())
    )
  }

  /** Cuts off what hangs on a word, takes in the dot of an abbreviation. */
  #cut(from: number, to: number, apostrophe: number): number {
    const text = this.#text
    const clitic = apostrophe > from ? cliticIn(text, { from, apostrophe, to }) : to
    if (clitic < to) {
      this.#add(from, clitic)
      return this.#add(clitic, to)
    }
    if (text.charCodeAt(to) === DOT && this.#isAbbreviation(from, to))
      return this.#add(from, to + 1)
    const cut =
      to - from <= CLITIC_MAX ? CLITICS.get(text.slice(from, to).toLowerCase()) : undefined
    if (cut === undefined) return this.#add(from, to)
    this.#add(from, from + cut)
    return this.#add(from + cut, to)
  }

  /** A dot belongs to an abbreviation, but for the last one of all. */
  #isAbbreviation(from: number, dot: number): boolean {
    const text = this.#text
    if (dot >= this.#end || dot - from > ABBREVIATION_MAX) return false
    if (!isAbbreviation(text.slice(from, dot))) return false
    for (let after = dot + 1; after < this.#end; after++)
      if (kindAt(text, after) !== KIND.space) return true
    return false
  }

  #add(start: number, end: number): number {
    this.words.push({ text: this.#text.slice(start, end), start, end })
    return end
  }
}

const isLetter = (kind: number) => kind < KIND.digit
const joinsWhole = (unit: number) => unit === DOT || unit === SLASH || unit === COLON || unit === AT

/** Where the clitic of a word begins: "n't", or an apostrophe with its letters; the end when it has none. */
function cliticIn(text: string, at: { from: number; apostrophe: number; to: number }): number {
  const { from, apostrophe, to } = at
  if (to - apostrophe > 3) return to
  const ending = text.slice(apostrophe + 1, to).toLowerCase()
  if (ENDINGS.has(ending)) return apostrophe
  const isNot = ending === 't' && /n/i.test(text[apostrophe - 1] as string)
  return isNot && apostrophe - 1 > from ? apostrophe - 1 : to
}
