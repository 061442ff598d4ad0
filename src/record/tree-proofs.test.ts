import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesFromText, concatBytes } from '#lib/bytes.ts'
import { vectorsOf } from '#make/vectors.ts'
import { append, EMPTY_FRONTIER, leafHash, rootOf } from './merkle.ts'
import { isConsistent, isIncluded, type ReadTile, rootOfTile, TreeReader } from './tree-proofs.ts'

/** More than two full tiles of level 1, so that all of a tree's joints are passed. */
const SIZE_MAX = 65_600
const leaves = Array.from({ length: SIZE_MAX }, (_, index) => bytesFromText(`leaf ${index}`))
const levels: Uint8Array[][] = [leaves.map(leafHash)]
while ((levels.at(-1)?.length ?? 0) >= 256) {
  const below = levels.at(-1) ?? []
  const full = Math.floor(below.length / 256)
  levels.push(
    Array.from({ length: full }, (_, at) =>
      rootOfTile(concatBytes(...below.slice(at * 256, at * 256 + 256))),
    ),
  )
}
const roots = [rootOf(EMPTY_FRONTIER)]
let frontier = EMPTY_FRONTIER
for (const leaf of leaves) {
  frontier = append(frontier, leaf)
  roots.push(rootOf(frontier))
}
const stateOf = (size: number) => ({ size, root: roots[size] as Uint8Array })
const readTile: ReadTile = async ({ level, number, width }) =>
  concatBytes(...(levels[level] ?? []).slice(number * 256, number * 256 + width))
const readerOf = (size: number, read = readTile) => new TreeReader(size, read)

const JOINTS = [1, 2, 3, 254, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, SIZE_MAX]

describe('a tree read from tiles', () => {
  test.each([0, ...JOINTS])('of %i leaves has the root that appending gives', async (size) =>
    expect(await readerOf(size).root(size)).toEqual(roots[size]),
  )

  test.each(JOINTS)('of %i leaves proves every earlier joint to be its beginning', async (size) => {
    const reader = readerOf(size)
    for (const from of JOINTS.filter((one) => one <= size)) {
      const proof = await reader.consistency(from, size)
      expect([from, isConsistent(stateOf(from), stateOf(size), proof)]).toEqual([from, true])
      const forged = { size: from, root: leafHash(bytesFromText('forged')) }
      expect(isConsistent(forged, stateOf(size), proof)).toBe(false)
    }
  })

  test('proves each leaf, and no other in its place', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: SIZE_MAX }), fc.nat(), async (size, nat) => {
        const index = nat % size
        const hash = levels[0]?.[index] as Uint8Array
        const proof = await readerOf(size).inclusion(index, size)
        expect(isIncluded({ index, hash }, stateOf(size), proof)).toBe(true)
        expect(isIncluded({ index, hash: leafHash(hash) }, stateOf(size), proof)).toBe(false)
        if (size > 1)
          expect(isIncluded({ index: (index + 1) % size, hash }, stateOf(size), proof)).toBe(false)
        expect(isIncluded({ index, hash }, stateOf(size), [...proof, hash])).toBe(false)
        if (proof.length > 0)
          expect(isIncluded({ index, hash }, stateOf(size), proof.slice(1))).toBe(false)
      }),
    ))

  test('proves any growth, and nothing that is another size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: SIZE_MAX }),
        fc.integer({ min: 1, max: SIZE_MAX }),
        async (one, other) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)]
          const proof = await readerOf(to).consistency(from, to)
          expect(isConsistent(stateOf(from), stateOf(to), proof)).toBe(true)
          if (from < to) {
            expect(isConsistent({ ...stateOf(from), size: from - 1 }, stateOf(to), proof)).toBe(
              false,
            )
            expect(isConsistent(stateOf(from), stateOf(to), proof.slice(0, -1))).toBe(false)
            expect(isConsistent(stateOf(to), stateOf(from), proof)).toBe(false)
          }
        },
      ),
    ))

  test('reads two tiles a level at most for a proof', async () => {
    const asked: string[] = []
    const reader = readerOf(SIZE_MAX, async (tile) => {
      asked.push(`${tile.level}/${tile.number}`)
      return await readTile(tile)
    })
    await reader.consistency(40_001, SIZE_MAX)
    expect(new Set(asked).size).toBe(asked.length)
    for (const level of [0, 1, 2])
      expect(asked.filter((one) => one.startsWith(`${level}/`)).length).toBeLessThanOrEqual(2)
  })

  test('a tile that is too short is our bug', () =>
    expect(readerOf(9, async () => new Uint8Array(32)).root(9)).rejects.toThrow('wide'))
})

type Vector = {
  desc: string; wantErr: boolean; proof: string[] | null
  leafIdx?: number; treeSize?: number; leafHash?: string; root?: string
  size1?: number; size2?: number; root1?: string; root2?: string
} // biome-ignore format: one shape

const folder = vectorsOf('merkle-vectors/testdata')
describe.skipIf(folder === null)('the vectors that other Merkle logs are held to', () => {
  const bytes = (text: string | undefined) => new Uint8Array(Buffer.from(text ?? '', 'base64'))
  const vectorsIn = (kind: string): Vector[] =>
    readdirSync(join(folder ?? '', kind), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => JSON.parse(readFileSync(join(folder ?? '', kind, path), 'utf8')))

  test('inclusion', () => {
    const vectors = vectorsIn('inclusion')
    expect(vectors.length).toBeGreaterThan(50)
    for (const {
      leafIdx = 0,
      treeSize = 0,
      leafHash: hash,
      root,
      proof,
      desc,
      wantErr,
    } of vectors) {
      const tree = { size: treeSize, root: bytes(root) }
      const isGood = isIncluded(
        { index: leafIdx, hash: bytes(hash) },
        tree,
        (proof ?? []).map(bytes),
      )
      expect([desc, isGood]).toEqual([desc, !wantErr])
    }
  })

  test('consistency', () => {
    const vectors = vectorsIn('consistency')
    expect(vectors.length).toBeGreaterThan(50)
    for (const { size1 = 0, size2 = 0, root1, root2, proof, desc, wantErr } of vectors) {
      const [earlier, later] = [
        { size: size1, root: bytes(root1) },
        { size: size2, root: bytes(root2) },
      ]
      const isGood = isConsistent(earlier, later, (proof ?? []).map(bytes))
      expect([desc, isGood]).toEqual([desc, !wantErr])
    }
  })
})
