import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseModelFrom } from './parse-model.ts'
import { PIECE_MAX } from './sentence.ts'
import { SentenceParser } from './sentence-parser.ts'

const FILE = 'model/english/parse.bin'

let parser: SentenceParser
beforeAll(() => {
  parser = new SentenceParser(parseModelFrom(readFileSync(FILE)))
})

/** "word/UPOS/lemma/head/relation" for each word; the head by its word. */
function shown(text: string): string[] {
  const tree = parser.parse(text.split(' '))
  return tree.map(
    ({ word, upos, lemma, head, relation }) =>
      `${word}/${upos}/${lemma}/${tree[head]?.word ?? '-'}/${relation}`,
  )
}

describe('the English model', () => {
  test('who did what to whom', () => {
    expect(shown('The army sent two boats to the harbour .')).toEqual([
      'The/DET/the/army/det',
      'army/NOUN/army/sent/nsubj',
      'sent/VERB/send/-/root',
      'two/NUM/two/boats/nummod',
      'boats/NOUN/boat/sent/obj',
      'to/ADP/to/harbour/case',
      'the/DET/the/harbour/det',
      'harbour/NOUN/harbour/sent/obl',
      './PUNCT/./sent/punct',
    ])
  })

  test('a passive with its agent', () => {
    expect(shown('The bridge was destroyed by the rebels .')).toEqual([
      'The/DET/the/bridge/det',
      'bridge/NOUN/bridge/destroyed/nsubj:pass',
      'was/AUX/be/destroyed/aux:pass',
      'destroyed/VERB/destroy/-/root',
      'by/ADP/by/rebels/case',
      'the/DET/the/rebels/det',
      'rebels/NOUN/rebel/destroyed/obl:agent',
      './PUNCT/./destroyed/punct',
    ])
  })

  test('what somebody says, and a pair of quotation marks', () => {
    expect(shown('" We will not leave , " the minister said .')).toEqual([
      '"/PUNCT/"/leave/punct',
      'We/PRON/we/leave/nsubj',
      'will/AUX/will/leave/aux',
      'not/PART/not/leave/advmod',
      'leave/VERB/leave/said/ccomp',
      ',/PUNCT/,/leave/punct',
      '"/PUNCT/"/leave/punct',
      'the/DET/the/minister/det',
      'minister/NOUN/minister/said/nsubj',
      'said/VERB/say/-/root',
      './PUNCT/./said/punct',
    ])
  })
})

describe('worst cases', () => {
  const heads = (words: readonly string[]) => parser.parse(words).map(({ head }) => head)

  test('no words', () => expect(heads([])).toEqual([]))
  test('one word', () => expect(heads(['Why'])).toEqual([-1]))
  test('marks alone', () => {
    expect(heads(['?', '!', '?']).filter((head) => head === -1)).toHaveLength(1)
  })

  test('ten thousand words are one tree, in pieces', () => {
    const words = Array.from({ length: 10_000 }, (_, index) => (index % 7 === 0 ? ',' : 'the'))
    const tree = heads(words)
    expect(tree).toHaveLength(words.length)
    expect(tree.filter((head) => head === -1)).toHaveLength(1)
    // A later piece hangs on the first one's root, and on nothing else of it.
    const root = tree.indexOf(-1)
    const across = tree.filter(
      (head, index) => Math.floor(head / PIECE_MAX) !== Math.floor(index / PIECE_MAX),
    )
    expect(new Set(across)).toEqual(new Set([-1, root]))
  })

  test('a word of a million letters', () => {
    expect(heads(['a'.repeat(1_000_000), 'fell'])).toHaveLength(2)
  })
})

describe('parseModelFrom', () => {
  const file = readFileSync(FILE)

  test.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('{"rules": [], "tags": []}')],
    ['a file cut short', file.subarray(0, file.length / 2)],
    ['another version', Uint8Array.from(file.subarray(0, 64)).fill(9, 4, 8)],
  ])('%s is no model', (_, bytes) => {
    expect(() => parseModelFrom(bytes)).toThrow('model')
  })

  test('bytes may begin anywhere in memory', () => {
    const shifted = new Uint8Array(file.length + 1)
    shifted.set(file, 1)
    const other = new SentenceParser(parseModelFrom(shifted.subarray(1)))
    const words = 'Two boats left the harbour .'.split(' ')
    expect(other.parse(words)).toEqual(parser.parse(words))
  })
})
