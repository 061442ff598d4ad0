import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { wordsIn } from './words-in.ts'

const cut = (text: string) => wordsIn(text, { start: 0, end: text.length })
const textsOf = (text: string) => cut(text).map((word) => word.text)

describe('wordsIn', () => {
  test.each([
    ['hyphens between words', 'a three-day visit', ['a', 'three', '-', 'day', 'visit']],
    ['a hyphen after a prefix holds', 'the Pro-river vote', ['the', 'Pro-river', 'vote']],
    ['cannot is two', 'We cannot row', ['We', 'can', 'not', 'row']],
    ['negation splits off', "We don't row", ['We', 'do', "n't", 'row']],
    ['so does what an owner bears', 'Oster’s and Norland\'s', ['Oster', '’s', 'and', 'Norland', "'s"]],
    ['an apostrophe within a name holds', "O'Darra's boat", ["O'Darra", "'s", 'boat']],
    ['money and shares', '$5 or 7%', ['$', '5', 'or', '7', '%']],
    ['numbers with commas and points', '1,200-man, 3.5m', ['1,200', '-', 'man', ',', '3.5m']],
    ['a mark again and again', 'Well... no--', ['Well', '...', 'no', '--']],
    ['quotation marks of any kind', '"“Row”"', ['"“', 'Row', '”"']],
    ['brackets stand alone', '((a))', ['(', '(', 'a', ')', ')']],
    ['an address', 'See some.page.org.', ['See', 'some.page.org', '.']],
    ['an address of a person', 'Ask (mira@oster.example)', ['Ask', '(', 'mira@oster.example', ')']],
    ['a day and an hour', 'on 3/27/2001 at 4:30', ['on', '3/27/2001', 'at', '4:30']],
    ['a mark alone', 'this - that', ['this', '-', 'that']],
    ['a title keeps its dot', 'Gen. Orlov left.', ['Gen.', 'Orlov', 'left', '.']],
    ['but not at the end', 'Smith and Co.', ['Smith', 'and', 'Co', '.']],
    ['initials stay whole', 'The U.S.-led army, a.k.a. us', ['The', 'U.S.', '-', 'led', 'army', ',', 'a.k.a.', 'us']],
    ['reference marks vanish', 'It fell.[12] Then [a]', ['It', 'fell', '.', 'Then', '[', 'a', ']']],
    ['letters of any script', 'Žemė 🚢🚢 x²', ['Žemė', '🚢', '🚢', 'x', '²']],
  ])('%s', (_, text, words) => {
    expect(textsOf(text)).toEqual(words)
  }) // biome-ignore format: one table

  test('only what lies between the offsets is read', () => {
    const words = wordsIn('one two.com three', { start: 4, end: 7 })
    expect(words.map(({ text, start, end }) => [text, start, end])).toEqual([['two', 4, 7]])
  })

  test.each(['.', 'a-', '(', 'a.', '1/', 'a', "a'", '🚢', '[1'])(
    'a hundred thousand letters of %j take no time',
    (part) => {
      const text = part.repeat(100_000 / part.length)
      const began = performance.now()
      expect(cut(text).length).toBeGreaterThan(0)
      expect(performance.now() - began).toBeLessThan(5000)
    },
  )

  property.prop([fc.string({ unit: 'binary', maxLength: 100 })])(
    'words lie in order inside the text and lose nothing but spaces and reference marks',
    (text) => {
      const words = cut(text)
      for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text)
      const kept = text.replace(/\[\d{1,4}\]|\s/gu, '')
      expect(words.map((word) => word.text).join('')).toBe(kept)
    },
  )
})
