import { ArcState, MOVES } from '#read/parse/arc-state.ts'
import { at } from '#read/parse/mix.ts'
import { FIRST } from '#read/parse/sentence.ts'
import { moveKey, relationKey, type Settled } from '#read/parse/settled.ts'
import { WordTags } from '#read/parse/word-tags.ts'
import { isFree } from './oracle.ts'
import { TreeExample } from './tree-example.ts'
import type { WordTree } from './word-trees.ts'

/** How often a key is seen before its choice can be settled, and in what share of them the choice was right. */
const SEEN_MIN = 30
const RIGHT_SHARE = 0.9995

/** How often a key was seen, and how often each choice was right. */
class Tally {
  readonly #counts = new Map<number, Map<number, number>>()
  readonly #seen = new Map<number, number>()

  see(key: number, right: readonly number[]): void {
    this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1)
    const counts = this.#counts.get(key) ?? new Map<number, number>()
    this.#counts.set(key, counts)
    for (const choice of right) counts.set(choice, (counts.get(choice) ?? 0) + 1)
  }

  settled(): WordTags {
    const entries = [...this.#seen].flatMap(([key, seen]) => {
      if (seen < SEEN_MIN) return []
      const choices = [...(this.#counts.get(key) ?? [])]
      const only = choices.find(([, right]) => right >= seen * RIGHT_SHARE)
      return only ? [key, 0, only[0]] : []
    })
    return new WordTags(Int32Array.from(entries))
  }
}

/** Finds what was never in doubt on the way to the gold trees. */
export function learnSettled(
  trees: readonly WordTree[],
  known: ConstructorParameters<typeof TreeExample>[0],
): Settled {
  const example = new TreeExample(known)
  const state = new ArcState()
  const moves = new Tally()
  const relations = new Tally()
  for (const tree of trees) {
    example.take(tree)
    const { words, gold } = example
    state.start(words.size)
    while (!state.isDone) {
      const free = Array.from({ length: MOVES }, (_, move) => move).filter((move) =>
        isFree(move, state, gold),
      )
      moves.see(moveKey(state, words), free)
      const dependent = state.move(free.at(-1) ?? firstAllowed(state))
      if (dependent < FIRST) continue
      state.label(dependent, at(gold.labels, dependent))
      relations.see(relationKey(state, words, dependent), [at(gold.labels, dependent)])
    }
  }
  return { moves: moves.settled(), relations: relations.settled() }
}

const firstAllowed = (state: ArcState) => [0, 1, 2].find((move) => state.can(move)) ?? 0
