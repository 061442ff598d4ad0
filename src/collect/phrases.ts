/** Finds the first of many phrases in a text. Lower-case text only; a phrase starts where a word starts. */
export type Phrases = (lowerText: string) => { readonly start: number; readonly end: number } | null

/**
 * A matcher for a list of phrases from a vocabulary.
 *
 * @param phrases lower-case words; the last word may go on ("reproduc" finds "reproduced") unless `whole`
 * @cost linear in the text for each phrase
 */
export function phrasesOf(phrases: readonly string[], whole = false): Phrases {
  const either = phrases.map((phrase) => phrase.replace(/[()[\].+*?^$|\\]/g, '\\$&')).join('|')
  const end = whole ? '(?![\\p{L}\\p{N}])' : ''
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})${end}`, 'u')
  return (lowerText) => {
    const found = pattern.exec(lowerText)
    return found ? { start: found.index, end: found.index + found[0].length } : null
  }
}

/** Lower case with every offset kept: a letter whose lower case is longer, such as U+0130, stays as it is. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text]
    .map((letter) => {
      const low = letter.toLowerCase()
      return low.length === letter.length ? low : letter
    })
    .join('')
}
