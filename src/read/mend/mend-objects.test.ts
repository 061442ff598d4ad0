import { expect, test } from 'vitest'
import { changesBy } from '#make/mended-tree.ts'
import { mendObjects } from './mend-objects.ts'

test.each([
  [
    'a noun taken for a clause',
    'pounded/VERB/VBD/-1/root the/DET/DT/2/det rebel/PROPN/NNP/3/nsubj hideouts/VERB/VBZ/0/ccomp',
    'rebel/PROPN<3:compound hideouts/NOUN<0:obj',
  ],
  [
    'what is said stays a clause',
    'say/VERB/VBP/-1/root the/DET/DT/2/det rebel/PROPN/NNP/3/nsubj skedaddles/VERB/VBZ/0/ccomp',
    '',
  ],
  [
    'a verb between a verb and its object',
    'held/VERB/VBD/-1/root separate/VERB/VB/0/obj talks/NOUN/NNS/1/obj',
    'separate/ADJ<2:amod talks/NOUN<0:obj',
  ],
  [
    'whom somebody freed',
    'freed/VERB/VBD/-1/root 12/NUM/CD/2/nummod policemen/NOUN/NNS/3/nsubj abducted/VERB/VBD/0/ccomp',
    'policemen/NOUN<0:obj abducted/VERB<2:acl',
  ],
  [
    'what a noun before a preposition belongs to',
    'imposed/VERB/VBD/-1/root sanctions/NOUN/NNS/4/compound on/ADP/IN/4/case its/PRON/PRP$/4/nmod:poss Norland/PROPN/NNP/0/obj',
    'sanctions/NOUN<0:obj Norland/PROPN<1:nmod',
  ],
  [
    'whom the clause behind is about',
    'released/VERB/VBD/-1/root Brenn/PROPN/NNP/4/nsubj the/DET/DT/3/det rebels/NOUN/NNS/4/nsubj held/VERB/VBD/0/ccomp',
    'Brenn/PROPN<0:obj held/VERB<1:acl:relcl',
  ],
  [
    'what a preposition brings',
    'expelled/VERB/VBD/-1/root envoys/NOUN/NNS/3/nsubj over/ADP/IN/3/mark remarks/VERB/VBZ/0/ccomp',
    'envoys/NOUN<0:obj over/ADP<3:case remarks/NOUN<0:obl',
  ],
  [
    'to free somebody',
    'urge/VERB/VBP/-1/root Norland/PROPN/NNP/0/obj to/ADP/IN/5/case free/ADJ/JJ/5/amod jailed/ADJ/JJ/5/amod men/NOUN/NNS/1/conj',
    'to/PART<3:mark free/VERB<0:xcomp men/NOUN<3:obj',
  ],
  [
    'to free men, whom nobody is asked to free',
    'gave/VERB/VBD/-1/root food/NOUN/NN/0/obj to/ADP/IN/4/case free/ADJ/JJ/4/amod men/NOUN/NNS/0/obl',
    '',
  ],
] as const)('%s', (_, before, after) => expect(changesBy(mendObjects, before)).toBe(after))
