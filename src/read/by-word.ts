/** Words remembered at once; a text of more different words forgets and starts anew. */
const WORDS_MAX = 1 << 15
/** A longer word that was cut from a text would keep the whole text in memory. */
const LETTERS_MAX = 12

/**
 * The same finder, but that it remembers what it found: most words of a text have been seen before.
 *
 * @param find what a word is by its letters alone
 */
export function byWord<T extends object>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const held = known.get(word)
    if (held !== undefined) return held
    const found = find(word)
    if (known.size === WORDS_MAX) known.clear()
    if (word.length <= LETTERS_MAX) known.set(word, found)
    return found
  }
}
