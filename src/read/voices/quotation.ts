import type { VoiceSentence } from './voice-sentence.ts'

/** How a word stands to quotation marks. */
export const QUOTED = { outside: 0, inside: 1, opening: 2, closing: 3 } as const
type Mark = typeof QUOTED.opening | typeof QUOTED.closing | 'turns' | null

/** Letters of the longest mark. */
const MARK_MAX = 2
/** Words after which a quotation that nobody closes is given up. */
const OPEN_MAX = 250

/**
 * Follows quotation marks through a text, sentence by sentence.
 *
 * @cost O(words): each is looked at twice at most
 */
export class Quotation {
  #isOpen = false
  #wordsOpen = 0
  #paragraph = -1

  /** Writes, for each word of the next sentence, how it stands to quotation marks. */
  follow(sentence: VoiceSentence, states: Int32Array): void {
    const { tree, paragraph } = sentence
    const first = firstMark(sentence)
    if (paragraph !== this.#paragraph || this.#wordsOpen > OPEN_MAX) this.#isOpen = false
    // A closing mark comes first: what stands before it was quoted, whatever happened earlier.
    if (first === QUOTED.closing) this.#isOpen = true
    this.#paragraph = paragraph
    for (let index = 0; index < tree.length; index++)
      states[index] = this.#step(markAt(sentence, index))
  }

  #step(mark: Mark): number {
    if (mark === null) {
      if (this.#isOpen) this.#wordsOpen++
      return this.#isOpen ? QUOTED.inside : QUOTED.outside
    }
    const turned = mark === 'turns' ? (this.#isOpen ? QUOTED.closing : QUOTED.opening) : mark
    this.#isOpen = turned === QUOTED.opening
    this.#wordsOpen = 0
    return turned
  }
}

function firstMark(sentence: VoiceSentence): Mark {
  for (let index = 0; index < sentence.tree.length; index++) {
    const mark = markAt(sentence, index)
    if (mark !== null) return mark
  }
  return null
}

/** Straight marks look towards the word that they touch. */
function markAt({ words, tree }: VoiceSentence, index: number): Mark {
  const word = tree[index]?.word ?? ''
  if (word.length > MARK_MAX) return null
  if (word === '“' || word === '«' || word === '„' || word === '``') return QUOTED.opening
  if (word === '”' || word === '»' || word === "''") return QUOTED.closing
  if (word !== '"') return null
  const touchesBefore = index > 0 && words[index - 1]?.end === words[index]?.start
  const touchesAfter = index + 1 < words.length && words[index + 1]?.start === words[index]?.end
  if (touchesBefore === touchesAfter) return 'turns'
  return touchesAfter ? QUOTED.opening : QUOTED.closing
}
