import { foldWord } from '#domain/search-tokens.ts'
import aliases from '#model/parties/aliases.json' with { type: 'json' }
import countries from '#model/parties/countries.json' with { type: 'json' }

const ARTICLES = new Set(aliases.articles)
const GENERIC = new Set(aliases.generic)
const STATE = new Set(aliases.state)
const ALIASES = new Map(Object.entries(aliases.aliases))
const COUNTRY_OF_NAME = tableOf('names')
const COUNTRY_OF_SEAT = tableOf('seats')
const WORD = /[\p{L}\p{N}]+/gu
const WORDS_MAX = 12
const COUNTRY_WORDS_MAX = 5

function tableOf(field: 'names' | 'seats'): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(countries).flatMap(([code, country]) =>
      country[field].map((name) => [name, code] as const),
    ),
  )
}

/**
 * What a name of a party comes down to: a country's code for a state and its organs, else the words that tell it apart.
 *
 * "Russian warplanes" and "the Russian Defence Ministry" are both `ru`; "gunmen" and "local residents" tell nobody apart.
 *
 * @param isSpeaker a capital then stands for its government ("Moscow said"), not for the town
 * @returns "" when the words fit anybody
 */
export function partyKey(name: string, isSpeaker = true): string {
  const words = wordsOf(name)
  const whole = words.join(' ')
  const known = ALIASES.get(whole) ?? countryOf(whole, isSpeaker)
  if (known) return known

  const { code, rest } = withoutCountry(words, isSpeaker)
  if (code && rest.every((word) => STATE.has(word))) return code
  const telling = rest.filter((word) => !GENERIC.has(word))
  if (telling.every((word) => STATE.has(word))) return ''
  const kept = words.filter((word) => !GENERIC.has(word)).join(' ')
  return ALIASES.get(kept) ?? countryOf(kept, isSpeaker) ?? kept
}

/** Distinct keys of several names, sorted, at most `max`; those that fit anybody are left out. */
export function partyKeys(names: readonly string[], max: number): readonly string[] {
  const keys = new Set<string>()
  for (const name of names) {
    const key = partyKey(name)
    if (key) keys.add(key)
  }
  return [...keys].sort().slice(0, max)
}

/** Code of the country that a name speaks of, "" for none: "a spokesman for the Foreign Ministry of France" is `fr`. */
export function countryIn(name: string): string {
  return withoutCountry(wordsOf(name), true).code
}

/** One holds all words of the other, which is no single short word: "sarvan brigade", "northern sarvan brigade". */
export function isPartOf(part: string, whole: string): boolean {
  if (part.length < 5 || part.length >= whole.length) return false
  return ` ${whole} `.includes(` ${part} `)
}

/** A name's words as they compare: folded, without articles and genitive endings. */
export function foldedWords(name: string): readonly string[] {
  const words = foldWord(name.slice(0, 300).replace(/['’]s\b/g, '')).match(WORD) ?? []
  return words.filter((word) => !ARTICLES.has(word))
}

const wordsOf = (name: string) => foldedWords(name).slice(0, WORDS_MAX)

function countryOf(words: string, isSpeaker: boolean): string | undefined {
  return COUNTRY_OF_NAME.get(words) ?? (isSpeaker ? COUNTRY_OF_SEAT.get(words) : undefined)
}

/** The first and longest run of words that names a country, and the words around it. */
function withoutCountry(words: readonly string[], isSpeaker: boolean) {
  for (let size = Math.min(COUNTRY_WORDS_MAX, words.length); size > 0; size -= 1) {
    for (let start = 0; start + size <= words.length; start += 1) {
      const code = countryOf(words.slice(start, start + size).join(' '), isSpeaker)
      if (code) return { code, rest: [...words.slice(0, start), ...words.slice(start + size)] }
    }
  }
  return { code: '', rest: words }
}
