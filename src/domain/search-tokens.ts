const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200c\u200d]/g
const FOLDS: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ک: 'ك', ة: 'ه', ؤ: 'و', ё: 'е',
} // biome-ignore format: one table
const FOLDABLE = /[أإآٱىیئکةؤё]/g
const LAST_PLAIN = 0x7f
const WORD = /[\p{L}\p{N}]{2,64}/gu

/** Most words that one text gives to search, so that no text can bloat a stream. */
export const SEARCH_WORDS_MAX = 3000

/** The same word whatever its case, accents, Arabic or Persian spelling, or digits' script. */
export function foldWord(word: string): string {
  if (isPlain(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(FOLDABLE, (letter) => FOLDS[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}

/** Of letters without marks in one script nothing but the case can differ: most words, at a tenth of the cost. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > LAST_PLAIN) return false
  return true
}

/** A text's distinct folded words, at most {@link SEARCH_WORDS_MAX}, in order of first appearance. */
export function searchTokens(text: string): readonly string[] {
  const found = new Set<string>()
  for (const match of foldWord(text).matchAll(WORD)) {
    found.add(match[0])
    if (found.size >= SEARCH_WORDS_MAX) break
  }
  return [...found]
}

/** Words with weights: a word of `title` weighs 4, of `body` 1; the heaviest counts. */
export function searchWeights(title: string, body: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const token of searchTokens(body)) weights.set(token, 1)
  for (const token of searchTokens(title)) weights.set(token, 4)
  return weights
}
