import { type Candidate, candidatesIn } from '#read/voices/candidates.ts'
import { ChainPaths } from '#read/voices/chain-paths.ts'
import { Passage } from '#read/voices/passage.ts'
import { Quotation } from '#read/voices/quotation.ts'
import { SpanLook } from '#read/voices/span-look.ts'
import { LABEL_COUNT, labelsFrom, type Segment } from '#read/voices/voice-labels.ts'
import type { VoiceSentence } from '#read/voices/voice-sentence.ts'
import { WordLook } from '#read/voices/word-look.ts'
import type { LearnedChain } from './learn-chain.ts'

/** A passage with the spans that people marked in it. */
export type VoiceExample = {
  readonly sentences: readonly VoiceSentence[]
  readonly segments: readonly Segment[]
}
/** The passages of a text. */
export type VoiceText = readonly VoiceExample[]

/** The features of each word of a passage, and the right labels. */
export type WordExample = { readonly features: Int32Array; readonly labels: Uint8Array }

/** The words of a text's passages. */
export function wordExamplesOf(text: VoiceText): WordExample[] {
  const look = new WordLook()
  const { size } = look
  return passagesOf(text, (passage, { segments }) => {
    look.begin(passage)
    const features = new Int32Array(passage.size * size)
    for (let word = 0; word < passage.size; word++)
      look.write(passage, word, features.subarray(word * size, (word + 1) * size))
    return { features, labels: labelsFrom(segments, passage.size) }
  })
}

/** The features of spans that a chain of labels takes for likely, and whether they are right. */
export type SpanFeatures = { readonly features: Int32Array; readonly isRight: boolean }

/** @param rows of the words of each passage, for the chain */
export function spanExamplesOf(
  text: VoiceText,
  rows: readonly Int32Array[],
  { weights, steps }: LearnedChain,
): SpanFeatures[] {
  const look = new SpanLook()
  const paths = new ChainPaths()
  paths.weighSteps(steps)
  let number = 0
  return passagesOf(text, (passage, { segments }) => {
    const own = rows[number++] as Int32Array
    if (passage.size === 0) return []
    paths.take(scoresOf(own, passage.size, weights), passage.size)
    const candidates = candidatesIn(paths)
    look.begin(passage, candidates)
    return candidates.map((candidate, index) => {
      const features = new Int32Array(look.size)
      look.write(passage, index, features)
      return { features, isRight: segments.some((segment) => isSame(segment, candidate)) }
    })
  }).flat()
}

function passagesOf<T>(text: VoiceText, see: (passage: Passage, example: VoiceExample) => T): T[] {
  const passage = new Passage()
  const quotation = new Quotation()
  return text.map((example) => {
    passage.take(example.sentences, quotation)
    return see(passage, example)
  })
}

function scoresOf(rows: Int32Array, size: number, weights: Float32Array): Float64Array {
  const scores = new Float64Array(size * LABEL_COUNT)
  const width = rows.length / size
  rows.forEach((row, at) => {
    const start = Math.floor(at / width) * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[start + label] =
        (scores[start + label] as number) + (weights[row * LABEL_COUNT + label] as number)
  })
  return scores
}

const isSame = (one: Segment, other: Candidate) =>
  one.role === other.role && one.start === other.start && one.end === other.end
