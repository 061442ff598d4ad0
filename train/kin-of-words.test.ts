import { describe, expect, test } from 'vitest'
import { TINY_TREEBANK } from '#make/tiny-treebank.ts'
import { kinOfWords, wordsOfAll } from './kin-of-words.ts'

/** Rivers and guards stand among different words; "mist" came but twice. */
const PATTERNS = ['1 R 2 3', '4 R 2 5', '6 G 7 1', '8 G 7 4']
const RIVERS = [101, 102]
const GUARDS = [201, 202]

const sentences = PATTERNS.flatMap((pattern) =>
  RIVERS.flatMap((river, index) =>
    Array.from({ length: 5 }, () =>
      Int32Array.from(pattern.split(' '), (word) =>
        word === 'R' ? river : word === 'G' ? (GUARDS[index] ?? 0) : Number(word),
      ),
    ),
  ),
)

describe('kinOfWords', () => {
  const kins = kinOfWords([...sentences, Int32Array.of(1, 999, 2), Int32Array.of(4, 999, 2)])

  test('words among the same words are kin', () => {
    expect(kins.get(101)).toBe(kins.get(102))
    expect(kins.get(201)).toBe(kins.get(202))
    expect(kins.get(101)).not.toBe(kins.get(201))
  })

  test('a rare word has none', () => expect(kins.has(999)).toBe(false))
  test('no words, no kin', () => expect(kinOfWords([])).toEqual(new Map()))
})

test('words of trees and of texts are the same', () => {
  const [first] = wordsOfAll(TINY_TREEBANK.slice(0, 1), [])
  expect(wordsOfAll([], ['The harbour closed.'])).toEqual([first])
})
