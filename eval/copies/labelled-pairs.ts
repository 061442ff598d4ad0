import { readFileSync } from 'node:fs'
import { z } from 'zod'

const label = z.enum(['copy', 'partial', 'independent'])

/** Two documents of the gold folder, and what who read both calls them. */
export type LabelledPair = {
  readonly a: string
  readonly b: string
  readonly label: z.infer<typeof label>
}

/** The pairs of eval/copies/labels-SPLIT.tsv; see the README there. Empty when nobody labelled that split. */
export function labelledPairs(split: string): readonly LabelledPair[] {
  if (split !== 'train' && split !== 'dev') return []
  return pairsFromTsv(readFileSync(new URL(`./labels-${split}.tsv`, import.meta.url), 'utf8'))
}

/** @throws when a line has no label of the guideline */
export function pairsFromTsv(tsv: string): readonly LabelledPair[] {
  return tsv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [a = '', b = '', told] = line.split('\t')
      return { a, b, label: label.parse(told) }
    })
}
