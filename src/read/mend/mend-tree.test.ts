import { expect, test } from 'vitest'
import type { Tree } from '#read/parsed-words.ts'
import { mendTree } from './mend-tree.ts'

const LEMMAS: Readonly<Record<string, string>> = { gave: 'give', sent: 'send' }

/** "word/UPOS/head/relation" a word. */
const treeOf = (text: string): Tree =>
  text.split(' ').map((part) => {
    const [word = '', upos = '', head = '', relation = ''] = part.split('/')
    return { word, lemma: LEMMAS[word] ?? word, upos, xpos: '', head: Number(head), relation }
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
  [
    'a past form joined to a verb',
    'guard/NOUN/1/compound shot/NOUN/-1/root and/CCONJ/3/cc wounded/VERB/1/conj a/DET/5/det man/NOUN/3/obj',
    'guard/NOUN/1/nsubj shot/VERB/-1/root and/CCONJ/3/cc wounded/VERB/1/conj a/DET/5/det man/NOUN/3/obj',
  ],
  [
    'an article on a verb',
    'The/DET/2/det firing/NOUN/2/advmod came/VERB/-1/root from/ADP/4/case reeds/NOUN/2/obl',
    'The/DET/1/det firing/NOUN/2/nsubj came/VERB/-1/root from/ADP/4/case reeds/NOUN/2/obl',
  ],
  [
    'a subject that is part of a verb',
    'Gunmen/NOUN/1/compound seized/VERB/-1/root drivers/NOUN/1/obj',
    'Gunmen/NOUN/1/nsubj seized/VERB/-1/root drivers/NOUN/1/obj',
  ],
  [
    'two things of which one is given',
    'gave/VERB/-1/root towns/NOUN/0/obj two/NUM/3/nummod trucks/NOUN/1/nmod',
    'gave/VERB/-1/root towns/NOUN/0/iobj two/NUM/3/nummod trucks/NOUN/0/obj',
  ],
  [
    'a relative word beside a subject',
    'trucks/NOUN/-1/root which/PRON/3/nsubj we/PRON/3/nsubj accept/VERB/0/acl:relcl',
    'trucks/NOUN/-1/root which/PRON/3/obj we/PRON/3/nsubj accept/VERB/0/acl:relcl',
  ],
  [
    'the wounded',
    'carried/VERB/-1/root the/DET/4/det wounded/VERB/4/nsubj off/ADP/4/case bridges/NOUN/0/obj',
    'carried/VERB/-1/root the/DET/2/det wounded/NOUN/0/obj off/ADP/4/case bridges/NOUN/0/obl',
  ],
  [
    'three wounded',
    'three/NUM/3/nsubj:pass wounded/VERB/3/parataxis were/AUX/3/aux:pass carried/VERB/-1/root',
    'three/NUM/1/nummod wounded/NOUN/3/nsubj:pass were/AUX/3/aux:pass carried/VERB/-1/root',
  ],
  [
    'the wounded, with helpers',
    'the/DET/4/det wounded/VERB/4/advcl had/AUX/4/aux been/AUX/4/aux:pass taken/VERB/-1/root',
    'the/DET/1/det wounded/NOUN/4/nsubj:pass had/AUX/4/aux been/AUX/4/aux:pass taken/VERB/-1/root',
  ],
  [
    'both sides of what stands between',
    'truce/NOUN/-1/root between/ADP/2/case Norland/PROPN/0/nmod and/CCONJ/4/cc Sudland/PROPN/0/conj',
    'truce/NOUN/-1/root between/ADP/2/case Norland/PROPN/0/nmod and/CCONJ/4/cc Sudland/PROPN/2/conj',
  ],
  [
    'a subject between two sides',
    'truce/NOUN/-1/root between/ADP/2/case Norland/PROPN/0/nmod and/CCONJ/6/cc Sudland/PROPN/6/nsubj:pass was/AUX/6/aux:pass signed/VERB/2/conj',
    'truce/NOUN/6/nsubj:pass between/ADP/2/case Norland/PROPN/0/nmod and/CCONJ/6/cc Sudland/PROPN/2/conj was/AUX/6/aux:pass signed/VERB/-1/root',
  ],
  [
    'what people are asked not to do',
    'ask/VERB/-1/root papers/NOUN/0/obj not/PART/4/advmod to/PART/4/mark print/VERB/0/conj',
    'ask/VERB/-1/root papers/NOUN/0/obj not/PART/4/advmod to/PART/4/mark print/VERB/0/xcomp',
  ],
  [
    'a number and who is hurt',
    'brought/VERB/-1/root 63/NUM/0/obj injured/VERB/1/acl people/NOUN/2/obj',
    'brought/VERB/-1/root 63/NUM/3/nummod injured/ADJ/3/amod people/NOUN/0/obj',
  ],
  [
    'a subject taken for a clause',
    'a/DET/1/det landslide/NOUN/2/advcl closed/VERB/-1/root roads/NOUN/2/obj',
    'a/DET/1/det landslide/NOUN/2/nsubj closed/VERB/-1/root roads/NOUN/2/obj',
  ],
  [
    'a number before a helper',
    'wounded/VERB/3/advcl three/NUM/0/obj were/AUX/3/aux:pass carried/VERB/-1/root',
    'wounded/VERB/3/advcl three/NUM/3/nsubj:pass were/AUX/3/aux:pass carried/VERB/-1/root',
  ],
  [
    'a share of them',
    'Three/NUM/4/nummod of/ADP/2/case them/PRON/0/nmod are/AUX/4/cop children/NOUN/-1/root',
    'Three/NUM/4/nsubj of/ADP/2/case them/PRON/0/nmod are/AUX/4/cop children/NOUN/-1/root',
  ],
  [
    'a second passive',
    'were/AUX/1/aux:pass bound/VERB/-1/root and/CCONJ/3/cc given/ADJ/4/amod bread/NOUN/1/obj',
    'were/AUX/1/aux:pass bound/VERB/-1/root and/CCONJ/3/cc given/VERB/1/conj bread/NOUN/3/obj',
  ],
  [
    'what those who did it are asked to do',
    'ask/VERB/-1/root all/DET/0/obl who/PRON/3/nsubj copied/VERB/1/acl:relcl it/PRON/3/obj to/PART/6/mark stop/VERB/3/xcomp',
    'ask/VERB/-1/root all/DET/0/obj who/PRON/3/nsubj copied/VERB/1/acl:relcl it/PRON/3/obj to/PART/6/mark stop/VERB/0/xcomp',
  ],
  [
    'each of them',
    'Each/DET/1/advmod sent/VERB/-1/root letters/NOUN/1/obj',
    'Each/PRON/1/nsubj sent/VERB/-1/root letters/NOUN/1/obj',
  ],
  [
    'it, with an object',
    'It/PRON/1/expl takes/VERB/-1/root lorries/NOUN/1/obj',
    'It/PRON/1/nsubj takes/VERB/-1/root lorries/NOUN/1/obj',
  ],
  [
    'it, about what follows',
    'It/PRON/1/expl takes/VERB/-1/root courage/NOUN/1/obj to/PART/4/mark leave/VERB/1/csubj',
    'It/PRON/1/expl takes/VERB/-1/root courage/NOUN/1/obj to/PART/4/mark leave/VERB/1/csubj',
  ],
])('%s', (_, before, after) => {
  const tree = treeOf(before)
  mendTree(tree, new Set(['yesterday']))
  expect(lineOf(tree)).toBe(after)
})
