import { checkOf } from '#read/parse/packed-weights.ts'
import {
  aligned, MODEL_MAGIC, MODEL_VERSION, type ModelHead, SECTIONS,type Section, 
} from '#read/parse/parse-model.ts' // biome-ignore format: one list
import type { Settled } from '#read/parse/settled.ts'
import type { WordTags } from '#read/parse/word-tags.ts'
import type { LemmaLearning } from './learn-lemmas.ts'
import { packClasses, packTriples, placed, type Rows } from './pack-weights.ts'

/** All that was learned of one language. */
type Learned = {
  tags: readonly string[]
  relations: readonly string[]
  names: readonly string[]
  dictionary: WordTags
  lemmas: LemmaLearning
  tagRows: Rows
  moveRows: Rows
  relationRows: Rows
  markRows: Rows
  settled: Settled
}

/** The bytes of a model file, the same for the same learning. Read by `parseModelFrom`. */
export function packModel(learned: Learned): Uint8Array<ArrayBuffer> {
  const columns = columnsOf(learned)
  const { tags, relations, names } = learned
  const sizes = Object.fromEntries(
    SECTIONS.map((name) => [name, columns[name].byteLength]),
  ) as ModelHead['sizes']
  const head: ModelHead = { tags, relations, names, rules: learned.lemmas.rules, sizes }
  const headBytes = new TextEncoder().encode(JSON.stringify(head))
  let end = aligned(12 + headBytes.length)
  const starts = SECTIONS.map((name) => {
    const start = end
    end = aligned(end + columns[name].byteLength)
    return start
  })
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  view.setUint32(0, MODEL_MAGIC, true)
  view.setUint32(4, MODEL_VERSION, true)
  view.setUint32(8, headBytes.length, true)
  file.set(headBytes, 12)
  SECTIONS.forEach((name, index) => {
    const { buffer, byteOffset, byteLength } = columns[name]
    file.set(new Uint8Array(buffer, byteOffset, byteLength), starts[index])
  })
  return file
}

/** Rows that are kept: what is left out weighs least, and a smaller table is faster. */
export const ROWS_MAX = {
  tags: 120_000,
  moves: 560_000,
  relations: 120_000,
  marks: 20_000,
} as const

function columnsOf(learned: Learned): Record<Section, ArrayBufferView> {
  const tags = packClasses(learned.tagRows, ROWS_MAX.tags)
  const relations = packClasses(learned.relationRows, ROWS_MAX.relations)
  return {
    dictionary: learned.dictionary.entries,
    lemmas: packRules(learned.lemmas.ruleOf),
    tagSlots: tags.slots,
    tagPairs: tags.pairs,
    moves: packTriples(learned.moveRows, ROWS_MAX.moves),
    relationSlots: relations.slots,
    relationPairs: relations.pairs,
    settledMoves: learned.settled.moves.entries,
    settledRelations: learned.settled.relations.entries,
    marks: packTriples(learned.markRows, ROWS_MAX.marks),
  }
}

/** Check and rule, as `Lemmas` reads them. */
function packRules(ruleOf: ReadonlyMap<number, number>): Uint16Array {
  const keys = [...ruleOf.keys()].toSorted((a, b) => a - b)
  const slots = placed(keys)
  const packed = new Uint16Array(slots.length * 2)
  slots.forEach((index, slot) => {
    const key = keys[index]
    if (key === undefined) return
    packed[slot * 2] = checkOf(key)
    packed[slot * 2 + 1] = ruleOf.get(key) ?? 0
  })
  return packed
}
