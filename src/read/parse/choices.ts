import { type ArcState, LEFT, RIGHT, SHIFT } from './arc-state.ts'
import { at, mix } from './mix.ts'
import type { Sentence } from './sentence.ts'
import type { WordTags } from './word-tags.ts'

/**
 * What may be chosen at all: moves that never were in doubt in training, and the relations that an arc may have.
 *
 * What was never right in training for an arc of some kind is not even scored; where one choice is left, nothing is.
 */
export type Choices = {
  /** By `moveKey` the only choice. */
  readonly moves: WordTags
  /** By `relationKey` or `arcKey` the number of a list; the first list has all relations but the root's. */
  readonly relations: WordTags
  readonly relationLists: readonly Uint8Array[]
}

/** All moves, to choose from. */
export const MOVE_LIST = Uint8Array.of(SHIFT, LEFT, RIGHT)

/** What may settle a move: the tags of two words on either side, and the marks between. */
export function moveKey(state: ArcState, { tags, marks }: Sentence): number {
  const next = state.next
  const behind = next < state.root ? next + 1 : 0
  const stack = mix(mix(201, at(tags, state.top(1))), at(tags, state.top(0)))
  return mix(mix(mix(stack, at(tags, next)), at(tags, behind)), at(marks, at(state.firsts, next)))
}

/** An arc's names go by the tags, the side, whether both are neighbours, and the dependent's own first dependent. */
export function relationKey(state: ArcState, { tags }: Sentence, dependent: number): number {
  const head = at(state.heads, dependent)
  const isNear = Math.abs(head - dependent) < 2 ? 1 : 0
  const side = mix(202 + isNear, dependent < head ? 1 : 2)
  const first = at(state.labels, at(state.left, dependent))
  return mix(mix(mix(side, at(tags, head)), at(tags, dependent)), first)
}

/** By the tags and the side alone, for arcs that were seen too seldom. */
export function arcKey(state: ArcState, { tags }: Sentence, dependent: number): number {
  const head = at(state.heads, dependent)
  return mix(mix(mix(204, dependent < head ? 1 : 2), at(tags, head)), at(tags, dependent))
}

/** The relations that the arc above a dependent may have. */
export function relationsFor(
  { relations, relationLists }: Choices,
  state: ArcState,
  sentence: Sentence,
  dependent: number,
): Uint8Array {
  const fine = relations.classOf(relationKey(state, sentence, dependent))
  const number = fine === 0 ? relations.classOf(arcKey(state, sentence, dependent)) : fine
  return relationLists[number] as Uint8Array
}

/** Lists of classes out of one column: for each list how many there are, then their numbers. */
export function listsFrom(column: Uint8Array): Uint8Array[] {
  const lists: Uint8Array[] = []
  for (let from = 0; from < column.length; ) {
    const end = from + 1 + (column[from] as number)
    lists.push(column.subarray(from + 1, end))
    from = end
  }
  return lists
}
