import type { GoldSentence } from '#eval/conllu.ts'

/** Word, dictionary form, tag, finer tag, head counted from 1, relation. */
const SENTENCES = [
  'The the DET DT 2 det|harbour harbour NOUN NN 3 nsubj|closed close VERB VBD 0 root|. . PUNCT . 3 punct',
  'The the DET DT 2 det|bridge bridge NOUN NN 3 nsubj|opened open VERB VBD 0 root|. . PUNCT . 3 punct',
  'A a DET DT 2 det|storm storm NOUN NN 3 nsubj|closed close VERB VBD 0 root|the the DET DT 5 det|harbour harbour NOUN NN 3 obj|. . PUNCT . 3 punct',
  'A a DET DT 2 det|guard guard NOUN NN 3 nsubj|opened open VERB VBD 0 root|the the DET DT 5 det|gate gate NOUN NN 3 obj|. . PUNCT . 3 punct',
  'Mira Mira PROPN NNP 2 nsubj|saw see VERB VBD 0 root|the the DET DT 4 det|river river NOUN NN 2 obj|. . PUNCT . 2 punct',
  'Orlan Orlan PROPN NNP 2 nsubj|crossed cross VERB VBD 0 root|the the DET DT 4 det|bridge bridge NOUN NN 2 obj|. . PUNCT . 2 punct',
  'Mira Mira PROPN NNP 2 nsubj|waited wait VERB VBD 0 root|in in ADP IN 5 case|the the DET DT 5 det|tower tower NOUN NN 2 obl|. . PUNCT . 2 punct',
  'Boats boat NOUN NNS 2 nsubj|waited wait VERB VBD 0 root|in in ADP IN 5 case|the the DET DT 5 det|harbour harbour NOUN NN 2 obl|. . PUNCT . 2 punct',
  'Boats boat NOUN NNS 2 nsubj|crossed cross VERB VBD 0 root|the the DET DT 5 det|wide wide ADJ JJ 5 amod|river river NOUN NN 2 obj|. . PUNCT . 2 punct',
  'The the DET DT 3 det|old old ADJ JJ 3 amod|gate gate NOUN NN 4 nsubj|fell fall VERB VBD 0 root|. . PUNCT . 4 punct',
  'The the DET DT 3 det|old old ADJ JJ 3 amod|bridge bridge NOUN NN 5 nsubj:pass|was be AUX VBD 5 aux:pass|closed close VERB VBN 0 root|by by ADP IN 8 case|the the DET DT 8 det|guard guard NOUN NN 5 obl:agent|. . PUNCT . 5 punct',
  'The the DET DT 2 det|gate gate NOUN NN 4 nsubj:pass|was be AUX VBD 4 aux:pass|opened open VERB VBN 0 root|by by ADP IN 6 case|Mira Mira PROPN NNP 4 obl:agent|. . PUNCT . 4 punct',
  'Orlan Orlan PROPN NNP 2 nsubj|said say VERB VBD 0 root|that that SCONJ IN 6 mark|the the DET DT 5 det|river river NOUN NN 6 nsubj|rose rise VERB VBD 2 ccomp|. . PUNCT . 2 punct',
  'Mira Mira PROPN NNP 2 nsubj|said say VERB VBD 0 root|that that SCONJ IN 5 mark|boats boat NOUN NNS 5 nsubj|waited wait VERB VBD 2 ccomp|. . PUNCT . 2 punct',
  'Guards guard NOUN NNS 2 nsubj|closed close VERB VBD 0 root|the the DET DT 4 det|gate gate NOUN NN 2 obj|and and CCONJ CC 7 cc|the the DET DT 7 det|tower tower NOUN NN 4 conj|. . PUNCT . 2 punct',
  'Mira Mira PROPN NNP 4 nsubj|and and CCONJ CC 3 cc|Orlan Orlan PROPN NNP 1 conj|crossed cross VERB VBD 0 root|the the DET DT 6 det|river river NOUN NN 4 obj|. . PUNCT . 4 punct',
  'Two two NUM CD 2 nummod|boats boat NOUN NNS 3 nsubj|left leave VERB VBD 0 root|the the DET DT 5 det|harbour harbour NOUN NN 3 obj|. . PUNCT . 3 punct',
  'Three three NUM CD 2 nummod|guards guard NOUN NNS 3 nsubj|left leave VERB VBD 0 root|the the DET DT 6 det|old old ADJ JJ 6 amod|tower tower NOUN NN 3 obj|. . PUNCT . 3 punct',
  'Did do AUX VBD 3 aux|Mira Mira PROPN NNP 3 nsubj|cross cross VERB VB 0 root|the the DET DT 5 det|bridge bridge NOUN NN 3 obj|? ? PUNCT . 3 punct',
  'Did do AUX VBD 3 aux|boats boat NOUN NNS 3 nsubj|leave leave VERB VB 0 root|the the DET DT 5 det|harbour harbour NOUN NN 3 obj|? ? PUNCT . 3 punct',
]

/** Twenty sentences of our own with their trees. */
export const TINY_TREEBANK: readonly GoldSentence[] = SENTENCES.map((line) => {
  const words = line.split('|').map((word) => {
    const [form = '', lemma = '', upos = '', xpos = '', head = '', relation = ''] = word.split(' ')
    return { form, lemma, upos, xpos, head: Number(head), relation }
  })
  const tokens = words.map(({ form }) => ({ form, words: 1 }))
  const text = words
    .map(({ form }) => form)
    .join(' ')
    .replace(/ ([.?])$/, '$1')
  return { text, words, tokens, startsParagraph: false }
})
