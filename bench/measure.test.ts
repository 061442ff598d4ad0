import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bar, inFolder, isWithin, medianOf } from './measure.ts'

describe('isWithin', () => {
  test.each<[number, Bar | undefined, boolean]>([
    [299, { most: 300 }, true],
    [301, { most: 300 }, false],
    [20_000, { least: 20_000 }, true],
    [19_999, { least: 20_000 }, false],
    [Number.NaN, { most: 300 }, false],
    [Number.NaN, { least: 300 }, false],
    [301, undefined, true],
  ])('%s against %j: %s', (value, bar, isKept) =>
    expect(isWithin({ name: 'n', unit: 'ms', value, ...(bar ? { bar } : {}) })).toBe(isKept),
  )
})

describe('medianOf', () => {
  test('is the middle by size', () => expect(medianOf([900, 1000, 5])).toBe(900))
  test('of nothing is no number to report', () => expect(() => medianOf([])).toThrow())
})

test('a folder is there while the work lasts, and not after it failed', async () => {
  let kept = ''
  const failing = inFolder(async (folder) => {
    kept = folder
    writeFileSync(join(folder, 'file'), 'bytes')
    throw new Error('the work failed')
  })
  await expect(failing).rejects.toThrow('the work failed')
  expect(kept).not.toBe('')
  expect(existsSync(kept)).toBe(false)
})
