import bylines from '#model/collect/bylines.json' with { type: 'json' }
import chain from '#model/collect/chain.json' with { type: 'json' }
import dates from '#model/collect/dates.json' with { type: 'json' }
import outlets from '#model/collect/outlets.json' with { type: 'json' }

/** Words inside a longer text. */
export type Words = { readonly value: string; readonly start: number; readonly end: number }

const KNOWN = new Set(outlets.known.map(nameKey))
const LAST_WORDS = new Set(outlets.lastWords)
const LAST_WORDS_AFTER_THE = new Set(outlets.lastWordsAfterThe)
const FIRST_WORDS = new Set(outlets.firstWords)
const PARTICLES = new Set(bylines.particles)
const NOT_NAMES = new Set(bylines.notNames)
const CALENDAR = new Set([...Object.keys(dates.months), ...dates.weekdays])

// A word of a name holds a dot only before a letter, so that a full stop ends the name.
const WORD = "[\\p{Lu}\\p{Lo}](?:[\\p{L}\\p{M}\\p{N}&'’/-]|\\.(?=[\\p{L}\\p{N}])){0,40}"
const NUMBER_OR_WORD = `(?:${WORD}|\\p{N}{1,4}(?=[ ,.]|$))`
const LINKS = `(?:(?:${chain.links.join('|')}) ){0,2}`
const NAME = `(?:[Tt]he )?(${WORD}(?: ${LINKS}${NUMBER_OR_WORD}){0,9})`
const NAME_HERE = new RegExp(`[\\s:"“«]{0,3}${NAME}`, 'uy')
const NAME_AT_END = new RegExp(`(?<![\\p{L}\\p{N}])${NAME}\\s{0,3}$`, 'u')
const SHORTEST = 2

/** Two spellings of one name have one key: case, articles, small words and dots do not count. */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[.'’"]/g, '')
    .split(/[\s-]+/)
  return words.filter((word) => word !== 'the' && !chain.links.includes(word)).join(' ')
}

/** Whether a name is that of a paper, agency or station: by list, or by its last or first word. */
export function isOutlet(name: string): boolean {
  if (KNOWN.has(nameKey(name))) return true
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length > 1 && (LAST_WORDS.has(last) || FIRST_WORDS.has(words[0] ?? ''))) return true
  if (/^[\p{L}\p{N}-]+\.(com|org|net|info|news|ru|ir|sy|iq)$/iu.test(name)) return true
  return words[0]?.toLowerCase() === 'the' && LAST_WORDS_AFTER_THE.has(last)
}

/** Whether words look like a person's name: two to six capitalised words, particles between them. */
export function isPersonName(name: string): boolean {
  const words = name.split(' ')
  if (words.length > 6 || name.length > 80 || NOT_NAMES.has(words[0] ?? '')) return false
  const isName = (word: string) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(word)
  return words.some(isName) && words.every((word) => isName(word) || PARTICLES.has(word))
}

/** The proper name that starts at `at`, an article before it left out; null when there is none. */
export function nameAfter(text: string, at: number): Words | null {
  NAME_HERE.lastIndex = at
  const found = NAME_HERE.exec(text)
  const raw = found?.[1]
  if (!found || raw === undefined) return null
  const value = withoutDate(raw)
  const start = found.index + found[0].length - raw.length
  return value.length < SHORTEST ? null : { value, start, end: start + value.length }
}

/** The proper name that ends right before `at`; null when there is none. Looks back 160 units at most. */
export function nameBefore(text: string, at: number): Words | null {
  const from = Math.max(0, at - 160)
  const found = NAME_AT_END.exec(text.slice(from, at))
  const value = found?.[1]
  if (!found || value === undefined || value.length < SHORTEST) return null
  const start = from + found.index + found[0].indexOf(value)
  return { value, start, end: start + value.length }
}

/** "Tidewater News on Monday" without its day. */
function withoutDate(name: string): string {
  const words = name.split(' ')
  const dated = words.findIndex(
    (word, index) => index > 0 && (CALENDAR.has(word.toLowerCase()) || /^\d{4}$/.test(word)),
  )
  const kept = dated < 0 ? words : words.slice(0, dated)
  while (kept.length > 1 && chain.links.includes(kept.at(-1) ?? '')) kept.pop()
  return kept.join(' ')
}
