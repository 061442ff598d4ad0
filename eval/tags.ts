import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { SentenceParser } from '#read/parse/sentence-parser.ts'
import type { GoldSentence } from './conllu.ts'
import { readTreebank } from './corpora.ts'
import { scoreSpans } from './score-spans.ts'
import { scoreTrees } from './score-trees.ts'
import type { Task } from './task.ts'

const MODEL = fileURLToPath(new URL('../model/english/parse.bin', import.meta.url))
/** Languages are told by the names of the folders, as Universal Dependencies names its own: `ud_ar`, `ud_en_ewt`. */
const OTHER_LANGUAGE = /^ud_(?!en(?:_|$))/i
const RUNS = 3

/** Tags, lemmas and trees over gold words; words and sentences of the raw text; the speed. */
export const scoreTags: Task = ({ gold, split }) => {
  const began = performance.now()
  const model = parseModelFrom(readFileSync(MODEL))
  const loadMs = performance.now() - began
  const parser = new SentenceParser(model)
  return (corpus) => {
    if (OTHER_LANGUAGE.test(corpus)) return null
    const sentences = readTreebank(gold, corpus, split)
    if (sentences.length === 0) return null
    const forms = formsOf(sentences)
    const trees = forms.map((words) => parser.parse(words))
    const { words, ...scores } = scoreTrees(sentences, trees)
    const { differences, ...spans } = scoreSpans(sentences)
    const wordsPerSecond = Math.round(speedOf(parser, forms, words))
    return {
      scores: { ...scores, ...spans, words, wordsPerSecond, loadMs: Math.round(loadMs) },
      notes: differences.map(
        ({ gold, ours, count }) => `${count} times "${gold}" cut as "${ours}"`,
      ),
    }
  }
}

const formsOf = (sentences: readonly GoldSentence[]) =>
  sentences.map(({ words }) => words.map(({ form }) => form))

/** Words a second of processor time, tagging and parsing together: the best of a few runs, so that others disturb less. */
function speedOf(parser: SentenceParser, forms: readonly string[][], words: number): number {
  let bestMicros = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage()
    for (const sentence of forms) parser.parse(sentence)
    const { user, system } = process.cpuUsage(before)
    bestMicros = Math.min(bestMicros, user + system)
  }
  return words / (bestMicros / 1e6)
}
