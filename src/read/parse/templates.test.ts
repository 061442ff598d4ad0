import { describe, expect, test } from 'vitest'
import { mix } from './mix.ts'
import { Templates } from './templates.ts'

const NAMES = ['word', 'tag', 'next', 'last', 'side']

function hashesOf(text: string, values: readonly number[]): number[] {
  const templates = new Templates(NAMES, text)
  const out = new Int32Array(templates.size)
  templates.write(Int32Array.from(values), out)
  return [...out]
}

describe('Templates', () => {
  const text = 'word, tag, word tag, word tag next,\n  word tag next last, word tag next last side'

  test('each template is a feature of its own, whatever it takes together', () => {
    expect(new Set(hashesOf(text, [1, 2, 3, 4, 5])).size).toBe(6)
    expect(new Set(hashesOf('word, tag', [1, 1])).size).toBe(2)
  })

  test('a feature changes with what it sees and with nothing else', () => {
    const before = hashesOf(text, [1, 2, 3, 4, 5])
    const after = hashesOf(text, [1, 2, 9, 4, 5])
    expect(before.map((hash, index) => hash === after[index])).toEqual([
      true, true, true, false, false, false,
    ]) // biome-ignore format: one row
  })

  test('the order of what is taken together matters', () => {
    const [first, second] = hashesOf('word tag, tag word', [1, 2])
    expect(first).not.toBe(second)
  })

  test('a hash mixes the number of its template with what it sees, one after the other', () => {
    const mixed = (number: number, values: readonly number[]) =>
      values.reduce(mix, mix(0x7f4a7c15, number))
    expect(hashesOf('tag, word, next word side', [-7, 0x7fffffff, 11, 0, 5])).toEqual([
      mixed(1, [0x7fffffff]), mixed(2, [-7]), mixed(3, [11, -7, 5]),
    ]) // biome-ignore format: one row
  })

  test('a name that nothing sees is a mistake', () => {
    expect(() => new Templates(NAMES, 'word, verb')).toThrow('verb')
  })
})
