import { expect, test } from 'vitest'
import { changesBy } from '#make/mended-tree.ts'
import { mendSubjects } from './mend-subjects.ts'

test.each([
  [
    'shot dead',
    'soldiers/NOUN/NNS/-1/root shot/NOUN/NN/0/obj dead/ADJ/JJ/4/amod two/NUM/CD/4/nummod men/NOUN/NNS/0/conj',
    'soldiers/NOUN<1:nsubj shot/VERB<-1:root dead/ADJ<1:advmod men/NOUN<1:obj',
  ],
  [
    'a verb inside a phrase',
    'warplanes/NOUN/NNS/3/amod bombed/ADJ/JJ/3/amod rebel/NOUN/NN/3/compound positions/NOUN/NNS/-1/root ./PUNCT/./3/punct',
    'warplanes/NOUN<1:nsubj bombed/VERB<-1:root positions/NOUN<1:obj ./PUNCT<1:punct',
  ],
  [
    'one thing that was described stays a phrase',
    'the/DET/DT/2/det bombed/ADJ/JJ/2/amod positions/NOUN/NNS/-1/root',
    '',
  ],
  [
    'a name right before its verb',
    'Oster/PROPN/NNP/1/compound accepted/VERB/VBD/-1/root refugees/NOUN/NNS/1/obj',
    'Oster/PROPN<1:nsubj',
  ],
  [
    'a phrase that a preposition brings is no subject',
    'in/ADP/IN/1/case Oster/PROPN/NNP/2/nmod accepted/VERB/VBD/-1/root',
    '',
  ],
  [
    'a short name in brackets',
    'International/ADJ/JJ/4/nsubj (/PUNCT/(/2/punct AI/PROPN/NNP/4/nsubj )/PUNCT/)/2/punct accused/VERB/VBD/-1/root',
    'International/PROPN<4:nsubj AI/PROPN<0:appos',
  ],
  [
    'the last part of a name',
    'Amnesty/PROPN/NNP/1/compound International/ADJ/JJ/2/nsubj accused/VERB/VBD/-1/root',
    'International/PROPN<2:nsubj',
  ],
  [
    'a noun behind a comma',
    'After/ADP/IN/1/case Oster/PROPN/NNP/5/obl ,/PUNCT/,/1/punct Norland/PROPN/NNP/1/conj has/AUX/VBZ/5/aux left/VERB/VBN/-1/root',
    'Norland/PROPN<5:nsubj',
  ],
  [
    'the last of a list behind a comma',
    'After/ADP/IN/1/case Oster/PROPN/NNP/5/obl ,/PUNCT/,/1/punct and/CCONJ/CC/4/cc Norland/PROPN/NNP/1/conj left/VERB/VBD/-1/root',
    '',
  ],
  [
    'a number before its noun',
    'Two/NUM/CD/3/nsubj Norlanders/PROPN/NNPS/3/nsubj:pass were/AUX/VBD/3/aux:pass shot/VERB/VBN/-1/root',
    'Two/NUM<1:nummod',
  ],
  [
    'a verb behind a helper',
    'A/DET/DT/3/det Norlander/PROPN/NNP/3/nsubj was/AUX/VBD/3/aux:pass shot/NOUN/NN/-1/root',
    'A/DET<1:det shot/VERB<-1:root',
  ],
  [
    'is to host',
    'Norland/PROPN/NNP/3/nsubj:outer is/AUX/VBZ/3/cop to/PART/TO/3/mark host/VERB/VB/-1/root talks/NOUN/NNS/3/obj',
    'Norland/PROPN<3:nsubj is/AUX<3:aux to/ADV<3:advmod',
  ],
  [
    'a name cut in two',
    'Ada/PROPN/NNP/2/nsubj Brenn/PROPN/NNP/2/nsubj met/VERB/VBD/-1/root',
    'Ada/PROPN<1:compound',
  ],
  [
    'a name before a hyphen',
    'Norland/PROPN/NNP/2/obl -/PUNCT/HYPH/0/punct led/ADJ/JJ/3/amod forces/NOUN/NNS/-1/root',
    'Norland/PROPN<3:compound',
  ],
  [
    'troops backed by tanks',
    'troops/NOUN/NNS/1/nsubj backed/VERB/VBD/-1/root by/ADP/IN/3/case tanks/NOUN/NNS/1/obl stormed/VERB/VBD/3/acl Oster/PROPN/NNP/4/obj',
    'troops/NOUN<4:nsubj backed/VERB<0:acl stormed/VERB<-1:root',
  ],
  [
    'two subjects of the clause between',
    'Brenn/PROPN/NNP/5/nsubj ,/PUNCT/,/0/punct whose/DET/WP$/3/nmod:poss party/NOUN/NN/5/nsubj:pass is/AUX/VBZ/5/aux:pass backed/VERB/VBN/7/advcl ,/PUNCT/,/5/punct accused/VERB/VBD/-1/root',
    'Brenn/PROPN<7:nsubj backed/VERB<0:acl:relcl',
  ],
] as const)('%s', (_, before, after) => expect(changesBy(mendSubjects, before)).toBe(after))
