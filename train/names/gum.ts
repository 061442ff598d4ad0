import { namesOf, type Row } from './entity-column.ts'
import type { MarkedSentence } from './name-text.ts'

/** The texts of a CoNLL-U file with a column of entities, each a list of its sentences. */
export function markedTextsFrom(conllu: string): MarkedSentence[][] {
  const texts: MarkedSentence[][] = []
  for (const block of conllu.split(/\r?\n\r?\n/)) {
    const rows = rowsOf(block)
    if (rows.length === 0) continue
    if (texts.length === 0 || /^# newdoc/m.test(block)) texts.push([])
    const text = /^# text = (.*)$/m.exec(block)?.[1] ?? ''
    texts.at(-1)?.push({ text, forms: rows.map((row) => row[1] ?? ''), names: namesOf(rows) })
  }
  return texts
}

const rowsOf = (block: string): Row[] =>
  block
    .split(/\r?\n/)
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'))
