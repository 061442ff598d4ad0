import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { SentenceParser } from '#read/parse/sentence-parser.ts'
import { wordsIn } from '#read/parse/words-in.ts'
import { splitSentences } from '#read/split-sentences.ts'
import { NameFinder } from './find-names.ts'
import { nameModelFrom } from './name-model.ts'
import type { TaggedSentence } from './named-sentence.ts'

const model = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../model/english/${name}`, import.meta.url)))
const parser = new SentenceParser(parseModelFrom(model('parse.bin')))
const finder = new NameFinder(nameModelFrom(model('names.bin')))

function sentencesOf(text: string): TaggedSentence[] {
  return splitSentences(text, '').map((sentence) => {
    const words = wordsIn(text, sentence)
    const tree = parser.parse(words.map((word) => word.text))
    return words.map(({ text: word, start, end }, index) => ({
      word,
      start,
      end,
      xpos: tree[index]?.xpos ?? '',
    }))
  })
}
const namesIn = (text: string) =>
  finder
    .find(sentencesOf(text), [])
    .map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('NameFinder', () => {
  test.each([
    ['The talks were led by Maria Ostwald on Monday.', ['person Maria Ostwald']],
    [
      'President John Ardel met General Peter Hollin.',
      ['person John Ardel', 'person Peter Hollin'],
    ],
    ['He studied at the University of Osterfield.', ['organisation University of Osterfield']],
    ['They crossed the river and went home.', []],
  ])('%s', (text, wanted) => expect(namesIn(text)).toEqual(wanted))

  test('the article of an Arabic name belongs to it', () => {
    expect(namesIn('The attack was claimed by al-Qaeda.')).toEqual(['organisation al-Qaeda'])
  })

  test('what was a name of one kind before is likelier to be one again', () => {
    const [first] = namesIn('Velland said so.')
    const names = namesIn('Yesterday Maria Velland spoke. Velland said so.')
    expect(names).toEqual(['person Maria Velland', 'person Velland'])
    expect(first).toBeDefined()
  })

  test('nothing is remembered from one text to the next', () => {
    const alone = namesIn('Velland said so.')
    namesIn('Velland Bank opened. Velland Bank closed. The Velland Bank paid.')
    expect(namesIn('Velland said so.')).toEqual(alone)
  })

  test('names do not overlap, and follow the text', () => {
    const text =
      'John Smith of the United Nations met Anna Berg in Paris. Berg and Smith left France.'
    const found = finder.find(sentencesOf(text), [])
    expect(found.length).toBeGreaterThan(4)
    found.reduce((end, name) => {
      expect(name.start).toBeGreaterThanOrEqual(end)
      return name.end
    }, 0)
  })

  test('a sentence of capitals only, and one that is very long, are read in the time of their words', () => {
    const text = `${'Oster '.repeat(20_000)}.`
    const words = text.trim().split(' ')
    let at = 0
    const sentence = words.map((word) => {
      const start = at
      at += word.length + 1
      return { word, start, end: start + word.length, xpos: 'NNP' }
    })
    const began = performance.now()
    finder.find([sentence], [])
    expect(performance.now() - began).toBeLessThan(500)
  })
})
