import type { VoiceSentence } from '#read/voices/voice-sentence.ts'

/**
 * A sentence with its tree from "word/UPOS/head/relation ...": heads counted from 1, 0 for the root.
 *
 * @param start offset of its first word; there is one space between words
 */
export function makeVoiceSentence(text: string, paragraph = 0, start = 0): VoiceSentence {
  let at = start
  const parts = text.split(' ').map((part) => part.split('/'))
  const words = parts.map(([word = '']) => {
    const own = { start: at, end: at + word.length }
    at = own.end + 1
    return own
  })
  const tree = parts.map(([word = '', upos = 'X', head = '0', relation = 'root']) => ({
    word,
    lemma: word.toLowerCase(),
    upos,
    xpos: upos,
    head: Number(head) - 1,
    relation,
  }))
  return { words, tree, paragraph }
}
