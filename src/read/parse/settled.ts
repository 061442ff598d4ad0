import type { ArcState } from './arc-state.ts'
import { at, mix } from './mix.ts'
import type { Sentence } from './sentence.ts'
import { WordTags } from './word-tags.ts'

/**
 * Choices that never were in doubt in training, by the few things that settle them: about half of all.
 *
 * The same table as the dictionary's: a key, a class that is not used, and the only choice.
 */
export type Settled = { readonly moves: WordTags; readonly relations: WordTags }

/** What may settle a move: the tags of two words on either side, and the marks between. */
export function moveKey(state: ArcState, { tags, marks }: Sentence): number {
  const next = state.next
  const behind = next < state.root ? next + 1 : 0
  const stack = mix(mix(201, at(tags, state.top(1))), at(tags, state.top(0)))
  return mix(mix(mix(stack, at(tags, next)), at(tags, behind)), at(marks, at(state.firsts, next)))
}

/** What may settle a relation: the tags, the side, whether both are neighbours, and the dependent's own first dependent. */
export function relationKey(state: ArcState, { tags }: Sentence, dependent: number): number {
  const head = at(state.heads, dependent)
  const isNear = Math.abs(head - dependent) < 2 ? 1 : 0
  const side = mix(202 + isNear, dependent < head ? 1 : 2)
  const first = at(state.labels, at(state.left, dependent))
  return mix(mix(mix(side, at(tags, head)), at(tags, dependent)), first)
}

/** Nothing is settled. */
export const UNSETTLED_ALL: Settled = {
  moves: new WordTags(new Int32Array(0)),
  relations: new WordTags(new Int32Array(0)),
}
