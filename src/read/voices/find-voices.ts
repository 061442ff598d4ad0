import { linkVoices } from './link-voices.ts'
import { passagesFrom } from './passages.ts'
import type { Role, Segment } from './voice-labels.ts'
import type { VoiceSentence } from './voice-sentence.ts'
import type { Mode, VoiceTagger } from './voice-tagger.ts'

/** A word of a text: the number of its sentence in the list, and its own in the sentence. */
export type WordPlace = { readonly sentence: number; readonly word: number }

/** A stretch of one role. `start` and `end` are offsets in the text, as the words' are. */
export type Voice = {
  readonly role: Role
  readonly start: number
  readonly end: number
  readonly first: WordPlace
  readonly last: WordPlace
}

/** Who says what by which words: numbers of voices in their list. */
export type Attribution = {
  readonly cue: number
  /** Absent when nobody is named. */
  readonly source?: number
  /** One stretch, or several around the cue and in other sentences of the paragraph. */
  readonly contents: readonly number[]
  /** Whether what is said stands between quotation marks; of no content, 'indirect'. */
  readonly mode: Mode
}

export type FoundVoices = { readonly voices: Voice[]; readonly attributions: Attribution[] }

/**
 * Finds who says what in the sentences of a text, and by which words.
 *
 * A content need not belong to any attribution: a quotation may go on in a paragraph that names nobody.
 * @returns voices in the order of the text, and the attributions that tie them together
 * @cost O(words)
 */
export function findVoices(sentences: readonly VoiceSentence[], tagger: VoiceTagger): FoundVoices {
  const passages = passagesFrom(sentences)
  const found = tagger.tag(passages)
  const voices: Voice[] = []
  const attributions: Attribution[] = []
  let sentence = 0
  passages.forEach((passage, index) => {
    const segments = found[index] ?? []
    const base = voices.length
    for (const segment of segments) voices.push(voiceIn(passage, segment, sentence))
    for (const { cue, source, contents } of linkVoices(passage, segments))
      attributions.push({
        cue: base + cue,
        ...(source === undefined ? {} : { source: base + source }),
        contents: contents.map((content) => base + content),
        mode: joined(contents.map((content) => segments[content]?.mode ?? 'indirect')),
      })
    sentence += passage.length
  })
  return { voices, attributions }
}

/** @param from the number of the passage's first sentence */
function voiceIn(passage: readonly VoiceSentence[], segment: Segment, from: number): Voice {
  const [first, last] = [placeIn(passage, segment.start), placeIn(passage, segment.end - 1)]
  return {
    role: segment.role,
    start: passage[first.sentence]?.words[first.word]?.start ?? 0,
    end: passage[last.sentence]?.words[last.word]?.end ?? 0,
    first: { ...first, sentence: from + first.sentence },
    last: { ...last, sentence: from + last.sentence },
  }
}

/** Where a word stands in the sentences of its passage. */
function placeIn(passage: readonly VoiceSentence[], word: number): WordPlace {
  let left = word
  let sentence = 0
  for (const { words } of passage) {
    if (left < words.length) break
    left -= words.length
    sentence++
  }
  return { sentence, word: left }
}

function joined(modes: readonly Mode[]): Mode {
  const [first = 'indirect', ...others] = modes
  return others.every((mode) => mode === first) ? first : 'mixed'
}
