import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { tokenise } from './tokenise.ts'

const wordsOf = (text: string) =>
  tokenise(text, { start: 0, end: text.length }).map((token) => token.text)

describe('tokenise', () => {
  test.each([
    ['a title keeps its dot', 'Gen. Orlov left.', ['Gen.', 'Orlov', 'left', '.']],
    ['initials stay whole', 'The U.S. army', ['The', 'U.S.', 'army']],
    [
      'owner and negation split off',
      "Norland's army didn't",
      ['Norland', "'s", 'army', 'did', "n't"],
    ],
    ['numbers with commas', 'killed 1,200 people', ['killed', '1,200', 'people']],
    ['reference marks vanish', 'It fell.[12] Then', ['It', 'fell', '.', 'Then']],
    ['hyphens hold', 'a three-day visit', ['a', 'three-day', 'visit']],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 200 })])(
    'tokens lie in order inside the text',
    (text) => {
      let last = 0
      for (const token of tokenise(text, { start: 0, end: text.length })) {
        expect(token.start).toBeGreaterThanOrEqual(last)
        expect(text.slice(token.start, token.end)).toBe(token.text)
        last = token.end
      }
    },
  )
})
