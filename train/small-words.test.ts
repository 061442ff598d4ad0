import { expect, test } from 'vitest'
import { smallWordsIn } from './small-words.ts'

const sentence = (words: string) => ({
  words: words.split(' ').map((pair) => {
    const [form = '', upos = ''] = pair.split('/')
    return { form, upos, lemma: form, xpos: '', head: 0, relation: 'dep' }
  }),
})

test('words in small letters, without names and without what is mostly a name', () => {
  const sentences = [
    sentence('The/DET rebels/NOUN met/VERB brenn/PROPN in/ADP May/PROPN'),
    sentence('Rebels/NOUN may/AUX leave/VERB Oster/PROPN the/DET Rose/PROPN rose/VERB'),
    sentence('Nobody/PRON saw/VERB the/DET River/PROPN near/ADP River/PROPN river/NOUN 12th/ADJ'),
  ]
  expect(smallWordsIn(sentences)).toEqual([
    'in',
    'leave',
    'may',
    'met',
    'near',
    'rebels',
    'rose',
    'saw',
    'the',
  ])
})
