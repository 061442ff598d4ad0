import { describe, expect, test } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const split = (text: string, title = '') =>
  splitSentences(text, title).map((span) => [span.part, text.slice(span.start, span.end)])

describe('splitSentences', () => {
  test('parts of an article', () => {
    const text = [
      'Norland shells the port of Oster',
      'Norland shelled Oster. Dr. Brenn counted 3.5 tonnes of rubble!',
      '',
      'Background:',
      'The war began in 2001.',
      'Disclaimer: the views are the author’s.',
      'All rights reserved.',
    ].join('\n')
    expect(split(text)).toEqual([
      ['headline', 'Norland shells the port of Oster'],
      ['body', 'Norland shelled Oster.'],
      ['body', 'Dr. Brenn counted 3.5 tonnes of rubble!'],
      ['background', 'Background:'],
      ['background', 'The war began in 2001.'],
      ['boilerplate', 'Disclaimer: the views are the author’s.'],
      ['boilerplate', 'All rights reserved.'],
    ])
  })

  test('credit lines above the article close nothing', () => {
    const text = 'Quake in Oster\nSource: Harbour News\nIssued: 5 May 2024\n\nRoofs fell.\nWe left.'
    expect(split(text).map(([part]) => part)).toEqual([
      'headline', 'boilerplate', 'boilerplate', 'body', 'body',
    ]) // biome-ignore format: one list
  })

  test('a closing quotation mark stays with its sentence', () => {
    expect(split('He left. “We stay.” She nodded.').map(([, words]) => words)).toEqual([
      'He left.',
      '“We stay.”',
      'She nodded.',
    ])
  })

  test('what is too long to parse says so', () => {
    expect(splitSentences(`${'word '.repeat(1000)}.`, '')[0]?.isTooLong).toBe(true)
  })
})
