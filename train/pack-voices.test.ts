import { describe, expect, test } from 'vitest'
import { STEPS } from '#read/voices/label-steps.ts'
import { LABEL_COUNT } from '#read/voices/voice-labels.ts'
import { voiceModelFrom } from '#read/voices/voice-model.ts'
import { type LearnedVoices, packVoices } from './pack-voices.ts'

const features = Int32Array.from({ length: 500 }, (_, at) => Math.imul(at + 1, 0x9e3779b1))
const weightsOf = (width: number) =>
  Float32Array.from({ length: features.length * width }, (_, at) => ((at * 37) % 101) / 50 - 1)
const learned: LearnedVoices = {
  words: { features, weights: weightsOf(LABEL_COUNT) },
  steps: Float32Array.from({ length: STEPS * STEPS }, (_, at) => at / 10),
  spans: { features, weights: weightsOf(1) },
  enough: { source: 0.4, cue: 0.3, content: 0.2 },
}

describe('packVoices', () => {
  test('a file gives the weights back, nearly', () => {
    const { words, spans, steps, enough } = voiceModelFrom(packVoices(learned))
    const scores = new Float64Array(2 * LABEL_COUNT)
    for (const index of [0, 17, 499]) {
      const feature = features.subarray(index, index + 1)
      words.score(feature, scores, LABEL_COUNT)
      for (let label = 0; label < LABEL_COUNT; label++) {
        const weight = learned.words.weights[index * LABEL_COUNT + label] as number
        expect(Math.abs((scores[LABEL_COUNT + label] as number) - weight)).toBeLessThan(0.01)
      }
      const weight = learned.spans.weights[index] as number
      expect(spans.likelihoodOf(feature)).toBeCloseTo(1 / (1 + Math.exp(-weight)), 2)
    }
    expect(steps[15]).toBeCloseTo(1.5, 5)
    expect(enough).toEqual(learned.enough)
  })

  test('an unknown feature weighs nothing', () => {
    const { words, spans } = voiceModelFrom(packVoices(learned))
    const unknown = Int32Array.of(5, 77)
    const scores = new Float64Array(LABEL_COUNT).fill(9)
    words.score(unknown, scores, 0)
    expect([...scores]).toEqual(Array.from({ length: LABEL_COUNT }, () => 0))
    expect(spans.likelihoodOf(unknown)).toBe(0.5)
  })

  test('the same learning gives the same bytes', () =>
    expect(packVoices(learned)).toEqual(packVoices(learned)))

  test('a file that is cut short or another one is refused', () => {
    const file = packVoices(learned)
    expect(() => voiceModelFrom(file.subarray(0, file.length - 50))).toThrow('whole')
    expect(() => voiceModelFrom(new Uint8Array(40))).toThrow('a model of voices')
  })

  test('bytes that lie askew in memory are read too', () => {
    const file = packVoices(learned)
    const askew = new Uint8Array(file.length + 1)
    askew.set(file, 1)
    expect(voiceModelFrom(askew.subarray(1)).enough).toEqual(learned.enough)
  })
})
