import { describe, expect, test } from 'vitest'
import { joinParagraph, wordsOf } from './join-paragraph.ts'

describe('joinParagraph', () => {
  test.each([
    ['a blank for a line end', ['Three', 'boats'], 'Three boats'],
    ['a soft hyphen goes', ['check\u00ad', 'point'], 'checkpoint'],
    ['a word that is known whole', ['har-', 'bour guard'], 'harbour guard'],
    ['a word that is not', ['check-', 'point'], 'check-point'],
    ['a name after a hyphen', ['Deir-', 'Ezzor'], 'Deir- Ezzor'],
    ['a dash is no hyphen', ['quiet -', 'for now'], 'quiet - for now'],
    ['a number', ['T-', '72 tanks'], 'T- 72 tanks'],
  ] as const)('%s', (_, lines, wanted) => {
    expect(joinParagraph(lines, wordsOf(['The harbour is shut']))).toBe(wanted)
  })

  test('a word that is broken itself is no witness', () => {
    expect(wordsOf(['well-known har-', 'bour'])).toEqual(new Set(['well-known', 'har', 'bour']))
  })
})
