import { at } from './mix.ts'
import { FIRST, PLACES } from './sentence.ts'

/** The three moves: the next word onto the stack; the top under the next word; the top under the one below it. */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
export const MOVES = 3

/**
 * A tree in the making, by arc-hybrid moves; the root waits behind the last word.
 *
 * Places are those of `Sentence`; 0 stands for "none" everywhere, and its own entries stay 0.
 * @source Kuhlmann, Gómez-Rodríguez and Satta 2011
 */
export class ArcState {
  readonly stack = new Int32Array(PLACES)
  depth = 0
  next = FIRST
  root = FIRST
  readonly heads = new Int32Array(PLACES)
  /** Relation numbers + 1. */
  readonly labels = new Int32Array(PLACES)
  /** The outermost dependent on each side, the one attached before it, and how many there are. */
  readonly left = new Int32Array(PLACES)
  readonly left2 = new Int32Array(PLACES)
  readonly right = new Int32Array(PLACES)
  readonly right2 = new Int32Array(PLACES)
  readonly lefts = new Int32Array(PLACES)
  readonly rights = new Int32Array(PLACES)
  /** The first and the last place of what hangs on a word, itself included. */
  readonly firsts = new Int32Array(PLACES)
  readonly lasts = new Int32Array(PLACES)
  /** A bit for each relation (modulo 32) of the dependents so far. */
  readonly bits = new Int32Array(PLACES)

  start(size: number): void {
    this.depth = 0
    this.next = FIRST
    this.root = FIRST + size
    const used = this.root + 1
    for (const column of [
      this.heads, this.labels, this.left, this.left2, this.right, this.right2, this.lefts, this.rights, this.bits,
    ]) // biome-ignore format: one list
      column.fill(0, 0, used)
    for (let place = 0; place < used; place++) {
      this.firsts[place] = place
      this.lasts[place] = place
    }
  }

  get isDone(): boolean {
    return this.next === this.root && this.depth === 0
  }

  /** The word so many below the top of the stack, 0 for none. */
  top(below: number): number {
    return below < this.depth ? at(this.stack, this.depth - 1 - below) : 0
  }

  canShift(): boolean {
    return this.next < this.root
  }

  /** One word alone hangs on the root. */
  canLeft(): boolean {
    return this.depth > 0 && (this.next < this.root || this.depth === 1)
  }

  canRight(): boolean {
    return this.depth > 1
  }

  can(move: number): boolean {
    if (move === SHIFT) return this.canShift()
    return move === LEFT ? this.canLeft() : this.canRight()
  }

  /** Moves; for an arc the word that got its head is returned, otherwise 0. */
  move(move: number): number {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++
      return 0
    }
    const dependent = this.top(0)
    this.depth--
    if (move === LEFT) {
      const head = this.next
      this.heads[dependent] = head
      this.left2[head] = at(this.left, head)
      this.left[head] = dependent
      this.lefts[head] = at(this.lefts, head) + 1
      this.firsts[head] = at(this.firsts, dependent)
    } else {
      const head = this.top(0)
      this.heads[dependent] = head
      this.right2[head] = at(this.right, head)
      this.right[head] = dependent
      this.rights[head] = at(this.rights, head) + 1
      this.lasts[head] = at(this.lasts, dependent)
    }
    return dependent
  }

  /** Names the relation of a word to its head. */
  label(dependent: number, relation: number): void {
    this.labels[dependent] = relation + 1
    const head = at(this.heads, dependent)
    this.bits[head] = at(this.bits, head) | (1 << (relation % 32))
  }
}
