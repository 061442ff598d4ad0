import { PASSAGE_MAX } from './passage.ts'
import type { VoiceSentence } from './voice-sentence.ts'

/** The sentences of a text by paragraph; a paragraph over PASSAGE_MAX words in parts. @cost O(sentences) */
export function passagesFrom(sentences: readonly VoiceSentence[]): VoiceSentence[][] {
  const passages: VoiceSentence[][] = []
  let paragraph = -1
  let size = 0
  for (const sentence of sentences) {
    const isNext = sentence.paragraph !== paragraph || size + sentence.tree.length > PASSAGE_MAX
    if (isNext) {
      passages.push([])
      size = 0
      paragraph = sentence.paragraph
    }
    passages.at(-1)?.push(sentence)
    size += sentence.tree.length
  }
  return passages
}
