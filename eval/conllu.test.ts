import { expect, test } from 'vitest'
import { sentencesFromConllu } from './conllu.ts'

const row = (id: string, form: string, head = '_', relation = '_') =>
  [id, form, form.toLowerCase(), 'X', 'XX', '_', head, relation, '_', '_'].join('\t')

const FILE = [
  '# newpar id = p1',
  "# text = We don't row.",
  row('1', 'We', '4', 'nsubj'),
  row('2-3', "don't"),
  row('2', 'do', '4', 'aux'),
  row('3', "n't", '4', 'advmod'),
  row('4', 'row', '0', 'root'),
  row('4.1', 'boats'),
  row('5', '.', '4', 'punct'),
  '',
  '# text = Gone',
  row('1', 'Gone', '0', 'root'),
  '',
  '# an end without words',
  '',
].join('\n')

test('words, tokens of several words, no empty nodes', () => {
  const [first, second, ...others] = sentencesFromConllu(FILE)
  expect(others).toEqual([])
  expect(first?.words.map(({ form, head }) => `${form} ${head}`)).toEqual([
    'We 4',
    'do 4',
    "n't 4",
    'row 0',
    '. 4',
  ])
  expect(first?.tokens).toEqual([
    { form: 'We', words: 1 },
    { form: "don't", words: 2 },
    { form: 'row', words: 1 },
    { form: '.', words: 1 },
  ])
  expect(first?.text).toBe("We don't row.")
  expect([first?.startsParagraph, second?.startsParagraph]).toEqual([true, false])
})

test('lines of another system end alike', () => {
  expect(sentencesFromConllu(FILE.replaceAll('\n', '\r\n'))).toEqual(sentencesFromConllu(FILE))
})
