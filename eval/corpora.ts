import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type GoldSentence, sentencesFromConllu } from './conllu.ts'

const TREEBANK = /\.conllu(?:\.gz)?$/

/** The folders of a gold directory, by name. */
export function corporaIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted()
}

/** The treebank files of one split of a corpus, plain or gzip; none when it has no such split. */
function treebanksOf(dir: string, corpus: string, split: string): string[] {
  const folder = join(dir, corpus, split)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => TREEBANK.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}

/** The sentences of one split of a corpus, in the order of its files' names; none when it has no such split. */
export function readTreebank(dir: string, corpus: string, split: string): GoldSentence[] {
  return treebanksOf(dir, corpus, split).flatMap((file) => {
    const bytes = readFileSync(file)
    return sentencesFromConllu((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  })
}
