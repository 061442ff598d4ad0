import { Refusal } from '#domain/refusal.ts'
import { concatBytes } from '#lib/bytes.ts'
import type { Logs } from '#ports/logs.ts'
import { leafHash } from '#record/merkle.ts'
import { TILE_WIDTH, type TileName } from '#record/tiles.ts'
import { rootOfTile, TreeReader } from '#record/tree-proofs.ts'
import type { Centre } from './centre.ts'

type Reading = Pick<Centre, 'store'>

/** Full tiles of leaves that are read at once while the tree is brought up to its log. */
const TILES_AT_ONCE = 16

/** Roots and proofs of a log's first `size` leaves, which must be in its kept tree: `growTree` comes first. */
export const treeOf = ({ store }: Reading, log: string, size: number): TreeReader =>
  new TreeReader(size, (tile) => readTile(store.logs, log, tile))

/** A tile's hashes, or a bundle's entries with their lengths before them. The caller knows that it is that wide. */
export async function tileBytes({ store }: Reading, log: string, tile: TileName) {
  const { level, number, width } = tile
  if (level !== 'entries') return await readTile(store.logs, log, { level, number, width })
  const leaves = await store.logs.leaves({ log, from: number * TILE_WIDTH, count: width })
  if (leaves.length < width) throw new Refusal('not_found')
  return concatBytes(...leaves.flatMap((leaf) => [Uint8Array.of(0, leaf.length), leaf]))
}

async function readTile(
  logs: Logs,
  log: string,
  tile: TileName & { readonly level: number },
): Promise<Uint8Array> {
  const stretch = { log, from: tile.number * TILE_WIDTH, count: tile.width }
  const hashes =
    tile.level === 0
      ? (await logs.leaves(stretch)).map(leafHash)
      : await logs.hashes({ ...stretch, level: tile.level })
  return concatBytes(...hashes)
}

/**
 * Brings the kept tree of a log up to its leaves: one hash for each full tile, level by level.
 *
 * @cost reads each new leaf once; of a database that never kept a tree, all of them, once
 */
export async function growTree({ store }: Reading, log: string, size: number): Promise<void> {
  for (let level = 1; size >= TILE_WIDTH ** level; level += 1) {
    const due = Math.floor(size / TILE_WIDTH ** level)
    for (let at = await store.logs.hashCount({ log, level }); at < due; ) {
      const count = Math.min(level === 1 ? TILES_AT_ONCE : 1, due - at)
      const roots = await rootsOfTiles(store.logs, log, { level: level - 1, number: at, count })
      await store.logs.addHashes({ log, level, from: at }, roots)
      at += count
    }
  }
}

async function rootsOfTiles(
  logs: Logs,
  log: string,
  { level, number, count }: { level: number; number: number; count: number },
): Promise<Uint8Array[]> {
  const tile = { level, number, width: TILE_WIDTH * count }
  const hashes = await readTile(logs, log, tile)
  const bytes = TILE_WIDTH * 32
  return Array.from({ length: count }, (_, at) =>
    rootOfTile(hashes.slice(at * bytes, (at + 1) * bytes)),
  )
}
