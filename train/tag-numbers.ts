import type { GoldSentence } from '#eval/conllu.ts'
import { countsOf, ranked } from './counts.ts'

/** How often a pair of tags is seen before it is one of its own. */
const TAG_MIN = 10

type Tags = { readonly upos: string; readonly xpos: string }
/** "VERB VBD": the universal tag and the finer one, which tells forms apart. */
const pairOf = ({ upos, xpos }: Tags) => `${upos} ${xpos}`
const universal = (pair: string) => pair.split(' ')[0] ?? ''

/** Numbers for pairs of tags, the commonest first; a rare pair counts as the commonest of its universal tag. */
export class TagNumbers {
  readonly names: readonly string[]
  readonly #numbers: ReadonlyMap<string, number>
  readonly #common = new Map<string, number>()

  constructor(sentences: readonly GoldSentence[]) {
    const counts = countsOf(sentences.flatMap(({ words }) => words.map(pairOf)))
    const names: string[] = []
    for (const [pair, count] of ranked(counts, (a, b) => (a < b ? -1 : 1))) {
      const isFirst = !this.#common.has(universal(pair))
      if (isFirst) this.#common.set(universal(pair), names.length)
      if (isFirst || count >= TAG_MIN) names.push(pair)
    }
    this.names = names
    this.#numbers = new Map(names.map((name, number) => [name, number]))
  }

  of(word: Tags): number {
    return this.#numbers.get(pairOf(word)) ?? this.#common.get(word.upos) ?? 0
  }
}
