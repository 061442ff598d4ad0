import { type ArcState, LEFT, RIGHT, SHIFT } from '#read/parse/arc-state.ts'
import { at } from '#read/parse/mix.ts'

/** The heads of a tree by place, and for each place the last dependent that it has. */
export type GoldArcs = { readonly heads: Int32Array; readonly lastDependent: Int32Array }

/** Whether a move loses no gold arc that the state can still reach. @source Goldberg and Nivre 2013 */
export function isFree(move: number, state: ArcState, gold: GoldArcs): boolean {
  if (!state.can(move)) return false
  if (move === SHIFT) return isShiftFree(state, gold)
  const top = state.top(0)
  const head = at(gold.heads, top)
  // What hangs on the top and still waits is lost with it.
  if (at(gold.lastDependent, top) >= state.next) return false
  if (move === LEFT) return head !== state.top(1) && head <= state.next
  return move === RIGHT && head < state.next
}

/**
 * A word that goes onto the stack can no longer be over what lies there, nor under it but for the top; nor can it hang
 * on the root, which takes only a word that is alone.
 */
function isShiftFree(state: ArcState, gold: GoldArcs): boolean {
  const word = state.next
  if (state.depth > 0 && at(gold.heads, word) === state.root) return false
  for (let below = 0; below < state.depth; below++) {
    const one = state.top(below)
    if (at(gold.heads, one) === word) return false
    if (below > 0 && at(gold.heads, word) === one) return false
  }
  return true
}
