import { describe, expect, test } from 'vitest'
import { makeVoiceSentence } from '#make/voice-sentence.ts'
import type { Segment } from '#read/voices/voice-labels.ts'
import { voiceModelFrom } from '#read/voices/voice-model.ts'
import { VoiceTagger } from '#read/voices/voice-tagger.ts'
import { learnVoices } from './learn-voices.ts'
import type { VoiceText } from './voice-examples.ts'

const SPEAKERS = ['Oster', 'Mira', 'Norland', 'Astara', 'Veldra', 'Harkan', 'Estland', 'Sudland']
const NEWS = [
  'boats/NOUN/4/nsubj sank/VERB/2/ccomp',
  'gates/NOUN/4/nsubj closed/VERB/2/ccomp',
  'lamps/NOUN/4/nsubj burned/VERB/2/ccomp',
]

const told = (speaker: string, verb: string, news: string) =>
  makeVoiceSentence(`${speaker}/PROPN/2/nsubj ${verb}/VERB/0/root ${news}`)

/** Who "said" something said it, who "saw" something did not. */
const texts: VoiceText[] = SPEAKERS.flatMap((speaker) =>
  NEWS.flatMap((news): VoiceText[] => [
    [{ sentences: [told(speaker, 'said', news)], segments: said() }],
    [{ sentences: [told(speaker, 'saw', news)], segments: [] }],
  ]),
)

function said(): Segment[] {
  return [
    { role: 'source', start: 0, end: 1 },
    { role: 'cue', start: 1, end: 2 },
    { role: 'content', start: 2, end: 4 },
  ]
}

const learning = { seed: 1, epochs: 20, say: () => {} }

describe('learnVoices', () => {
  const file = learnVoices(texts, learning)

  test('tells who says what in a sentence that it has not seen', () => {
    const tagger = new VoiceTagger(voiceModelFrom(file))
    const sentences = [
      told('Orlan', 'said', 'ships/NOUN/4/nsubj left/VERB/2/ccomp'),
      told('Orlan', 'saw', 'ships/NOUN/4/nsubj left/VERB/2/ccomp'),
    ]
    const [first, second] = tagger.tag(sentences.map((sentence) => [sentence]))
    expect(first?.map(({ role, start, end }) => ({ role, start, end }))).toEqual(said())
    expect(second).toEqual([])
  })

  test('the same seed gives the same bytes, another seed others', () => {
    expect(learnVoices(texts, learning)).toEqual(file)
    expect(learnVoices(texts, { ...learning, seed: 2 })).not.toEqual(file)
  })
})
