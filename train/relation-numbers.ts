import type { GoldSentence } from '#eval/conllu.ts'
import { countsOf } from './counts.ts'

/** A relation seen less often counts without its subtype. */
const RELATION_MIN = 20
const ROOT = 'root'

const universal = (relation: string) => relation.split(':')[0] ?? ''

/** Numbers for relations; 0 is the root's. */
export class RelationNumbers {
  readonly names: readonly string[]
  readonly #numbers: ReadonlyMap<string, number>

  constructor(sentences: readonly GoldSentence[]) {
    const counts = countsOf(sentences.flatMap(({ words }) => words.map(({ relation }) => relation)))
    const frequent = [...counts].filter(([, count]) => count >= RELATION_MIN).map(([name]) => name)
    const kept = new Set([...frequent, ...[...counts.keys()].map(universal)])
    this.names = [ROOT, ...[...kept].filter((name) => universal(name) !== ROOT).toSorted()]
    this.#numbers = new Map(this.names.map((name, number) => [name, number]))
  }

  of(relation: string): number {
    return this.#numbers.get(relation) ?? this.#numbers.get(universal(relation)) ?? 0
  }
}
