import { assert } from '#lib/assert.ts'
import { at } from '#read/parse/mix.ts'
import { LABELS } from './named-sentence.ts'

/** What is known of names: weights of features, of label after label, and of labels by what a word was before. */
export type NameModel = {
  /** Writes, for each label, the sum of its weights over the features. */
  score(features: Int32Array, scores: Float64Array): void
  /** LABELS + 1 rows of LABELS: what each label adds behind each other; the last row is the beginning. */
  readonly behind: Float32Array
  /** LABELS rows of LABELS: what each label adds for a word that had some label before in the text. */
  readonly again: Float32Array
}

export const NAMES_MAGIC = 0x50524e4d
export const NAMES_VERSION = 1
const NUMBERS = (LABELS + 1) * LABELS + LABELS * LABELS
const SLOTS_AT = 12 + NUMBERS * 4
/** Slots behind the last home, the very last of them empty, so that no search has to turn round. */
export const SLOTS_BEHIND = 64
/** Bytes of a slot: its feature, and a weight a label. */
const SLOT_BYTES = 4 + LABELS

/** Where the search for a feature begins. */
export const homeOf = (feature: number, homes: number) =>
  Math.floor((feature >>> 0) * (homes / 2 ** 32))

/**
 * A model from the bytes of its file, little-endian: magic, version, count of slots, numbers, features, weights.
 *
 * @throws when the bytes are no model, are cut short, or are of another version
 */
export function nameModelFrom(file: Uint8Array): NameModel {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  assert(bytes.length > SLOTS_AT && view.getUint32(0, true) === NAMES_MAGIC, 'a model of names')
  assert(view.getUint32(4, true) === NAMES_VERSION, 'a model of names of this version')
  const slotCount = view.getUint32(8, true)
  assert(bytes.length === SLOTS_AT + slotCount * SLOT_BYTES, 'a whole model of names')
  const { buffer, byteOffset } = bytes
  const numbers = new Float32Array(buffer, byteOffset + 12, NUMBERS)
  const features = new Int32Array(buffer, byteOffset + SLOTS_AT, slotCount)
  const weights = new Int8Array(buffer, byteOffset + SLOTS_AT + slotCount * 4, slotCount * LABELS)
  return {
    score: scorerOf(features, weights),
    behind: numbers.subarray(0, (LABELS + 1) * LABELS),
    again: numbers.subarray((LABELS + 1) * LABELS),
  }
}

/** Feature 0 marks an empty slot. */
function scorerOf(slots: Int32Array, weights: Int8Array): NameModel['score'] {
  const homes = slots.length - SLOTS_BEHIND
  return (features, scores) => {
    scores.fill(0)
    for (let index = 0; index < features.length; index++) {
      const feature = at(features, index)
      let slot = homeOf(feature, homes)
      while (slots[slot] !== feature && slots[slot] !== 0) slot++
      if (slots[slot] === 0) continue
      const start = slot * LABELS
      for (let label = 0; label < LABELS; label++)
        scores[label] = (scores[label] as number) + (weights[start + label] as number)
    }
  }
}
