import { countryIn, foldedWords } from '#domain/party-key.ts'
import cameo from '#model/eval/cameo.json' with { type: 'json' }

/** Names and the codes that they stand for, the longest name first; one that ends in a blank is a whole word. */
export type CodeBook = readonly { readonly name: string; readonly code: string }[]

/** What names are looked up in. */
export type Codes = {
  readonly book: CodeBook
  /** Three-letter codes of countries by their two-letter ones, lower case. */
  readonly alpha3: ReadonlyMap<string, string>
  /** The two-letter code, lower case, of the country in which a place that a name holds lies; "" for none. */
  readonly placeOf: (name: string) => string
}

const NOBODY = '---'
/** Letters of one part of a code: country, then sectors. */
const PART = 3
/** Codes that say only what kind of body it is; the part after them says which. */
const KINDS = new Set(['IGO', 'IMG', 'NGO', 'NGM', 'MNC'])
const ORGANISATIONS = bookOf(cameo.organisations)
const PERSONS = bookOf(cameo.persons)
const SECTORS = bookOf(cameo.sectors)

function bookOf(table: Readonly<Record<string, readonly string[]>>): CodeBook {
  return sorted(
    Object.entries(table).flatMap(([code, names]) => names.map((name) => ({ name, code }))),
  )
}

function sorted(book: CodeBook): CodeBook {
  return book.toSorted((a, b) => b.name.length - a.name.length)
}

/**
 * The names of a PETRARCH actor dictionary, "NORTH_KOREA [PRK]" with its "+PYONGYANG" below it.
 *
 * Of codes that hold for some years only, the one that always holds counts, else the first. A name that ends in "_" is no stem,
 * and ends in a blank here.
 */
export function codeBookFrom(dictionary: string): CodeBook {
  const book: { name: string; code: string }[] = []
  let names: string[] = []
  let code = ''
  const close = () => {
    if (code !== '') book.push(...names.map((name) => ({ name, code })))
  }
  for (const line of dictionary.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/)) {
    const [entry = ''] = line.split('#')
    const name = foldedName(entry.replace(/\[.*$/, ''))
    if (name !== '' && !/^\s*\+/.test(entry)) {
      close()
      names = []
      code = ''
    }
    if (name !== '') names.push(/_\s*(?:\[|$)/.test(entry) ? `${name} ` : name)
    code = codeIn(entry, code)
  }
  close()
  return sorted(book)
}

function codeIn(entry: string, before: string): string {
  const [, code = '', dates = ''] = /\[\s*([A-Za-z-]+)([^\]]*)\]/.exec(entry) ?? []
  if (code === '') return before
  return before === '' || dates.trim() === '' ? code.toUpperCase() : before
}

const foldedName = (name: string) => foldedWords(name.replace(/[_+]/g, ' ')).join(' ')

/**
 * Whether one of a party's names stands for a coded actor, as far as our tables can tell.
 *
 * The code's first part must agree: the country, or kind and name of an international body ("IGOUNO"). A person or a town
 * stands for its country: who leads or lies where is the tables' knowledge, not the reader's. Sectors after a
 * country are not compared, since our claims name actors and give them no sector; where there is no country
 * ("---REB"), one of the sectors must be one that the name's words tell.
 */
export function isCodedAs(names: readonly string[], code: string, asked: Codes): boolean {
  return names.some((name) => {
    const words = ` ${foldedWords(name).join(' ')} `
    const own = codesOf(name, words, asked)
    if (!code.startsWith(NOBODY)) return own.some((one) => telling(one).startsWith(telling(code)))
    return own.length === 0 && partsOf(code).includes(codeByWord(SECTORS, words) ?? '')
  })
}

/**
 * By the corpus's own dictionary, and by what we know: our list of bodies, the country that the name tells, well-known people,
 * then places in it. A dictionary of a test suite may have codes that its corpus does not use, so either will do.
 */
function codesOf(name: string, words: string, { book, alpha3, placeOf }: Codes): string[] {
  const known =
    codeByWord(ORGANISATIONS, words) ??
    alpha3.get(countryIn(name)) ??
    codeByWord(PERSONS, words) ??
    alpha3.get(placeOf(name))
  return [codeByStem(book, words), known].filter((code) => code !== undefined)
}

/** A country, or a kind of body with its name. */
const telling = (code: string) => code.slice(0, KINDS.has(code.slice(0, PART)) ? 2 * PART : PART)

const partsOf = (code: string): readonly string[] => code.match(/.{3}/g) ?? []

/** A PETRARCH dictionary lists stems: "ARGENTIN" is "Argentinian" too. */
function codeByStem(book: CodeBook, words: string): string | undefined {
  return book.find(({ name }) => words.includes(` ${name}`))?.code
}

function codeByWord(book: CodeBook, words: string): string | undefined {
  return book.find(({ name }) => words.includes(` ${name} `) || words.includes(` ${name}s `))?.code
}

export const isNobody = (code: string) => code === '' || /^[-+*]+$/.test(code)
