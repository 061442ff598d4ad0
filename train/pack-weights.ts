import {
  CLASSES_MAX, ClassWeights, checkOf, homeOf, pairOf, ROOT_MAX, SLOTS_BEHIND,
} from '#read/parse/packed-weights.ts' // biome-ignore format: one list

/** Features and their weights, one a class. */
export type Rows = { forEach(see: (feature: number, weights: Float32Array) => void): void }
type Row = { readonly feature: number; readonly weights: Float32Array; readonly size: number }

/** Homes a feature: an unknown feature is told after few looks. */
const ROOM = 1.5
const WEIGHT_MAX = 32767
/** A weight whose root is less than this, of 255, decides nothing: a six-hundredth of the largest. */
const ROOT_MIN = 10

/** The rows of the largest weights, sorted by feature so that the same learning gives the same bytes. */
function strongest(rows: Rows, most: number): Row[] {
  const all: Row[] = []
  rows.forEach((feature, weights) => {
    const size = Math.max(...weights.map(Math.abs))
    if (size > 0) all.push({ feature, weights: weights.slice(), size })
  })
  all.sort((a, b) => b.size - a.size || a.feature - b.feature)
  return all.slice(0, most).sort((a, b) => a.feature - b.feature)
}

const largestIn = (rows: readonly Row[]) => rows.reduce((most, { size }) => Math.max(most, size), 1)

/**
 * A slot for each key, searched from its home onwards.
 *
 * @returns the slots' number, and which key each has, -1 for none; the last one is empty
 */
export function placed(keys: readonly number[]): Int32Array {
  const homes = Math.ceil(keys.length * ROOM) + 1
  const slots = new Int32Array(homes + SLOTS_BEHIND).fill(-1)
  keys.forEach((key, index) => {
    let slot = homeOf(key, homes)
    while (slots[slot] !== -1) slot++
    if (slot >= slots.length - 1) throw new Error('a table has no room behind its last home')
    slots[slot] = index
  })
  return slots
}

/** Weights of three classes, as `TripleWeights` reads them. @param most rows that are kept, those of the largest weights */
export function packTriples(rows: Rows, most: number): Int16Array {
  const kept = strongest(rows, most)
  const scale = WEIGHT_MAX / largestIn(kept)
  const slots = placed(kept.map(({ feature }) => feature))
  const packed = new Int16Array(slots.length * 4)
  slots.forEach((index, slot) => {
    const row = kept[index]
    if (!row) return
    packed[slot * 4] = checkOf(row.feature)
    packed.set(
      row.weights.map((weight) => Math.round(weight * scale)),
      slot * 4 + 1,
    )
  })
  return packed
}

/** Weights of many classes, as `ClassWeights` reads them. @param most rows that are kept */
export function packClasses(rows: Rows, most: number): { slots: Int32Array; pairs: Uint16Array } {
  const kept = strongest(rows, most)
  const scale = ROOT_MAX / Math.sqrt(largestIn(kept))
  const slots = placed(kept.map(({ feature }) => feature))
  const packed = new Int32Array(slots.length * 2)
  const pairs: number[] = []
  slots.forEach((index, slot) => {
    const row = kept[index]
    if (!row) return
    const start = pairs.length
    if (row.weights.length > CLASSES_MAX) throw new Error('more classes than a pair can name')
    row.weights.forEach((weight, one) => {
      const root = Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight)) * scale)
      if (Math.abs(root) >= ROOT_MIN) pairs.push(pairOf(one, root))
    })
    packed[slot * 2] = checkOf(row.feature) + (pairs.length - start) * 65536
    packed[slot * 2 + 1] = start
  })
  // The place behind the last pair is read, though not used.
  pairs.push(0)
  return { slots: packed, pairs: Uint16Array.from(pairs) }
}

/** The same weights as they will score once packed. */
export function packedClasses(rows: Rows, most: number): ClassWeights {
  const { slots, pairs } = packClasses(rows, most)
  return new ClassWeights(slots, pairs)
}
