import { expect, test } from 'vitest'
import { treeOf } from '#make/mended-tree.ts'
import { mendHeadline } from './mend-headline.ts'

function mended(text: string): string {
  const words = treeOf(text)
  mendHeadline(words)
  return words
    .map(({ word, upos, head, relation }) => `${word}/${upos}<${head}:${relation}`)
    .join(' ')
}

test.each([
  [
    'a plan',
    'Norland/PROPN/NNP/1/compound plans/NOUN/NNS/-1/root to/ADP/IN/5/case free/ADJ/JJ/5/amod 12/NUM/CD/5/nummod prisoners/NOUN/NNS/1/nmod',
    'Norland/PROPN<1:nsubj plans/VERB<-1:root to/PART<3:mark free/VERB<1:xcomp 12/NUM<5:nummod prisoners/NOUN<3:obj',
  ],
  [
    'a deed',
    'North/PROPN/NNP/1/compound Norland/PROPN/NNP/3/compound lifts/NOUN/NNS/3/compound blockade/NOUN/NN/-1/root of/ADP/IN/5/case Oster/PROPN/NNP/3/nmod',
    'North/PROPN<1:compound Norland/PROPN<2:nsubj lifts/VERB<-1:root blockade/NOUN<2:obj of/ADP<5:case Oster/PROPN<3:nmod',
  ],
  [
    'a call',
    'Norland/PROPN/NNP/1/compound calls/NOUN/NNS/-1/root for/ADP/IN/3/case calm/NOUN/NN/1/nmod',
    'Norland/PROPN<1:nsubj calls/VERB<-1:root for/ADP<3:case calm/NOUN<1:obl',
  ],
  [
    'a deed of people without a name',
    'militia/NOUN/NN/1/compound frees/NOUN/NNS/-1/root envoys/NOUN/NNS/1/obj',
    'militia/NOUN<1:nsubj frees/VERB<-1:root envoys/NOUN<1:obj',
  ],
  [
    'what will be',
    'Norland/PROPN/NNP/-1/root to/PART/TO/2/mark send/VERB/VB/0/parataxis arms/NOUN/NNS/2/obj',
    'Norland/PROPN<2:nsubj to/AUX<2:aux send/VERB<-1:root arms/NOUN<2:obj',
  ],
] as const)('%s in the present', (_, before, after) => expect(mended(before)).toBe(after))

test.each([
  [
    'with a finite verb elsewhere',
    'Norland/PROPN/NNP/1/compound calls/NOUN/NNS/-1/root that/PRON/WDT/3/nsubj failed/VERB/VBD/1/acl',
  ],
  ['a noun that is no verb', 'Norland/PROPN/NNP/1/compound prisoners/NOUN/NNS/-1/root'],
  ['no name in front', 'peace/NOUN/NN/1/compound calls/NOUN/NNS/-1/root'],
] as const)('%s it stays a phrase', (_, text) => {
  const plain = treeOf(text).map(
    ({ word, upos, head, relation }) => `${word}/${upos}<${head}:${relation}`,
  )
  expect(mended(text)).toBe(plain.join(' '))
})
