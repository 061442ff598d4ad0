import words from '#model/english/names.json' with { type: 'json' }
import type { TaggedSentence } from './named-sentence.ts'

/** Words of a sentence that are looked at; the rest of a longer one has no names. */
export const WORDS_MAX = 400
/** What a word is to names: none can hold it, it has a capital, or it is a small word between two that have. */
export const CLOSED = 0
export const CAPITAL = 1
export const JOINT = 2

/** Small words that may stand inside a name, and how many of them in a row. */
const JOINTS = new Set(words.joints.split(' '))
const JOINTS_MAX = 3
const HYPHENS = new Set(['-', '–'])

/** Writes for each word what it is to names. Returns how many have a capital. @cost O(words) */
export function openWords(sentence: TaggedSentence, size: number, out: Uint8Array): number {
  let capitals = 0
  for (let index = 0; index < size; index++) {
    const isCapital = hasCapital(sentence[index]?.word ?? '')
    out[index] = isCapital ? CAPITAL : CLOSED
    if (isCapital) capitals++
  }
  for (let index = 1; capitals > 0 && index < size; index++)
    openFrom(sentence, { index, size, out })
  return capitals
}

type At = { readonly index: number; readonly size: number; readonly out: Uint8Array }

/** Opens the small words that begin here, where they join what stands around them. */
function openFrom(sentence: TaggedSentence, { index, size, out }: At): void {
  if (out[index] !== CLOSED || out[index - 1] === CLOSED) return
  if (isJoined(sentence, index)) {
    out.fill(JOINT, index, index + 2)
    return
  }
  let end = index
  while (
    end < size &&
    end - index < JOINTS_MAX &&
    out[end] === CLOSED &&
    isJoint(sentence[end]?.word)
  )
    end++
  if (end < size && out[end] === CAPITAL) out.fill(JOINT, index, end)
}

/** "Ilm-ardel": a hyphen without spaces, and small letters behind it. */
function isJoined(sentence: TaggedSentence, index: number): boolean {
  const [before, mark, after] = [sentence[index - 1], sentence[index], sentence[index + 1]]
  if (!before || !mark || !after || !HYPHENS.has(mark.word)) return false
  return before.end === mark.start && mark.end === after.start && /^\p{Ll}/u.test(after.word)
}

const isJoint = (word: string | undefined) => word !== undefined && JOINTS.has(word.toLowerCase())

const LETTERS_SEEN = 3

/** Whether one of the first three letters is a capital: "Oster", "McOster", "iOster", "'Oster". */
function hasCapital(word: string): boolean {
  for (let at = 0; at < Math.min(word.length, LETTERS_SEEN); at++) {
    const code = word.charCodeAt(at)
    if (code >= 65 && code <= 90) return true
    if (code > 127 && /\p{Lu}/u.test(word[at] as string)) return true
  }
  return false
}
