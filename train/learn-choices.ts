import { ArcState, MOVES } from '#read/parse/arc-state.ts'
import { arcKey, type Choices, moveKey, relationKey } from '#read/parse/choices.ts'
import { at } from '#read/parse/mix.ts'
import { FIRST } from '#read/parse/sentence.ts'
import { UNSETTLED, WordTags } from '#read/parse/word-tags.ts'
import { isFree } from './oracle.ts'
import { type Known, TreeExample } from './tree-example.ts'
import type { WordTree } from './word-trees.ts'

/** How often a key is seen before its choice can be settled, and in what share of them the choice was right. */
const SEEN_MIN = 30
const RIGHT_SHARE = 0.999
/** How often the tags of an arc are seen before they say what it may be called. */
const ARC_SEEN_MIN = 5
/** A relation that is right less often is none to choose. */
const CHOICE_SHARE = 0.004

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

  /** For each key that was seen often enough, in the order of first sight, the choices that were right now and then. */
  lists(seenMin: number): [key: number, list: Uint8Array][] {
    return [...this.#counts].flatMap(([key, counts]) => {
      const seen = this.#seen.get(key) ?? 0
      if (seen < seenMin) return []
      const only = [...counts].find(([, right]) => right >= seen * RIGHT_SHARE)
      const usual = only ? [only] : [...counts].filter(([, right]) => right >= seen * CHOICE_SHARE)
      return [[key, Uint8Array.from(usual.map(([choice]) => choice).toSorted((a, b) => a - b))]]
    })
  }
}

/** Finds what was never in doubt on the way to the gold trees. */
export function learnChoices(trees: readonly WordTree[], known: Known): Choices {
  const example = new TreeExample(known)
  const state = new ArcState()
  const moves = new Tally()
  const relations = new Tally()
  const arcs = new Tally()
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
      if (at(gold.labels, dependent) === 0) continue
      relations.see(relationKey(state, words, dependent), [at(gold.labels, dependent)])
      arcs.see(arcKey(state, words, dependent), [at(gold.labels, dependent)])
    }
  }
  const kinds = [...relations.lists(SEEN_MIN), ...arcs.lists(ARC_SEEN_MIN)]
  const all = Uint8Array.from({ length: known.relations.names.length - 1 }, (_, one) => one + 1)
  return { moves: moves.settled(), ...numberedLists(kinds, all) }
}

/** Equal lists have one number; 0 is that of the list for what was not seen. */
function numberedLists(
  kinds: readonly [key: number, list: Uint8Array][],
  all: Uint8Array,
): Pick<Choices, 'relations' | 'relationLists'> {
  const lists = new Map([[String(all), all]])
  const numbers = new Map([[String(all), 0]])
  const entries = kinds.flatMap(([key, list]) => {
    const name = String(list)
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    lists.set(name, list)
    return [key, numbers.get(name) ?? 0, UNSETTLED]
  })
  return { relations: new WordTags(Int32Array.from(entries)), relationLists: [...lists.values()] }
}

const firstAllowed = (state: ArcState) => [0, 1, 2].find((move) => state.can(move)) ?? 0
