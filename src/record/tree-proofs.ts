import { assert } from '#lib/assert.ts'
import { equalBytes } from '#lib/bytes.ts'
import { EMPTY_FRONTIER, nodeHash, rootOf } from './merkle.ts'
import { TILE_HEIGHT, TILE_WIDTH, type TileName, widthOfTile } from './tiles.ts'

/** Reads one tile of hashes: `width` times 32 bytes. */
export type ReadTile = (tile: TileName & { readonly level: number }) => Promise<Uint8Array>

const HASH_BYTES = 32
/** Tiles kept by one reader: a proof of the largest tree takes fewer. */
const TILES_MAX = 64

/**
 * Roots and proofs of a log, from its tiles alone.
 *
 * What it gives is only as good as the tiles: check a proof against a root that a signed checkpoint states.
 *
 * @cost a proof reads at most two tiles a level
 */
export class TreeReader {
  private readonly size: number
  private readonly read: ReadTile
  private readonly kept = new Map<string, Promise<Uint8Array>>()

  /** @param size leaves that the tiles are known to hold */
  constructor(size: number, read: ReadTile) {
    this.size = size
    this.read = read
  }

  /** The root of the first `size` leaves. */
  async root(size: number): Promise<Uint8Array> {
    assert(size <= this.size, 'a root is of leaves that are there')
    return size === 0 ? rootOf(EMPTY_FRONTIER) : await this.range(0, size)
  }

  /** That the first `from` leaves are the beginning of the first `to`. @source RFC 6962 section 2.1.2 */
  async consistency(from: number, to: number): Promise<Uint8Array[]> {
    assert(from <= to && to <= this.size, 'a tree grows')
    return from === 0 ? [] : await this.grown(from, { start: 0, count: to, isWhole: true })
  }

  /** That leaf `index` is among the first `size`, from the leaf upwards. @source RFC 6962 section 2.1.1 */
  async inclusion(index: number, size: number): Promise<Uint8Array[]> {
    assert(index < size && size <= this.size, 'a leaf lies in its tree')
    const path: Uint8Array[] = []
    let [start, count] = [0, size]
    while (count > 1) {
      const left = splitOf(count)
      const isLeft = index - start < left
      path.unshift(
        await (isLeft ? this.range(start + left, count - left) : this.range(start, left)),
      )
      start += isLeft ? 0 : left
      count = isLeft ? left : count - left
    }
    return path
  }

  private async grown(
    from: number,
    of: { start: number; count: number; isWhole: boolean },
  ): Promise<Uint8Array[]> {
    const { start, count, isWhole } = of
    if (from === count) return isWhole ? [] : [await this.range(start, count)]
    const left = splitOf(count)
    if (from <= left) {
      const path = await this.grown(from, { start, count: left, isWhole })
      return [...path, await this.range(start + left, count - left)]
    }
    const right = { start: start + left, count: count - left, isWhole: false }
    return [...(await this.grown(from - left, right)), await this.range(start, left)]
  }

  /** The root of `count` leaves from `start`, which begins a whole subtree of at least that size. */
  private async range(start: number, count: number): Promise<Uint8Array> {
    const height = Math.round(Math.log2(count))
    if (2 ** height === count) return this.whole(height, start / count)
    const left = splitOf(count)
    return nodeHash(await this.range(start, left), await this.range(start + left, count - left))
  }

  /** The root of subtree `index` among those of 2^height leaves. */
  private async whole(height: number, index: number): Promise<Uint8Array> {
    const level = Math.floor(height / TILE_HEIGHT)
    const count = 2 ** (height % TILE_HEIGHT)
    const number = Math.floor((index * count) / TILE_WIDTH)
    const hashes = await this.tile(level, number)
    const first = index * count - number * TILE_WIDTH
    let row: Uint8Array[] = Array.from({ length: count }, (_, at) =>
      hashes.slice((first + at) * HASH_BYTES, (first + at + 1) * HASH_BYTES),
    )
    while (row.length > 1) row = pairs(row)
    return row[0] as Uint8Array
  }

  private async tile(level: number, number: number): Promise<Uint8Array> {
    const name = `${level}/${number}`
    const found = this.kept.get(name)
    if (found) return await found
    const width = widthOfTile({ level, number }, this.size)
    const reading = this.read({ level, number, width })
    if (this.kept.size >= TILES_MAX) this.kept.clear()
    this.kept.set(name, reading)
    const hashes = await reading
    assert(hashes.length === width * HASH_BYTES, 'a tile is as wide as its tree makes it')
    return hashes
  }
}

/** The hashes above a row of 2^k hashes. */
const pairs = (row: readonly Uint8Array[]): Uint8Array[] =>
  Array.from({ length: row.length / 2 }, (_, at) =>
    nodeHash(row[2 * at] as Uint8Array, row[2 * at + 1] as Uint8Array),
  )

/** The root of a full tile: one hash of the level above. */
export function rootOfTile(hashes: Uint8Array): Uint8Array {
  assert(hashes.length === TILE_WIDTH * HASH_BYTES, 'only a full tile feeds the level above')
  let row: Uint8Array[] = Array.from({ length: TILE_WIDTH }, (_, at) =>
    hashes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  )
  while (row.length > 1) row = pairs(row)
  return row[0] as Uint8Array
}

/** The largest power of two below a count above 1: where RFC 6962 splits. */
function splitOf(count: number): number {
  let left = 1
  while (left * 2 < count) left *= 2
  return left
}

export type Leaf = { readonly index: number; readonly hash: Uint8Array }
export type TreeState = { readonly size: number; readonly root: Uint8Array }

const half = (number: number): number => Math.floor(number / 2)
const isOdd = (number: number): boolean => number % 2 === 1

/** Whether the proof shows that the leaf is in the tree. @source RFC 9162 section 2.1.3.2 */
export function isIncluded(leaf: Leaf, tree: TreeState, proof: readonly Uint8Array[]): boolean {
  if (!isIndex(leaf.index) || leaf.index >= tree.size) return false
  if (![leaf.hash, tree.root, ...proof].every(isHash)) return false
  const sides = sidesOf({ at: leaf.index, last: tree.size - 1 }, proof.length)
  if (!sides) return false
  const root = proof.reduce(
    (hash, step, at) => (sides[at] === 'left' ? nodeHash(step, hash) : nodeHash(hash, step)),
    leaf.hash,
  )
  return equalBytes(root, tree.root)
}

/**
 * Whether the proof shows that the earlier tree is the beginning of the later one.
 *
 * Of an empty earlier tree there is nothing to prove: such a question is answered with no.
 *
 * @source RFC 9162 section 2.1.4.2
 */
export function isConsistent(
  earlier: TreeState,
  later: TreeState,
  proof: readonly Uint8Array[],
): boolean {
  if (!isIndex(earlier.size) || earlier.size === 0 || earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && equalBytes(earlier.root, later.root)
  const areHashes = [earlier.root, later.root, ...proof].every(isHash)
  return areHashes && isGrown(earlier, later, proof)
}

function isGrown(earlier: TreeState, later: TreeState, proof: readonly Uint8Array[]): boolean {
  let [at, last] = [earlier.size - 1, later.size - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  // A tree of 2^k leaves is itself a node of the later tree, so the proof leaves it out.
  const [first, ...steps] = at === 0 ? [earlier.root, ...proof] : proof
  const sides = sidesOf({ at, last }, steps.length)
  if (!first || !sides) return false
  let [old, grown] = [first, first]
  for (const [index, step] of steps.entries())
    if (sides[index] === 'left') {
      old = nodeHash(step, old)
      grown = nodeHash(step, grown)
    } else grown = nodeHash(grown, step)
  return equalBytes(old, earlier.root) && equalBytes(grown, later.root)
}

/**
 * On which side each step of a proof lies, from node `at` of a row that ends with node `last` up to the root.
 *
 * @returns null when a proof from there has another number of steps
 */
function sidesOf(
  from: { readonly at: number; readonly last: number },
  count: number,
): readonly ('left' | 'right')[] | null {
  let { at, last } = from
  const sides: ('left' | 'right')[] = []
  while (last > 0 && sides.length < count) {
    const isRight = isOdd(at) || at === last
    sides.push(isRight ? 'left' : 'right')
    const rows = isRight ? rowsToRight(at) : 1
    ;[at, last] = [Math.floor(at / 2 ** rows), Math.floor(last / 2 ** rows)]
  }
  return last === 0 && sides.length === count ? sides : null
}

/** Where the last node of a row has no neighbour, it rises unchanged until it is a right one. */
function rowsToRight(at: number): number {
  let rows = 1
  while (at > 0 && !isOdd(at / 2 ** (rows - 1))) rows += 1
  return rows
}

const isIndex = (number: number): boolean => Number.isSafeInteger(number) && number >= 0
const isHash = (hash: Uint8Array): boolean => hash.length === HASH_BYTES
