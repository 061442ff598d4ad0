import { expect, test } from 'vitest'
import { claimsOf, linesOf } from '#make/reader-of-six.ts'

test.each([
  ['The wardens counted 210 of them.', 210],
  ['Water: 7 litres a head today, it should be 15.', 7],
  ['There are 18 latrines in the camp.', 18],
])('the number of %s', async (text, least) => {
  const [claim] = await claimsOf(text)
  expect(claim?.counts?.[0]).toMatchObject({ least })
  expect(claim?.action).toBeUndefined()
})

test.each([
  'No member of the guard was on the bridge on Tuesday night.',
  'I took the lamp, and there was no crack.',
])('what is not there: %s', async (text) => {
  expect((await linesOf(text))[0]).toMatch(/^denied - /)
})

test.each(['One of them was called Bahram.', 'I took the train, and they had no doubt.'])(
  'no fact: %s',
  async (text) => {
    expect(await linesOf(text)).toEqual([])
  },
)
