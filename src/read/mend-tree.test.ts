import { expect, test } from 'vitest'
import { mendedTree } from './mend-tree.ts'
import type { Tree } from './parsed-words.ts'

/** "word/UPOS/head/relation" a word. */
const treeOf = (text: string): Tree =>
  text.split(' ').map((part) => {
    const [word = '', upos = '', head = '', relation = ''] = part.split('/')
    return { word, lemma: word, upos, xpos: '', head: Number(head), relation }
  })
const lineOf = (tree: Tree) =>
  tree.map(({ word, upos, head, relation }) => [word, upos, head, relation].join('/')).join(' ')

test.each([
  [
    'a helper that bears a subject',
    'Norland/PROPN/1/nsubj had/VERB/2/aux shelled/VERB/-1/root Oster/PROPN/2/obj',
    'Norland/PROPN/2/nsubj had/VERB/2/aux shelled/VERB/-1/root Oster/PROPN/2/obj',
  ],
  [
    'a name taken for an adverb',
    'Norland/ADV/1/advmod detained/VERB/-1/root people/NOUN/1/obj',
    'Norland/PROPN/1/nsubj detained/VERB/-1/root people/NOUN/1/obj',
  ],
  [
    'an adverb stays one',
    'Yesterday/ADV/1/advmod detained/VERB/-1/root people/NOUN/1/obj',
    'Yesterday/ADV/1/advmod detained/VERB/-1/root people/NOUN/1/obj',
  ],
  [
    'an action noun with an object',
    'accused/VERB/-1/root of/ADP/2/case bombing/NOUN/0/obl embassies/NOUN/2/obj',
    'accused/VERB/-1/root of/ADP/2/case bombing/VERB/0/advcl embassies/NOUN/2/obj',
  ],
  [
    'a root that has lost its verb',
    'blast/NOUN/-1/root injured/VERB/2/amod dozens/NOUN/0/obj',
    'blast/NOUN/1/nsubj injured/VERB/-1/root dozens/NOUN/1/obj',
  ],
  [
    'a past form that is no description',
    'Union/PROPN/2/nsubj delivered/VERB/2/amod tents/NOUN/3/ccomp said/VERB/-1/root',
    'Union/PROPN/1/nsubj delivered/VERB/3/ccomp tents/NOUN/1/obj said/VERB/-1/root',
  ],
  [
    'a list behind such a form',
    'Union/PROPN/4/nsubj delivered/VERB/2/amod tents/NOUN/0/obj and/CCONJ/4/cc water/NOUN/-1/root',
    'Union/PROPN/1/nsubj delivered/VERB/-1/root tents/NOUN/1/obj and/CCONJ/4/cc water/NOUN/2/conj',
  ],
])('%s', (_, before, after) => {
  const tree = treeOf(before)
  expect(lineOf(mendedTree(tree, new Set(['yesterday'])))).toBe(after)
  expect(lineOf(tree)).toBe(before)
})
