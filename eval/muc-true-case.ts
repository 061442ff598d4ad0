import type { Gazetteer } from '#domain/gazetteer.ts'
import small from '#model/english/small-letters.json' with { type: 'json' }

const SMALL: ReadonlySet<string> = new Set([
  'a',
  ...Object.values(small.words).join(' ').split(' '),
])
/** Endings that English builds words with and Spanish names seldom have; what is left must be long enough to be a stem. */
const ENDINGS =
  /^.{3,}(?:tions?|sions?|ments?|ness|ity|ities|ists?|isms?|ings?|ed|ly|ers?|ors?|ous|ive|ives|able|ible|al|ally|ized?|izes|izing|ful|less|ships?|ary|ance|ence|ants?|ents?|ated?|ates|ships?|men|man|women|woman|'s)$/
/** Ways to a word's plain form: cut this off and put that on. */
const STEMS = [['s', ''], ['es', ''], ['ies', 'y'], ['ed', ''], ['ed', 'e'], ['ing', ''], ['ing', 'e'], ['ied', 'y'], ['er', ''], ['er', 'e'], ['ly', '']] as const // biome-ignore format: one table
const PREFIX =
  /^(?:un|re|dis|non|anti|counter|over|under|inter|mis|out|machine|para|sub|super|semi|pre|mid)(?=.{4})/
const DAYS_AND_MONTHS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march(?= \d)|april|june|july|august|september|october|november|december)$/
/** Capital before a name only: "San Miguel", "General Orlov". */
const BEFORE_NAMES =
  /^(?:el|la|los|las|san|santa|santo|general|colonel|major|captain|lieutenant|sergeant|president|minister|father|bishop|archbishop|monsignor|mayor|judge|senator|deputy|ambassador|dr|mr|mrs|don)$/
/** Names made of plain words, which no letter gives away. */
const NAMES =
  /\b(?:shining path|patriotic union|communist party|christian democratic party|social democratic party|liberal party|conservative party|central american university|national university|armed forces|air force|national guard|national police|treasury police|civil defense|first brigade|supreme court|legislative assembly|medellin cartel|cali cartel|united states|united nations|soviet union|costa rica|human rights)\b/g
const ACRONYM = /^[^aeiou]{2,6}$/
const WORD = /[\p{L}][\p{L}'’]*/gu

/**
 * Gives an article in capitals its small letters back, a line a paragraph, without its head, so that the reader can read it.
 *
 * Small are the words that the training shares of two treebanks have in small letters, and what English endings make of
 * such words; all else is a name. Words before an acronym whose initials it gives are its name, here and further on.
 */
export function trueCase(text: string, gazetteer: Gazetteer): string {
  const body = paragraphsOf(text)
  const acronyms = new Set(
    [...body.matchAll(/[[(]([A-Z]{2,7})[\])]/g)].map(([, word = '']) => word.toLowerCase()),
  )
  const isName = nameTest(gazetteer)
  const lower = body.toLowerCase()
  const spelt = lower.replace(WORD, (word) => {
    if (acronyms.has(word) || (ACRONYM.test(word) && !SMALL.has(word))) return word.toUpperCase()
    return DAYS_AND_MONTHS.test(word) || isName(word) ? capitalised(word) : word
  })
  const named = withNames(spelt, longNames(lower, acronyms))
  return atBeginnings(beforeNames(named)).replaceAll('[', '(').replaceAll(']', ')')
}

/** The text behind `[TEXT]`, its wrapped lines joined. */
function paragraphsOf(text: string): string {
  const body = /\[(?:TEXT|EXCERPTS?|SUMMARY)\](.*)$/s.exec(text)?.[1] ?? text
  return body
    .split(/\n\s*\n|\n(?= {3,}\S)/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n')
}

function nameTest(gazetteer: Gazetteer): (word: string) => boolean {
  const known = new Map<string, boolean>()
  return (word) => {
    const held = known.get(word)
    if (held !== undefined) return held
    const isName = !isSmall(word) && (!ENDINGS.test(word) || gazetteer.find(word).length > 0)
    known.set(word, isName)
    return isName
  }
}

function isSmall(word: string): boolean {
  const plain = word.replace(/['’]s?$/, '')
  const bare = plain.replace(PREFIX, '')
  return [plain, bare].some(
    (one) =>
      SMALL.has(one) ||
      STEMS.some(([end, put]) => one.endsWith(end) && SMALL.has(one.slice(0, -end.length) + put)),
  )
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const allCapitalised = (words: string) =>
  words.replace(WORD, (word) =>
    /^(?:of|for|the|and|de|del|y)$/.test(word) ? word : capitalised(word),
  )

/** "farabundo marti national liberation front (fmln)": the words before an acronym that its letters stand for. */
function longNames(lower: string, acronyms: ReadonlySet<string>): string[] {
  return [...acronyms].flatMap((acronym) => {
    const at = lower.search(new RegExp(`[[(]${acronym}[\\])]`))
    const before = lower
      .slice(Math.max(0, at - 120), Math.max(0, at))
      .trim()
      .split(/\s+/)
    const name = before.slice(-acronym.length - 3)
    while (name.length > 1 && name[0]?.charAt(0) !== acronym.charAt(0)) name.shift()
    const initials = name
      .filter((word) => !/^(?:of|for|the|and)$/.test(word))
      .map((word) => word.charAt(0))
    const shared = initials.filter((letter) => acronym.includes(letter)).length
    return name.length > 1 && shared >= initials.length - 1 ? [name.join(' ')] : []
  })
}

function withNames(text: string, names: readonly string[]): string {
  const known = text.replace(NAMES, allCapitalised)
  return names.reduce(
    (all, name) =>
      all.replace(new RegExp(name.replace(/[^\p{L}\s]/gu, '.'), 'giu'), (words) =>
        allCapitalised(words.toLowerCase()),
      ),
    known,
  )
}

function beforeNames(text: string): string {
  return text.replace(/\b(\p{Ll}[\p{L}]*)(?=\.? \p{Lu})/gu, (word) =>
    BEFORE_NAMES.test(word) ? capitalised(word) : word,
  )
}

/** A full stop behind these ends no sentence. */
const BEGINNING =
  /(^|(?<!\b(?:\p{L}\.\p{L}|no|mr|mrs|dr|st|msgr|col|gen|maj|lt|capt|sgt|\p{L}))[.!?]["”)]*\s+["“(]*|\n["“(]*)(\p{Ll})/gu

function atBeginnings(text: string): string {
  return text
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.toUpperCase())
    .replace(BEGINNING, (_, before: string, letter: string) => before + letter.toUpperCase())
}
