import english from '#model/english/words.json' with { type: 'json' }
import { ANY_NAME, bodyAt } from './bodies.ts'
import { mendTree } from './mend/mend-tree.ts'
import type { SentenceParser } from './parse/sentence-parser.ts'
import { type Word, wordsIn } from './parse/words-in.ts'
import { type SpelledWord, spelled } from './spelling.ts'

/** Offsets of words that another finder has settled, such as a date, in the order of the text. */
export type Settled = readonly { readonly start: number; readonly end: number }[]
export type Tree = ReturnType<SentenceParser['parse']>

/** A word, and what the parser is told in its place; nothing for dates that nothing brings, and for all of a long name but its last word. */
type Spoken = SpelledWord & {
  readonly spoken?: string
  readonly isAside?: 'date' | 'name' | 'preposition'
}

/** The words of one sentence, and those of them that the parser is told of. */
export type Told = { readonly words: readonly Spoken[]; readonly heard: readonly Spoken[] }

/**
 * The words of one sentence, before it has a tree.
 *
 * A dateline is left out. A date is one word, and the parser is told of it only where it belongs to a noun: trees learned from
 * other texts stumble over "The minister Tuesday 5 May accused ...". Doubled quotation marks are told as one.
 */
export function toldWords(
  text: string,
  span: { start: number; end: number },
  dates: Settled,
): Told {
  const own = withNumbers(text, wordsIn(text, span).map(spelled))
  const words = withNames(withBodies(withDates(text, withoutDateline(own), dates)))
  const told = words.filter((word) => !word.isAside)
  return { words, heard: told.length > 0 ? told : words }
}

/** The tree of a sentence as the parser gives it, a word for each that it is told of. */
export const heardTree = ({ heard }: Told, parser: SentenceParser): Tree =>
  parser.parse(heard.map(spokenFor))

/** Mends a tree in place, and gives it with a word for each of the sentence. */
export function mendedTree({ words, heard }: Told, tree: Tree): Tree {
  mendTree(tree, ADVERBS)
  return heard.length === words.length ? tree : withAsides(words, tree)
}

const ADVERBS: ReadonlySet<string> = new Set(english.adverbs.split(' '))
const spokenFor = (word: Spoken) => (word.spelling.isQuote ? '"' : (word.spoken ?? word.text))

/** Puts the dates that the parser was not told of back into the tree, under its root. */
function withAsides(words: readonly Spoken[], tree: Tree): Tree {
  const placeOf: number[] = []
  for (const [at, word] of words.entries()) if (!word.isAside) placeOf.push(at)
  const root = placeOf[tree.findIndex((word) => word.head < 0)] ?? 0
  let next = 0
  return words.map((word, at) => {
    if (word.isAside === 'name') return asideOf(word, NAME, placeOf[next] ?? root)
    if (word.isAside === 'preposition') return asideOf(word, PREPOSITION, at + 1)
    if (word.isAside === 'date') return asideOf(word, DATE, root)
    const own = tree[next++] as Tree[number]
    return { ...own, head: own.head < 0 ? -1 : (placeOf[own.head] ?? root) }
  })
}

type Standing = { readonly upos: string; readonly xpos: string; readonly relation: string }

/** Its fields stand in the order of the parser's words: to the engine all words of trees are of one kind. */
const asideOf = ({ text }: Spoken, { upos, xpos, relation }: Standing, head: number) => ({
  word: text,
  lemma: text,
  upos,
  xpos,
  head,
  relation,
})

const NAME = { upos: 'PROPN', xpos: 'NNP', relation: 'compound' } as const
const DATE = { upos: 'NOUN', xpos: 'NN', relation: 'obl:unmarked' } as const
const PREPOSITION = { upos: 'ADP', xpos: 'IN', relation: 'case' } as const

const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/
const ONES = /^(?:one|two|three|four|five|six|seven|eight|nine)$/

/** "Twenty-nine" is one number, of which the parser is told the ones. */
function withNumbers(text: string, words: SpelledWord[]): readonly Spoken[] {
  const at = words.findIndex(
    ({ spelling }, at) => spelling.isNumber && TENS.test(spelling.lower) && isTens(words, at),
  )
  if (at < 0) return words
  const [tens, ones] = [words[at] as SpelledWord, words[at + 2] as SpelledWord]
  const { start } = tens
  const { end } = ones
  const whole = { ...spelled({ text: text.slice(start, end), start, end }), spoken: ones.text }
  return [...words.slice(0, at), whole, ...withNumbers(text, words.slice(at + 3))]
}

function isTens(words: readonly SpelledWord[], at: number): boolean {
  const [tens, hyphen, ones] = words.slice(at, at + 3)
  const isWhole = hyphen?.text === '-' && ones?.start === hyphen.end && tens?.end === hyphen.start
  return isWhole && ONES.test(ones?.spelling.lower ?? '')
}

const DATELINE_MAX = 8

/** "VELDRA, Estland (Agency) - The river rose": what stands before the dash says where it was written, and is no part of the sentence. */
function withoutDateline(words: readonly Spoken[]): readonly Spoken[] {
  const dash = words.findIndex((word, at) => at < DATELINE_MAX && word.spelling.isDash)
  const first = words[0]?.text ?? ''
  const isFree = words[dash]?.start !== words[dash - 1]?.end
  const isDateline =
    dash > 0 && dash < DATELINE_MAX && isFree && /^\p{Lu}[\p{Lu}'’.]+$/u.test(first)
  return isDateline ? words.slice(dash + 1) : words
}

/** Of the name of a body, such as "Ministry of Foreign Affairs", the parser is told one word, in the place of its last. */
function withBodies(words: readonly Spoken[]): readonly Spoken[] {
  const isHeadline = words.filter(isOfName).length * 2 > words.length
  let told: Spoken[] | null = null
  for (let at = 0; at < words.length; ) {
    const body = isOfName(words[at] as Spoken) ? bodyAt(words, at, isHeadline) : null
    if (!body || words.slice(at, body.to).some(({ isAside }) => isAside)) {
      at += 1
      continue
    }
    told ??= [...words]
    for (; at < body.to - 1; at += 1) told[at] = { ...(words[at] as Spoken), isAside: 'name' }
    told[at] = { ...(words[at] as Spoken), spoken: body.spoken }
    at += 1
  }
  return told ?? words
}

const isOfName = (word: Spoken): boolean =>
  !word.isAside && word.spoken === undefined && word.spelling.isName

/** Of a name of several words the parser is told the last: "French President Ada Brenn" is "Brenn" to it. Headlines are left alone. */
function withNames(words: readonly Spoken[]): readonly Spoken[] {
  const isPart = words.map(isOfName)
  const capitals = isPart.filter(Boolean).length
  if (capitals === 0 || capitals * 2 > words.length) return words
  return words.map((word, at) => {
    if (isPart[at] && isPart[at + 1]) return { ...word, isAside: 'name' as const }
    // "United States", "National Guard": within a name no word is a verb.
    return isPart[at] && isPart[at - 1] && word.spelling.verb ? { ...word, spoken: ANY_NAME } : word
  })
}

/** A date of several words is one word: trees learned from other texts stumble over "Tuesday 5 May unknown gunmen". */
function withDates(text: string, words: readonly Spoken[], dates: Settled): readonly Spoken[] {
  if (dates.length === 0) return words
  const joined: Spoken[] = []
  let next = 0
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Spoken
    while ((dates[next]?.end ?? Infinity) <= word.start) next += 1
    const to = dateEnd(words, at, dates[next])
    const isDate = word.start >= (dates[next]?.start ?? Infinity)
    if (isDate) putDate(joined, dateWord(text, words.slice(at, to)), { words, from: at, to })
    else joined.push(word)
    at = to
  }
  return joined
}

/** Puts a date behind the words before it; the parser is told of it only where it belongs to a noun. */
function putDate(
  joined: Spoken[],
  date: Spoken,
  { words, from, to }: { words: readonly Spoken[]; from: number; to: number },
): void {
  const isBrought = isBroughtBy(words, from, to)
  const before = joined.at(-1)
  if (isBrought && before) joined[joined.length - 1] = { ...before, isAside: 'preposition' }
  if (isBrought || isBare(words, from, to)) joined.push({ ...date, isAside: 'date' })
  else joined.push(to - from > 1 ? date : (words[from] as Spoken))
}

/** Index behind the words of a date that begins at a word; the next index when none does. */
function dateEnd(words: readonly Word[], at: number, date: Settled[number] | undefined): number {
  const word = words[at]
  if (!word || !date || word.start < date.start || OPENS_DATE.test(word.text)) return at + 1
  let to = at + 1
  while ((words[to]?.end ?? Infinity) <= date.end) to += 1
  return to
}

/** To the parser a day or month among the words, which it knows well; else "yesterday", which stands where such words stand. */
function dateWord(text: string, words: readonly Word[]): Spoken {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? start
  const named = words.find((word) => DAY_OR_MONTH.test(word.text))
  const whole = spelled({ text: text.slice(start, end), start, end })
  return { ...whole, spoken: named?.text ?? 'yesterday' }
}

const BROUGHT_BY = /^(?:on|in|at|since|by|until|till|during)$/i

/** "on 13 March", with nothing of it before or behind that the preposition could belong to. */
function isBroughtBy(words: readonly Word[], from: number, to: number): boolean {
  const isOwner = /^['’]/.test(words[to]?.text ?? '')
  return (
    !isOwner &&
    BROUGHT_BY.test(words[from - 1]?.text ?? '') &&
    !OPENS_DATE.test(words[from]?.text ?? '')
  )
}

/** No preposition or article brings it, and it owns nothing: "the 2003 war" and "Tuesday's raid" are told. */
function isBare(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]?.text ?? ''
  return (
    !OPENS_DATE.test(before) &&
    !BRINGS_DATE.test(before) &&
    !/^['’]/.test(words[to]?.text ?? '') &&
    !OPENS_DATE.test(words[from]?.text ?? '')
  )
}

const BRINGS_DATE =
  /^(?:of|for|as|or|than|over|within|through|throughout|this|that|last|next|past|per|is|was|are|were|be|not|only|just|until|with|into|[-–—(/])$/i
const OPENS_DATE =
  /^(?:in|on|at|since|from|until|till|by|between|during|before|after|around|about|early|late|to|and|the|a|an)$/i
const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/
