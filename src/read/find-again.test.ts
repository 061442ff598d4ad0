import { expect, test } from 'vitest'
import { linesOf } from '#make/reader-of-six.ts'

test.each([
  'Norland denies it.',
  'Norland disputed the charge.',
  'Norland denied any involvement.',
])('who denies what was told before: %s', async (text) => {
  expect(await linesOf(`Gunmen attacked Oster. Sudland blamed Norland. ${text}`)).toContain(
    'denied ASSAULT Norland > Oster',
  )
})

test('who does not deny it says nothing', async () => {
  const lines = await linesOf('Gunmen attacked Oster. Norland did not deny it.')
  expect(lines).toEqual(['asserted ASSAULT Gunmen > Oster'])
})

test('nothing told before is denied', async () => {
  expect(await linesOf('Norland denies it.')).toEqual([])
})

test('harm is of what the same sentence told before, not of an older deed', async () => {
  const text = 'Norland bombed Veldra. Sudland invaded Oster, where 7 houses were damaged.'
  expect(await linesOf(text)).toContain('asserted ASSAULT:territory Sudland > 7 houses')
})
