import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { tokenise } from '#read/tokenise.ts'
import { splitWords } from './split-words.ts'

const cut = (text: string) => splitWords(tokenise(text, { start: 0, end: text.length }))
const wordsOf = (text: string) => cut(text).map((word) => word.text)

describe('splitWords', () => {
  test.each([
    ['hyphens between words', 'a three-day visit', ['a', 'three', '-', 'day', 'visit']],
    ['a hyphen after a prefix holds', 'the pro-river vote', ['the', 'pro-river', 'vote']],
    ['cannot is two', 'We cannot row', ['We', 'can', 'not', 'row']],
    ['what was split stays split', "We don't row", ['We', 'do', "n't", 'row']],
    ['money and shares', '$5 or 7%', ['$', '5', 'or', '7', '%']],
    ['a mark again and again', 'Well... no--', ['Well', '...', 'no', '--']],
    ['an address', 'See some.page.org.', ['See', 'some.page.org', '.']],
    ['an address of a person', 'Ask (mira@oster.example)', ['Ask', '(', 'mira@oster.example', ')']],
    ['a day and an hour', 'on 3/27/2001 at 4:30', ['on', '3/27/2001', 'at', '4:30']],
    ['a mark alone', 'this - that', ['this', '-', 'that']],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test.each(['.', 'a-', '(', 'a.', '1/'])(
    'a hundred thousand letters of %j take no time',
    (part) => {
      const text = part.repeat(100_000 / part.length)
      const began = performance.now()
      expect(splitWords(tokenise(text, { start: 0, end: text.length })).length).toBeGreaterThan(0)
      expect(performance.now() - began).toBeLessThan(5000)
    },
  )

  property.prop([fc.string({ unit: 'binary', maxLength: 100 })])(
    'words lie in order inside the text and lose nothing of the tokens',
    (text) => {
      const tokens = tokenise(text, { start: 0, end: text.length })
      const words = splitWords(tokens)
      for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text)
      const joined = (some: readonly { text: string }[]) => some.map((one) => one.text).join('')
      expect(joined(words)).toBe(joined(tokens))
    },
  )
})
