import { expect, test } from 'vitest'
import { quotedReplies } from './quoted-replies.ts'

test.each([
  ['nothing quoted', 'Three boats.\nHe wrote: nothing.', []],
  ['marked lines', 'Yes.\n\n> Did you see?\n> Really?\n\nRegards', ['> Did you see?\n> Really?']],
  ['a blank line between marked ones', '> One\n\n> Two\nMine', ['> One\n\n> Two']],
  ['with its introduction', 'Yes.\n\nOn 30 Sep 2015, Jane wrote:\n> Did you?', ['On 30 Sep 2015, Jane wrote:\n> Did you?']],
  ['an introduction over two lines', 'Yes.\n\nOn 30 Sep 2015 at 10:00 Jane Roe\n<j@quay.example> wrote:\n\n> Did you?', ['On 30 Sep 2015 at 10:00 Jane Roe\n<j@quay.example> wrote:\n\n> Did you?']],
  ['Russian', 'Да.\n30 сентября 2015 г. Иван написал(а):\n> Видели?', ['30 сентября 2015 г. Иван написал(а):\n> Видели?']],
  ['Persian', 'بله.\nدر ۳۰ سپتامبر علی نوشت:\n> دیدید؟', ['در ۳۰ سپتامبر علی نوشت:\n> دیدید؟']],
  ['two replies', '> One\nMine\n> Two', ['> One', '> Two']],
  ['all below a divider', 'Yes.\n-----Original Message-----\nFrom: Jane\n\nDid you?\n', ['-----Original Message-----\nFrom: Jane\n\nDid you?']],
] as const)('%s', (_, text, wanted) => {
  const found = quotedReplies(text)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(wanted)
  expect(found.map(({ words }) => words)).toEqual(wanted)
}) // biome-ignore format: one table

test('a long reply has its first 2,000 units as words', () => {
  const text = '> word\n'.repeat(1000)
  const [found] = quotedReplies(text)
  expect({ ...found, words: found?.words.length }).toEqual({
    code: 'quoted_reply',
    words: 2000,
    start: 0,
    end: 6999,
  })
})

test('a million lines are read in linear time', () => {
  const began = performance.now()
  expect(quotedReplies('>\nx\n'.repeat(500_000))).toHaveLength(100)
  expect(performance.now() - began).toBeLessThan(8000)
})
