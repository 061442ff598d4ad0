import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readCache, writeCache } from './cache-file.ts'
import type { Columns } from './packed-gazetteer.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-cache-'))
const path = join(folder, 'deep', 'cache.bin')
const COLUMNS: Columns = {
  hash: 'abc',
  wordsMax: 3,
  countryCodes: ['', 'SY'],
  provinceCodes: ['', 'SY-HI'],
  numbers: Int32Array.of(1, -2, 3),
  table: Uint32Array.of(4, 5),
  text: Uint8Array.of(7, 8, 9),
}

beforeEach(() => writeCache(path, COLUMNS))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the cache file', () => {
  test('gives back what was put in, and leaves no draft', () => {
    expect(readCache(path, 'abc')).toEqual(COLUMNS)
    expect(readdirSync(join(folder, 'deep'))).toEqual(['cache.bin'])
  })

  test('of other sources is no cache', () => expect(readCache(path, 'abd')).toBeNull())

  test('that is not there is no cache', () =>
    expect(readCache(join(folder, 'no'), 'abc')).toBeNull())

  test('cut anywhere is no cache', () => {
    const whole = readFileSync(path)
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length))
      expect(readCache(path, 'abc')).toBeNull()
    }
  })

  test('with any bit of its columns turned is no cache', () => {
    const whole = readFileSync(path)
    for (let at = whole.indexOf('\n') + 1; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged.writeUInt8(damaged.readUInt8(at) ^ 4, at)
      writeFileSync(path, damaged)
      expect(readCache(path, 'abc')).toBeNull()
    }
  })

  test('that is no file of ours is no cache', () => {
    for (const bytes of ['', '\n', '{}\n', '{"hash":"abc"}\n', 'null\n', '[1]\n']) {
      writeFileSync(path, bytes)
      expect(readCache(path, 'abc')).toBeNull()
    }
  })

  test('cannot be written below a file', () =>
    expect(() => writeCache(join(path, 'under'), COLUMNS)).toThrow())
})
