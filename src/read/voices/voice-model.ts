import { assert } from '#lib/assert.ts'
import { STEPS } from './label-steps.ts'
import { RowWeights } from './row-weights.ts'
import { SpanWeights } from './span-weights.ts'
import { LABEL_COUNT, ROLES, type Role } from './voice-labels.ts'

/** What a model file holds, ready to score. */
export type VoiceModel = {
  /** Weights of labels by the features of words, and of one label behind another (STEPS by STEPS). */
  readonly words: RowWeights
  readonly steps: Float64Array
  /** Weights that tell whether a span is right, and how likely it has to be, by role. */
  readonly spans: SpanWeights
  readonly enough: Readonly<Record<Role, number>>
}

/** The head of a model file: JSON behind magic, version and its own length. */
export type VoiceModelHead = {
  /** Slots of the tables of words and of spans, and what a root of 1 weighs in each. */
  readonly words: { readonly slots: number; readonly scale: number }
  readonly spans: { readonly slots: number; readonly scale: number }
  readonly steps: readonly number[]
  readonly enough: Readonly<Record<Role, number>>
}

export const VOICE_MAGIC = 0x50525643
export const VOICE_VERSION = 2
const HEAD_AT = 12
/** Columns start at multiples of this. */
const ALIGN = 4
export const alignedAt = (offset: number) => Math.ceil(offset / ALIGN) * ALIGN

/**
 * A model from the bytes of its file: for words and then for spans, the checks of the slots and their weights.
 *
 * Bytes are little-endian, as all machines are that Node runs on.
 * @throws when the bytes are no such model, are cut short, or are of another version
 */
export function voiceModelFrom(file: Uint8Array): VoiceModel {
  const bytes = file.byteOffset % ALIGN === 0 ? file : file.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  assert(bytes.length > HEAD_AT && view.getUint32(0, true) === VOICE_MAGIC, 'a model of voices')
  assert(view.getUint32(4, true) === VOICE_VERSION, 'a model of voices of this version')
  const headEnd = HEAD_AT + view.getUint32(8, true)
  assert(headEnd <= bytes.length, 'a whole model of voices')
  const text = new TextDecoder().decode(bytes.subarray(HEAD_AT, headEnd))
  const { words, spans, steps, enough }: VoiceModelHead = JSON.parse(text)
  assert(steps.length === STEPS * STEPS && ROLES.every((role) => enough[role] > 0), 'a whole head')
  const own = tableAt(bytes, alignedAt(headEnd), words.slots, LABEL_COUNT)
  const others = tableAt(bytes, own.end, spans.slots, 1)
  return {
    words: new RowWeights(own.checks, own.roots, words.scale),
    steps: Float64Array.from(steps),
    spans: new SpanWeights(others.checks, others.roots, spans.scale),
    enough,
  }
}

/** The checks of a table and its roots, `width` a slot, as views on the file's bytes. */
function tableAt(
  { buffer, byteOffset, length }: Uint8Array,
  start: number,
  slots: number,
  width: number,
) {
  const rootsAt = alignedAt(start + slots * 2)
  const end = rootsAt + slots * width
  assert(end <= length, 'a whole model of voices')
  return {
    checks: new Uint16Array(buffer, byteOffset + start, slots),
    roots: new Int8Array(buffer, byteOffset + rootsAt, slots * width),
    end: alignedAt(end),
  }
}
