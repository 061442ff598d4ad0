import { expect, test } from 'vitest'
import { PASSAGE_MAX } from './passage.ts'
import { passagesFrom } from './passages.ts'

const sentence = (paragraph: number, size: number) => ({
  words: Array.from({ length: size }, (_, at) => ({ start: at * 2, end: at * 2 + 1 })),
  tree: Array.from({ length: size }, () => ({
    word: 'x', lemma: 'x', upos: 'X', xpos: 'X', head: -1, relation: 'root',
  })), // biome-ignore format: one list
  paragraph,
})
const sizes = (passages: ReturnType<typeof passagesFrom>) =>
  passages.map((passage) => passage.map(({ tree }) => tree.length))

test('a passage is a paragraph, and a part of a long one', () => {
  const half = PASSAGE_MAX / 2
  const sentences = [
    sentence(0, 5), sentence(1, 6), sentence(1, 7), sentence(3, half), sentence(3, half), sentence(3, 1),
  ] // biome-ignore format: one list
  expect(sizes(passagesFrom(sentences))).toEqual([[5], [6, 7], [half, half], [1]])
  expect(passagesFrom([])).toEqual([])
})
