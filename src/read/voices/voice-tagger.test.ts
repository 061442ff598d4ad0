import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { SentenceParser } from '#read/parse/sentence-parser.ts'
import { wordsIn } from '#read/parse/words-in.ts'
import { splitSentences } from '#read/split-sentences.ts'
import { PASSAGE_MAX } from './passage.ts'
import { passagesFrom } from './passages.ts'
import { voiceModelFrom } from './voice-model.ts'
import type { VoiceSentence } from './voice-sentence.ts'
import { VoiceTagger } from './voice-tagger.ts'

let parser: SentenceParser
let tagger: VoiceTagger
beforeAll(() => {
  parser = new SentenceParser(parseModelFrom(readFileSync('model/english/parse.bin')))
  tagger = new VoiceTagger(voiceModelFrom(readFileSync('model/english/voices.bin')))
})

/** "role: words" for each span that is found. */
function shown(text: string): string[] {
  const sentences = splitSentences(text, '').map((span): VoiceSentence => {
    const words = wordsIn(text, span)
    return {
      words,
      tree: parser.parse(words.map((word) => word.text)),
      paragraph: span.paragraph,
    }
  })
  const passages = passagesFrom(sentences)
  return tagger.tag(passages).flatMap((segments, index) => {
    const words = (passages[index] ?? []).flatMap((sentence) => sentence.words)
    return segments.map(
      ({ role, start, end }) => `${role}: ${text.slice(words[start]?.start, words[end - 1]?.end)}`,
    )
  })
}

/** A word again and again, each hanging on the one before. */
function sentenceOf(size: number, word: string, upos: string): VoiceSentence {
  const words = Array.from({ length: size }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }))
  const tree = words.map((_, at) => ({
    word, lemma: word, upos, xpos: upos, head: at - 1, relation: at === 0 ? 'root' : 'ccomp',
  })) // biome-ignore format: one list
  return { words, tree, paragraph: 0 }
}

describe('the English model', () => {
  test('a reported clause', () =>
    expect(shown('The Norland ministry said the bridge had been closed.')).toEqual([
      'source: The Norland ministry',
      'cue: said',
      'content: the bridge had been closed',
    ]))

  test('quoted words with their speaker behind', () =>
    expect(shown('“We will rebuild the bridge,” Governor Mira Oster said on Monday.')).toEqual([
      'content: “We will rebuild the bridge,”',
      'source: Governor Mira Oster',
      'cue: said',
    ]))

  test('according to somebody', () => {
    const found = shown('Two boats sank in the storm, according to the coast guard.')
    expect(found).toContain('cue: according to')
    expect(found).toContain('source: the coast guard')
  })

  test('nobody says anything', () =>
    expect(shown('Two boats sank in the harbour of Astara.')).toEqual([]))
})

describe('limits', () => {
  // The test's own time limit is what fails when marks are gone through again and again.
  test('a hundred thousand quotation marks in one paragraph', () => {
    const sentence = sentenceOf(PASSAGE_MAX, '"', 'PUNCT')
    const passages = passagesFrom(Array.from({ length: 50 }, () => sentence))
    expect(passages).toHaveLength(50)
    expect(tagger.tag(passages)).toHaveLength(50)
  })

  test('words beyond the longest passage have no role', () => {
    const sentence = sentenceOf(PASSAGE_MAX + 500, 'said', 'VERB')
    const [segments = []] = tagger.tag([[sentence]])
    expect(segments.every(({ end }) => end <= PASSAGE_MAX)).toBe(true)
  })

  test('no passages, and one without words', () => {
    expect(tagger.tag([])).toEqual([])
    expect(tagger.tag([[]])).toEqual([[]])
  })
})
