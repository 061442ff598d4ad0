import { expect, test } from 'vitest'
import { claimsOf, linesOf } from '#make/reader-of-six.ts'

test.each([
  ['Dead: 16.', 16],
  ['The death toll rose to 16.', 16],
  ['The number of dead is 16.', 16],
])('%s behind a disaster tells what that did', async (text, most) => {
  const claim = (await claimsOf(`An earthquake struck Oster. ${text}`)).at(-1)
  expect(claim?.action).toMatchObject({ type: 'DISASTER', mode: 'earthquake' })
  expect(claim?.counts).toMatchObject([{ what: 'killed', least: most, most }])
})

test('alone it states a number', async () => {
  expect(await linesOf('The number of dead is 16.')).toEqual(['asserted -  > '])
})

test.each(['The road toll rose to 16.', 'The death toll could reach 100.', 'The toll was lifted.'])(
  'no toll: %s',
  async (text) => {
    expect(await linesOf(`An earthquake struck Oster. ${text}`)).toHaveLength(1)
  },
)
