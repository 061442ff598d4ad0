import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { englishParser } from '#read/english-reader.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { nounPhrases } from './noun-phrases.ts'
import { isSameName } from './same-words.ts'
import { stageOf } from './stage-of.ts'
import { type Telling, type ToldReport, toldReport } from './told-report.ts'
import { toldSentences } from './told-sentence.ts'
import { howMany, wordsIn } from './words-of-phrase.ts'

const parser = englishParser(parseModelFrom(readFileSync('model/english/parse.bin')))
const NOWHERE = { hash: '', wordsMax: 1, find: () => [] }

function reportOf(text: string): ToldReport {
  const telling: Telling = { text, published: '', claims: [] }
  return toldReport(telling, { parser, gazetteer: NOWHERE })
}

describe('nounPhrases', () => {
  test('each is a noun with what describes it, without its article', () => {
    const { phrases } = reportOf('The heavily armed guerrillas attacked a power station in Oster.')
    expect(phrases.map(({ words }) => words)).toEqual([
      'heavily armed guerrillas',
      'power station',
      'Oster',
    ])
  })

  test('tells a name from the role before it', () => {
    const report = reportOf('Former minister Ada Brenn was killed.')
    const phrase = report.phrases[0]
    expect(phrase?.words).toBe('Former minister Ada Brenn')
    if (!phrase) return
    expect(wordsIn(report, phrase, { from: phrase.nameFrom, to: phrase.to }).words).toBe(
      'Ada Brenn',
    )
  })

  test('offsets are those of the text', () => {
    const text = 'Two bombs exploded near the Astara bank.'
    for (const phrase of reportOf(text).phrases)
      expect(text.slice(phrase.start, phrase.end)).toBe(phrase.words)
    const [sentence] = toldSentences(text, parser)
    expect(sentence && nounPhrases(sentence, 3).every((one) => one.sentence === 3)).toBe(true)
  })
})

describe('howMany', () => {
  test.each([
    ['Soldiers killed six peasants.', 'peasants', { least: 6, most: 6, isAbout: false }],
    [
      'Soldiers killed at least 12 peasants.',
      'peasants',
      { least: 12, most: null, isAbout: false },
    ],
    ['Soldiers killed about 30 peasants.', 'peasants', { least: 30, most: 30, isAbout: true }],
    ['Soldiers killed peasants.', 'peasants', { least: null, most: null, isAbout: false }],
    ['Soldiers killed a peasant.', 'peasant', { least: 1, most: 1, isAbout: false }],
  ])('%s', (text, noun, wanted) => {
    const report = reportOf(text)
    const phrase = report.phrases.find(({ words }) => words.endsWith(noun))
    expect(phrase && howMany(report, phrase)).toEqual(wanted)
  })
})

describe('isSameName', () => {
  test.each([
    ['Brenn', 'Ada Brenn', true],
    ['the 3 peasants', 'peasants', true],
    ['armed peasants', 'poor peasants', true],
    ['Ada Brenn', 'Kai Orlo', false],
    ['the', 'peasants', false],
  ])('%s, %s: %s', (one, other, wanted) => {
    expect(isSameName(one, other)).toBe(wanted)
    expect(isSameName(other, one)).toBe(wanted)
  })
})

describe('stageOf', () => {
  test.each([
    ['The rebels threatened the judge.', 'threatened'],
    ['The rebels, who had threatened the judge, killed him.', 'accomplished'],
    ['The police deactivated a bomb.', 'attempted'],
    ['A bomb exploded.', 'accomplished'],
  ])('%s %s', (text, wanted) => {
    expect(stageOf(toldSentences(text, parser)[0]?.words ?? [])).toBe(wanted)
  })
})
