import { assert } from '#lib/assert.ts'
import { type Choices, listsFrom } from './choices.ts'
import { type LemmaRule, Lemmas } from './lemmas.ts'
import { ClassWeights, LeadWeights } from './packed-weights.ts'
import type { Weights } from './weights.ts'
import { WordTags } from './word-tags.ts'

/** What a language's model file holds, ready to score. */
export type ParseModel = {
  /** "VERB VBD": universal tag, finer tag. */
  readonly tags: readonly string[]
  /** Relations with their subtypes; the first is the root's. */
  readonly relations: readonly string[]
  /** Universal tags whose dictionary form keeps its capitals. */
  readonly names: readonly string[]
  readonly dictionary: WordTags
  /** Tags that may be chosen from, by the dictionary's class. */
  readonly tagLists: readonly Uint8Array[]
  readonly lemmas: Lemmas
  readonly tagWeights: Weights
  readonly moveWeights: Weights
  readonly relationWeights: Weights
  readonly markWeights: Weights
  readonly choices: Choices
}

/** Columns of a model file, in its order. */
export const SECTIONS = [
  'dictionary', 'tagLists', 'lemmas', 'tags', 'moves', 'relations', 'marks', 'settledMoves', 'relationChoices',
  'relationLists',
] as const // biome-ignore format: one list
export type Section = (typeof SECTIONS)[number]

/** The head of a model file: JSON behind magic, version and its own length. */
export type ModelHead = {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly names: readonly string[]
  readonly rules: readonly LemmaRule[]
  /** Bytes of each column. */
  readonly sizes: Readonly<Record<Section, number>>
}

export const MODEL_MAGIC = 0x50524c59
export const MODEL_VERSION = 2
/** Columns start at multiples of this, so that numbers of four bytes are read in place. */
const MODEL_ALIGN = 4
const HEAD_AT = 12

/**
 * A model from the bytes of its file. The columns stay where they are: loading costs little more than reading.
 *
 * Bytes are little-endian, as all machines are that Node runs on.
 * @throws when the bytes are no model, are cut short, or are of another version
 */
export function parseModelFrom(file: Uint8Array): ParseModel {
  const bytes = file.byteOffset % MODEL_ALIGN === 0 ? file : file.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  assert(bytes.length > HEAD_AT && view.getUint32(0, true) === MODEL_MAGIC, 'a parse model')
  assert(view.getUint32(4, true) === MODEL_VERSION, 'a parse model of this version')
  const columnsAt = HEAD_AT + view.getUint32(8, true)
  assert(columnsAt <= bytes.length, 'a whole parse model')
  const head: ModelHead = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_AT, columnsAt)))
  const column = columnsOf(bytes, aligned(columnsAt), head)
  return {
    tags: head.tags,
    relations: head.relations,
    names: head.names,
    dictionary: new WordTags(column('dictionary', Int32Array)),
    lemmas: new Lemmas(column('lemmas', Uint16Array), head.rules),
    tagLists: listsFrom(column('tagLists', Uint8Array)),
    tagWeights: new ClassWeights(column('tags', Uint16Array)),
    moveWeights: new LeadWeights(column('moves', Int32Array)),
    relationWeights: new ClassWeights(column('relations', Uint16Array)),
    markWeights: new LeadWeights(column('marks', Int32Array)),
    choices: {
      moves: new WordTags(column('settledMoves', Int32Array)),
      relations: new WordTags(column('relationChoices', Int32Array)),
      relationLists: listsFrom(column('relationLists', Uint8Array)),
    },
  }
}

export const aligned = (offset: number) => Math.ceil(offset / MODEL_ALIGN) * MODEL_ALIGN

type Numbers<T> = {
  new (buffer: ArrayBufferLike, start: number, length: number): T
  readonly BYTES_PER_ELEMENT: number
}

/** Gives each column as a view on the file's bytes. */
function columnsOf(bytes: Uint8Array, start: number, { sizes }: ModelHead) {
  const starts = new Map<Section, number>()
  let end = start
  for (const name of SECTIONS) {
    starts.set(name, end)
    end = aligned(end + sizes[name])
  }
  assert(end <= bytes.length, 'a whole parse model')
  return <T>(name: Section, kind: Numbers<T>): T =>
    new kind(
      bytes.buffer,
      bytes.byteOffset + (starts.get(name) ?? 0),
      sizes[name] / kind.BYTES_PER_ELEMENT,
    )
}
