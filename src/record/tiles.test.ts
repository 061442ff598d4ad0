import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTilePath, pathOfTile, TILE_WIDTH, widthOfTile } from './tiles.ts'

describe('the address of a tile', () => {
  test.each([
    [{ level: 0, number: 0, width: 256 }, '0/000'],
    [{ level: 1, number: 1000, width: 256 }, '1/x001/000'],
    [{ level: 0, number: 1_234_067, width: 7 }, '0/x001/x234/067.p/7'],
    [{ level: 'entries', number: 12, width: 255 }, 'entries/012.p/255'],
  ] as const)('%j is %s', (tile, path) => {
    expect(pathOfTile(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })

  test.each([
    '', '0', '0/', '0/00', '0/0000', '0/1000', '0/x000/001', '00/000', '7/000', '-1/000', '0/000.p/', '0/000.p/0',
    '0/000.p/256', '0/000.p/257', '0/000.p/01', '0/000/', '/0/000', '0/x001', '0/001/000', 'data/000', 'entries/../000',
    '0/x001/x001/x001/x001/x001/001', '0/000.p/1/2', ' 0/000', '0/०००',
  ])('%j is none', (path) => expect(parseTilePath(path)).toBeNull()) // biome-ignore format: one table

  test('of any tile leads back to it', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('entries' as const), fc.nat(6)),
        fc.nat({ max: 999_999_999 }),
        fc.integer({ min: 1, max: 256 }),
        (level, number, width) => {
          const tile = { level, number, width }
          expect(parseTilePath(pathOfTile(tile))).toEqual(tile)
        },
      ),
    ))
})

describe('how wide a tile is', () => {
  test.each([
    [255, { level: 0, number: 0 }, 255],
    [255, { level: 1, number: 0 }, 0],
    [256, { level: 0, number: 0 }, 256],
    [256, { level: 0, number: 1 }, 0],
    [256, { level: 1, number: 0 }, 1],
    [257, { level: 0, number: 1 }, 1],
    [65_535, { level: 1, number: 0 }, 255],
    [65_536, { level: 1, number: 0 }, 256],
    [65_536, { level: 2, number: 0 }, 1],
    [65_537, { level: 0, number: 256 }, 1],
    [70_000, { level: 0, number: 273 }, 112],
    [70_000, { level: 1, number: 1 }, 17],
    [70_000, { level: 2, number: 0 }, 1],
    [70_000, { level: 'entries', number: 272 }, 256],
  ] as const)('in a tree of %i leaves: %j has %i', (size, tile, width) =>
    expect(widthOfTile(tile, size)).toBe(width),
  )

  test('the tiles of a level hold every whole subtree of that level, once', () =>
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(3), (size, level) => {
        const count = Math.floor(size / TILE_WIDTH ** level)
        let sum = 0
        for (let number = 0; number <= Math.ceil(count / TILE_WIDTH); number += 1)
          sum += widthOfTile({ level, number }, size)
        expect(sum).toBe(count)
      }),
    ))
})
