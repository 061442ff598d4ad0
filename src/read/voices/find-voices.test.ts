import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { SentenceParser } from '#read/parse/sentence-parser.ts'
import { wordsIn } from '#read/parse/words-in.ts'
import { splitSentences } from '#read/split-sentences.ts'
import { findVoices } from './find-voices.ts'
import { voiceModelFrom } from './voice-model.ts'
import { VoiceTagger } from './voice-tagger.ts'

let parser: SentenceParser
let tagger: VoiceTagger
beforeAll(() => {
  parser = new SentenceParser(parseModelFrom(readFileSync('model/english/parse.bin')))
  tagger = new VoiceTagger(voiceModelFrom(readFileSync('model/english/voices.bin')))
})

function found(text: string) {
  const sentences = splitSentences(text, '').map((span) => {
    const words = wordsIn(text, span)
    const tree = parser.parse(words.map((word) => word.text))
    return { words, tree, paragraph: span.paragraph }
  })
  return { sentences, ...findVoices(sentences, tagger) }
}

const TEXT = `The Norland ministry said the bridge had been closed.

“We will rebuild it,” Governor Mira Oster said on Monday. Nobody was hurt.`

describe('findVoices', () => {
  test('who says what, by which words, and whether in their own', () => {
    const { voices, attributions } = found(TEXT)
    const words = (number?: number) => {
      const voice = voices[number ?? -1]
      return voice ? TEXT.slice(voice.start, voice.end) : ''
    }
    expect(
      attributions.map(({ cue, source, contents, mode }) => [
        words(source), words(cue), contents.map(words).join(' ... '), mode,
      ]), // biome-ignore format: one row an attribution
    ).toEqual([
      ['The Norland ministry', 'said', 'the bridge had been closed', 'indirect'],
      ['Governor Mira Oster', 'said', '“We will rebuild it,”', 'direct'],
    ])
  })

  test('places in sentences are those of the offsets', () => {
    const { sentences, voices } = found(TEXT)
    expect(voices.length).toBeGreaterThan(4)
    for (const { start, end, first, last } of voices) {
      expect(sentences[first.sentence]?.words[first.word]?.start).toBe(start)
      expect(sentences[last.sentence]?.words[last.word]?.end).toBe(end)
    }
  })

  test('no sentences', () =>
    expect(findVoices([], tagger)).toEqual({ voices: [], attributions: [] }))
})
