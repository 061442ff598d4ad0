import type { Choices } from '#read/parse/choices.ts'
import {
  aligned, MODEL_MAGIC, MODEL_VERSION, type ModelHead, SECTIONS,type Section, 
} from '#read/parse/parse-model.ts' // biome-ignore format: one list
import { checkOf } from '#read/parse/slots.ts'
import type { Dictionary } from './dictionary.ts'
import type { LemmaLearning } from './learn-lemmas.ts'
import { packClasses, packLeads, placed, type Rows } from './pack-weights.ts'

/** All that was learned of one language. */
type Learned = {
  tags: readonly string[]
  relations: readonly string[]
  names: readonly string[]
  dictionary: Dictionary
  lemmas: LemmaLearning
  tagRows: Rows
  moveRows: Rows
  relationRows: Rows
  markRows: Rows
  choices: Choices
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

/** The bits of the number of slots of each table: what finds no room weighs least, and a smaller table is faster. */
export const BITS = { tags: 17, moves: 17, relations: 17, marks: 13 } as const

function columnsOf(learned: Learned): Record<Section, ArrayBufferView> {
  const { dictionary, choices } = learned
  return {
    dictionary: dictionary.words.entries,
    tagLists: columnOf(dictionary.lists),
    lemmas: packRules(learned.lemmas.ruleOf),
    tags: packClasses(learned.tagRows, BITS.tags),
    moves: packLeads(learned.moveRows, BITS.moves),
    relations: packClasses(learned.relationRows, BITS.relations),
    marks: packLeads(learned.markRows, BITS.marks),
    settledMoves: choices.moves.entries,
    relationChoices: choices.relations.entries,
    relationLists: columnOf(choices.relationLists),
  }
}

/** Lists one after the other, each behind its length, as `listsFrom` reads them. */
const columnOf = (lists: readonly Uint8Array[]) =>
  Uint8Array.from(lists.flatMap((list) => [list.length, ...list]))

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
