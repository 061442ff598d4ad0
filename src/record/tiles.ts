/** Hashes of one full tile, and levels of the tree from one tile to the next above: 256 = 2^8. */
export const TILE_WIDTH = 256
export const TILE_HEIGHT = 8

/** A tile of a tree, or a bundle of the entries under one tile of level 0. */
export type TileName = {
  /** Each hash is the root of 256^level leaves. */
  readonly level: number | 'entries'
  readonly number: number
  /** Hashes or entries in it: 256 when it is full. */
  readonly width: number
}

/** What the standard allows is 63; a tree of 2^53 leaves ends at level 6. */
const LEVEL_MAX = 6
const GROUPED = /^(?:x\d{3}\/){0,4}\d{3}$/
const PATH = /^(entries|\d)\/([x\d/]+?)(?:\.p\/([1-9]\d{0,2}))?$/

/**
 * A tile's address under `tile/`: level, number in groups of three digits, and the width of one that is not full.
 *
 * @source C2SP tlog-tiles
 */
export function pathOfTile({ level, number, width }: TileName): string {
  const digits = String(number)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const last = groups.at(-1) ?? ''
  const grouped = [...groups.slice(0, -1).map((group) => `x${group}`), last].join('/')
  return `${level}/${grouped}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** The tile of such an address, or null when it is none, or another spelling of one. */
export function parseTilePath(path: string): TileName | null {
  const [, level = '', grouped = '', width] = PATH.exec(path) ?? []
  if (!GROUPED.test(grouped)) return null
  const tile: TileName = {
    level: level === 'entries' ? level : Number(level),
    number: Number(grouped.replace(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  }
  const isHigh = tile.level !== 'entries' && tile.level > LEVEL_MAX
  return isHigh || tile.width > TILE_WIDTH || pathOfTile(tile) !== path ? null : tile
}

/** How wide a tile is in a tree of `size` leaves: 256 when it is full, 0 when nothing of it is there. */
export function widthOfTile({ level, number }: Omit<TileName, 'width'>, size: number): number {
  const each = level === 'entries' ? 1 : TILE_WIDTH ** level
  return Math.min(TILE_WIDTH, Math.max(0, Math.floor(size / each) - number * TILE_WIDTH))
}
