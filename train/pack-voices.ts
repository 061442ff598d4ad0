import { checkOf } from '#read/parse/slots.ts'
import { ROOT_MAX } from '#read/voices/feature-slots.ts'
import {
  alignedAt, VOICE_MAGIC, VOICE_VERSION, type VoiceModelHead,
} from '#read/voices/voice-model.ts' // biome-ignore format: one list
import { placed } from './pack-weights.ts'

/** Features, and the same number of weights for each, in their order. */
export type LearnedTable = { readonly features: Int32Array; readonly weights: Float32Array }

/** All that was learned of voices. */
export type LearnedVoices = Pick<VoiceModelHead, 'enough'> & {
  readonly words: LearnedTable
  readonly steps: Float32Array
  readonly spans: LearnedTable
}

/** The bytes of a model file, the same for the same learning. Read by `voiceModelFrom`. */
export function packVoices({
  words,
  steps,
  spans,
  enough,
}: LearnedVoices): Uint8Array<ArrayBuffer> {
  const [own, others] = [packTable(words), packTable(spans)]
  const head: VoiceModelHead = { words: own.head, spans: others.head, steps: [...steps], enough }
  const headBytes = new TextEncoder().encode(JSON.stringify(head))
  const columns = [own, others].flatMap(({ checks, roots }) => [checks, roots])
  const starts: number[] = []
  let end = alignedAt(12 + headBytes.length)
  for (const { byteLength } of columns) {
    starts.push(end)
    end = alignedAt(end + byteLength)
  }
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  view.setUint32(0, VOICE_MAGIC, true)
  view.setUint32(4, VOICE_VERSION, true)
  view.setUint32(8, headBytes.length, true)
  file.set(headBytes, 12)
  columns.forEach(({ buffer }, index) => {
    file.set(new Uint8Array(buffer), starts[index])
  })
  return file
}

/** A byte holds the signed root of a weight: small weights are told apart finely. */
function packTable({ features, weights }: LearnedTable) {
  const width = weights.length / features.length
  const slots = placed([...features])
  const most = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const checks = new Uint16Array(slots.length)
  const roots = new Int8Array(slots.length * width)
  slots.forEach((index, slot) => {
    if (index < 0) return
    checks[slot] = checkOf(features[index] as number)
    for (let one = 0; one < width; one++)
      roots[slot * width + one] = rootOf((weights[index * width + one] as number) / most)
  })
  return { head: { slots: slots.length, scale: most / ROOT_MAX ** 2 }, checks, roots }
}

const rootOf = (share: number) =>
  Math.round(Math.sign(share) * Math.sqrt(Math.abs(share)) * ROOT_MAX)
