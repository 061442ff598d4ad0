import { describe, expect, test } from 'vitest'
import { makeVoiceSentence } from '#make/voice-sentence.ts'
import { linkVoices } from './link-voices.ts'
import type { Segment } from './voice-labels.ts'

const SAID =
  'Oster/PROPN/2/nsubj said/VERB/0/root boats/NOUN/4/nsubj sank/VERB/2/ccomp and/CCONJ/6/cc added/VERB/2/conj men/NOUN/8/nsubj drowned/VERB/6/ccomp'
const BESIDE =
  'Boats/NOUN/2/nsubj sank/VERB/0/root ,/PUNCT/2/punct Oster/PROPN/5/nsubj said/VERB/2/parataxis ,/PUNCT/2/punct at/ADP/8/case noon/NOUN/2/obl'
const segment = (role: Segment['role'], start: number, end = start + 1): Segment => ({
  role,
  start,
  end,
})

describe('linkVoices', () => {
  test('a source has the cues that are joined, and each cue its own content', () =>
    expect(
      linkVoices(
        [makeVoiceSentence(SAID)],
        [
          segment('source', 0),
          segment('cue', 1),
          segment('content', 2, 4),
          segment('cue', 5),
          segment('content', 6, 8),
        ],
      ),
    ).toEqual([
      { cue: 1, source: 0, contents: [2] },
      { cue: 3, source: 0, contents: [4] },
    ]))

  test('a content on both sides of its cue', () =>
    expect(
      linkVoices(
        [makeVoiceSentence(BESIDE)],
        [
          segment('content', 0, 2),
          segment('source', 3),
          segment('cue', 4),
          segment('content', 6, 8),
        ],
      ),
    ).toEqual([{ cue: 2, source: 1, contents: [0, 3] }]))

  test('words of the next sentence belong to the cue before them; a source two sentences away to nobody', () => {
    const rain = makeVoiceSentence('It/PRON/2/nsubj rained/VERB/0/root')
    const asked = makeVoiceSentence('Mira/PROPN/0/root')
    const links = linkVoices(
      [makeVoiceSentence(BESIDE), rain, rain, asked],
      [segment('cue', 4), segment('content', 8, 10), segment('source', 12)],
    )
    expect(links).toEqual([{ cue: 0, contents: [1] }])
  })

  test('nothing to link', () => expect(linkVoices([makeVoiceSentence(SAID)], [])).toEqual([]))
})
