import { foldedWords } from '#domain/party-key.ts'
import countries from '#model/parties/countries.json' with { type: 'json' }

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(countries).flatMap(([code, { names, seats }]) =>
    [...names, ...seats].map((name) => [name, code] as const),
  ),
)
const COUNTRY_WORDS_MAX = 4
const JOINTS = new Set(['of', 'in', 'for', 'and', 'from', 'at', 'on', 'to', 'by', 'with', 'who'])

/**
 * Whether two names of an actor agree: they share more than half of the words of the shorter one.
 *
 * Words are folded; articles, genitive endings and prepositions do not count; every name of a country, its people and its
 * seat is that country ("Sudanese", "Khartoum"). So "rebels" is "Norland rebels", "Norland's army" is "the army of Norland",
 * and neither "US forces" nor "US president" is "British forces".
 */
export function areSameActor(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size)
  if (!few || !many || few.size === 0) return false
  const shared = [...few].filter((word) => many.has(word)).length
  return shared * 2 > few.size
}

function wordsOf(name: string): Set<string> {
  const words = foldedWords(name)
  const kept = new Set<string>()
  for (let at = 0; at < words.length; ) {
    const size = countrySizeAt(words, at)
    const word = words.slice(at, at + Math.max(size, 1)).join(' ')
    if (!JOINTS.has(word)) kept.add(CODES.get(word) ?? singular(word))
    at += Math.max(size, 1)
  }
  return kept
}

const singular = (word: string) => (/[^s]s$/.test(word) ? word.slice(0, -1) : word)

/** How many words from here on name a country; 0 for none. */
function countrySizeAt(words: readonly string[], at: number): number {
  for (let size = COUNTRY_WORDS_MAX; size > 0; size -= 1)
    if (at + size <= words.length && CODES.has(words.slice(at, at + size).join(' '))) return size
  return 0
}
