import { expect, test } from 'vitest'
import { treeOf } from '#make/mended-tree.ts'
import { mendClauses } from './mend-clauses.ts'

const linesOf = (text: string) => {
  const words = treeOf(text)
  mendClauses(words)
  return words.map(({ word, head, relation }) => `${word}/${head}/${relation}`).join(' ')
}

test('two subjects with "and" between have two verbs', () => {
  const families =
    'families/NOUN/NNS/6/nsubj without/ADP/IN/2/case tents/NOUN/NNS/0/nmod protested/VERB/VBN/2/acl'
  expect(
    linesOf(`${families} and/CCONJ/CC/6/cc drivers/NOUN/NNS/6/nsubj protested/VERB/VBD/-1/root`),
  ).toBe(
    'families/3/nsubj without/2/case tents/0/nmod protested/6/parataxis and/6/cc drivers/6/nsubj protested/-1/root',
  )
})

test('a list of subjects has one verb', () => {
  const line =
    'families/NOUN/NNS/3/nsubj and/CCONJ/CC/2/cc drivers/NOUN/NNS/0/conj protested/VERB/VBD/-1/root'
  expect(linesOf(line)).toBe('families/3/nsubj and/2/cc drivers/0/conj protested/-1/root')
})
