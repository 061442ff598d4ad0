import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openSignedTrees } from './signed-trees.ts'

const rootOf = (size: number) => Buffer.alloc(32, size).toString('base64')
const tree = (size: number) => ({ size, root: rootOf(size) })
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-trees-'))
})

describe('what a signer remembers of a log', () => {
  test('is the last tree, by whoever opens it, each log by itself', async () => {
    const trees = openSignedTrees(folder)
    expect(await trees.lastTree('joint')).toBeNull()
    for (const size of [1, 2, 40]) await trees.keepTree('joint', tree(size))
    await trees.keepTree('public', tree(3))
    const again = openSignedTrees(folder)
    expect(await again.lastTree('joint')).toEqual(tree(40))
    expect(await again.lastTree('public')).toEqual(tree(3))
    expect(readFileSync(join(folder, 'joint.signed'), 'utf8').split('\n')).toHaveLength(4)
  })

  test('takes the same tree twice as once, and neither a smaller one nor another of its size', async () => {
    const trees = openSignedTrees(folder)
    await trees.keepTree('joint', tree(5))
    await trees.keepTree('joint', tree(5))
    for (const bad of [tree(4), { size: 5, root: rootOf(6) }])
      await expect(trees.keepTree('joint', bad)).rejects.toMatchObject({ code: 'rolled_back' })
    expect(await trees.lastTree('joint')).toEqual(tree(5))
    expect(readFileSync(join(folder, 'joint.signed'), 'utf8')).toBe(`5 ${rootOf(5)}\n`)
  })

  test('of two at once, a smaller one that comes later is refused', async () => {
    const trees = openSignedTrees(folder)
    const kept = await Promise.allSettled([
      trees.keepTree('joint', tree(9)),
      trees.keepTree('joint', tree(8)),
    ])
    expect(kept.map((one) => one.status)).toEqual(['fulfilled', 'rejected'])
  })

  test('outlives a crash in the middle of a line, at every byte', async () => {
    const whole = `7 ${rootOf(7)}\n`
    const line = `8 ${rootOf(8)}\n`
    for (let end = 0; end < line.length; end += 1) {
      const place = mkdtempSync(join(tmpdir(), 'parley-trees-'))
      writeFileSync(join(place, 'joint.signed'), whole + line.slice(0, end))
      const trees = openSignedTrees(place)
      expect([end, await trees.lastTree('joint')]).toEqual([end, tree(7)])
      await trees.keepTree('joint', tree(9))
      expect([end, await openSignedTrees(place).lastTree('joint')]).toEqual([end, tree(9)])
    }
  })

  test('a first line that was torn off was never signed', async () => {
    writeFileSync(join(folder, 'joint.signed'), '12 abc')
    expect(await openSignedTrees(folder).lastTree('joint')).toBeNull()
  })

  test('refuses a file of anything else, and a log that is a path', async () => {
    writeFileSync(join(folder, 'joint.signed'), 'something else\n')
    await expect(openSignedTrees(folder).lastTree('joint')).rejects.toThrow(
      'trees that were signed',
    )
    expect(() => openSignedTrees(folder).lastTree('../joint')).toThrow('plain name')
  })

  test('a long file costs its end alone', async () => {
    const path = join(folder, 'joint.signed')
    for (let size = 1; size <= 2000; size += 1)
      appendFileSync(path, `${size} ${rootOf(size % 256)}\n`)
    expect(await openSignedTrees(folder).lastTree('joint')).toEqual({
      size: 2000,
      root: rootOf(2000 % 256),
    })
    expect(existsSync(join(folder, 'public.signed'))).toBe(false)
  })
})
