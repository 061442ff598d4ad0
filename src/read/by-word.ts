/** Words remembered at once; a text of more different words forgets and starts anew. */
const WORDS_MAX = 1 << 15
/** Longer ones are hardly ever met again. */
const LETTERS_MAX = 40
/** V8 copies shorter pieces when it cuts them; a longer one would keep its whole text in memory. */
const COPIED_MAX = 12

/** The one string of these letters that V8 keeps for all, as it keeps names of fields: comparing two such is comparing addresses. */
export const interned = (word: string): string => Object.keys({ [word]: null })[0] ?? word

/** The same letters, which keep no other text in memory. */
export const lone = (word: string): string =>
  word.length > COPIED_MAX ? word.split('').join('') : word

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
    const own = lone(word)
    const found = find(own)
    if (known.size === WORDS_MAX) known.clear()
    if (own.length <= LETTERS_MAX) known.set(own, found)
    return found
  }
}

/** Half full at most, so that a word is seldom looked for in more than two places. */
const SLOTS = WORDS_MAX * 2

/**
 * What words are by their letters alone, asked for by their place in a text: one that was seen before is not even cut out.
 *
 * @param find what a word is by its letters alone
 * @returns what the word is from one offset of a text to before another
 */
export function byPlace<T extends object>(
  find: (word: string) => T,
): (text: string, start: number, end: number) => T {
  /** The number of the word in each slot, from 1 on; 0 for none. */
  const slots = new Uint16Array(SLOTS)
  let words: string[] = []
  let known: T[] = []

  const take = (word: string, slot: number): T => {
    const found = find(word)
    if (word.length > LETTERS_MAX) return found
    if (words.length === WORDS_MAX - 1) {
      slots.fill(0)
      words = []
      known = []
      return found
    }
    known.push(found)
    slots[slot] = words.push(word)
    return found
  }

  return (text, start, end) => {
    let slot = firstSlot(text, start, end)
    for (let number = slots[slot] ?? 0; number > 0; number = slots[slot] ?? 0) {
      const word = words[number - 1] as string
      if (word.length === end - start && stands(word, text, start)) return known[number - 1] as T
      slot = (slot + 1) % SLOTS
    }
    return take(lone(text.slice(start, end)), slot)
  }
}

function firstSlot(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}

function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
