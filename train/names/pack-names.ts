import { homeOf, NAMES_MAGIC, NAMES_VERSION, SLOTS_BEHIND } from '#read/names/name-model.ts'
import { LABELS } from '#read/names/named-sentence.ts'
import type { LearnedNames } from './learn-names.ts'

/** Homes a feature: an unknown feature is told after few looks. */
const ROOM = 1.5
const WEIGHT_MAX = 127

type Row = { readonly feature: number; readonly weights: Float32Array; readonly size: number }

/**
 * The bytes of a model file, the same for the same learning. Read by `nameModelFrom`.
 *
 * @param most features that are kept, those of the largest weights
 */
export function packNames(
  { rowOf, weights, behind, again }: LearnedNames,
  most: number,
): Uint8Array {
  const rows = strongest(rowOf, weights, most)
  const scale = WEIGHT_MAX / rows.reduce((largest, { size }) => Math.max(largest, size), LEAST)
  const homes = Math.ceil(rows.length * ROOM) + 1
  const features = new Int32Array(homes + SLOTS_BEHIND)
  const packed = new Int8Array(features.length * LABELS)
  for (const row of rows) {
    let slot = homeOf(row.feature, homes)
    while (features[slot] !== 0) slot++
    if (slot >= features.length - 1) throw new Error('a table has no room behind its last home')
    features[slot] = row.feature
    packed.set(
      row.weights.map((weight) => Math.round(weight * scale)),
      slot * LABELS,
    )
  }
  const numbers = Float32Array.from([...behind, ...again], (weight) => weight * scale)
  const head = Uint32Array.of(NAMES_MAGIC, NAMES_VERSION, features.length)
  return joined([head, numbers, features, packed])
}

const LEAST = 1e-6

/** Sorted by feature, so that the same learning gives the same bytes. Feature 0 marks an empty slot and is left out. */
function strongest(rowOf: ReadonlyMap<number, number>, weights: Float32Array, most: number): Row[] {
  return [...rowOf]
    .map(([feature, row]) => {
      const own = weights.subarray(row * LABELS, (row + 1) * LABELS)
      return { feature, weights: own, size: Math.max(...own.map(Math.abs)) }
    })
    .filter(({ feature, size }) => feature !== 0 && size > 0)
    .toSorted((a, b) => b.size - a.size || a.feature - b.feature)
    .slice(0, most)
    .toSorted((a, b) => a.feature - b.feature)
}

function joined(columns: readonly ArrayBufferView[]): Uint8Array {
  const bytes = columns.map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  )
  const file = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of bytes) {
    file.set(one, at)
    at += one.length
  }
  return file
}
