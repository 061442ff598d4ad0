import { describe, expect, test } from 'vitest'
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

  test('a name that nothing sees is a mistake', () => {
    expect(() => new Templates(NAMES, 'word, verb')).toThrow('verb')
  })
})
