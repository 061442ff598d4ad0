/** An entity that a corpus marks. UTF-16 offsets in its text, end exclusive. */
export type GoldEntity = { readonly type: string; readonly start: number; readonly end: number }
/** A text with its marked entities; where the corpus cuts it into words, those words. */
export type EntityText = {
  readonly text: string
  readonly entities: readonly GoldEntity[]
  /** Sentences in the corpus's own words, in order; none where we are to cut the text ourselves. */
  readonly sentences?: readonly (readonly {
    readonly word: string
    readonly start: number
    readonly end: number
  }[])[]
}

/** Texts of an IOB2 file of Universal NER: a line a word, its number, form and label; a document a text. */
export function textsFromIob(file: string): EntityText[] {
  const documents: string[][] = []
  for (const block of file.split(/\r?\n\r?\n/)) {
    if (!/^\d+\t/m.test(block)) continue
    if (documents.length === 0 || /^# newdoc/m.test(block)) documents.push([])
    documents.at(-1)?.push(block)
  }
  return documents.map(textFromBlocks)
}

type Word = { readonly word: string; readonly start: number; readonly end: number }
type Marked = Word & { readonly label: string }

function textFromBlocks(blocks: readonly string[]): EntityText {
  const sentences: Marked[][] = []
  let text = ''
  for (const block of blocks) {
    const from = text.length
    text += `${/^# text = (.*)$/m.exec(block)?.[1] ?? ''}\n`
    sentences.push(markedWords(block, text, from))
  }
  return { text, sentences, entities: sentences.flatMap(entitiesOf) }
}

/** The words with their offsets; one that is not in the text as it is written has no length. */
function markedWords(block: string, text: string, from: number): Marked[] {
  let at = from
  return [...block.matchAll(/^\d+\t([^\t]*)\t([^\t\r\n]*)/gm)].map(([, word = '', label = '']) => {
    const found = text.indexOf(word, at)
    const start = found < 0 ? at : found
    at = found < 0 ? at : found + word.length
    return { word, label, start, end: at }
  })
}

function entitiesOf(words: readonly Marked[]): GoldEntity[] {
  const entities: { type: string; start: number; end: number }[] = []
  for (const { label, start, end } of words) {
    const last = entities.at(-1)
    if (label.startsWith('B-')) entities.push({ type: label.slice(2), start, end })
    else if (label.startsWith('I-') && last) last.end = end
  }
  return entities
}

type RawDocument = { readonly _id: string; readonly text: string }
type RawEntity = {
  readonly documentId: string
  readonly begin: number
  readonly end: number
  readonly type: string
}

/** Texts of re3d: JSON lines of documents, and of the entities in them. */
export function textsFromRe3d(documents: string, entities: string): EntityText[] {
  const marked = Map.groupBy(rowsOf<RawEntity>(entities), ({ documentId }) => documentId)
  return rowsOf<RawDocument>(documents).map(({ _id, text }) => ({
    text,
    entities: (marked.get(_id) ?? []).map(({ type, begin, end }) => ({ type, start: begin, end })),
  }))
}

const rowsOf = <T>(lines: string): T[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
