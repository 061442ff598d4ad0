import { isDash, lowerAt, numberAt, type Tokens, textAt } from './date-tokens.ts'
import { TIME_WORDS } from './time-grammar.ts'

type Count = { readonly value: number | 'X'; readonly next: number }
/** What a larger number word does to the number before it. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
])
const WORDS_MAX = 6

/** A number in digits or words, "5 1/2", "twenty-four", "two thousand"; "X" for "several" and "a few". */
export function countAt(tokens: Tokens, at: number): Count | null {
  const isArticle = TIME_WORDS.articles.has(lowerAt(tokens, at))
  const start = isArticle ? at + 1 : at
  const word = lowerAt(tokens, start)
  if (TIME_WORDS.someWords.has(word) && (!isArticle || word === 'few'))
    return { value: 'X', next: start + 1 }
  if (word === 'couple')
    return { value: 2, next: lowerAt(tokens, start + 1) === 'of' ? start + 2 : start + 1 }
  if (isArticle) return SCALES.has(word) ? inWords(tokens, start) : null
  return inDigits(tokens, at) ?? inWords(tokens, at)
}

function inDigits(tokens: Tokens, at: number): Count | null {
  const whole = numberAt(tokens, at, 4)
  if (whole === null) return null
  const [sign, digits] = [tokens.all[at + 1], tokens.all[at + 2]]
  if (sign?.isGlued && digits?.kind === 'number' && digits.isGlued)
    return brokenNumber(whole, { sign: sign.text, digits: digits.text, next: at + 3 })
  const half = [1, 2, 3].map((step) => textAt(tokens, at + step)).join('')
  if (half === '1/2') return { value: whole + 0.5, next: at + 4 }
  const scale = SCALES.get(lowerAt(tokens, at + 1))
  return { value: whole * (scale ?? 1), next: scale === undefined ? at + 1 : at + 2 }
}

type Rest = { readonly sign: string; readonly digits: string; readonly next: number }

/** "2,000" and "1.5"; "3/4" and "10:30" count nothing. */
function brokenNumber(whole: number, { sign, digits, next }: Rest): Count | null {
  if (sign === ',') return { value: Number(`${whole}${digits}`), next }
  if (sign === '.') return { value: Number(`${whole}.${digits}`), next }
  return sign === '/' || sign === ':' ? null : { value: whole, next: next - 2 }
}

/** "twenty-four", "two hundred", "fifty thousand": each word adds to those before it or multiplies them. */
function inWords(tokens: Tokens, at: number): Count | null {
  let value = 0
  let next = at
  for (let count = 0; count < WORDS_MAX; count++) {
    const place = next > at && isDash(tokens, next) ? next + 1 : next
    const more = withWord(value, lowerAt(tokens, place), next === at)
    if (more === null) break
    value = more
    next = place + 1
  }
  return next === at ? null : { value, next }
}

/** A number with one word more; null where the word does not go on with it: "twenty" takes "four", not "thirty". */
function withWord(value: number, word: string, isFirst: boolean): number | null {
  const scale = SCALES.get(word)
  if (scale !== undefined) return Math.max(value, 1) * scale
  const ones = TIME_WORDS.numbers.get(word)
  if (ones === undefined) return null
  const isOn = isFirst || value % 100 === 0 || (value % 10 === 0 && ones < 10)
  return isOn ? value + ones : null
}

/** A year in two pairs of words, "nineteen ninety-six", or as "two thousand". */
export function spokenYearAt(tokens: Tokens, at: number): Count | null {
  const first = TIME_WORDS.numbers.get(lowerAt(tokens, at))
  if (first === undefined) return null
  const rest = first >= 15 && first <= 20 ? inWords(tokens, at + 1) : null
  if (rest && typeof rest.value === 'number' && rest.value >= 10 && rest.value < 100)
    return { value: first * 100 + rest.value, next: rest.next }
  const whole = lowerAt(tokens, at + 1) === 'thousand' && first === 2 ? inWords(tokens, at) : null
  return whole && typeof whole.value === 'number' && whole.value < 2100 ? whole : null
}
