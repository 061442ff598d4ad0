import { expect, test } from 'vitest'
import { linesOf } from '#make/reader-of-six.ts'

test.each([
  ['People on foot may pass at daylight.', 'asserted COOPERATE  > People'],
  ['They were told that lorries could cross the bridge.', 'asserted COOPERATE  > lorries'],
  ['Lorries could not cross the bridge.', 'asserted COERCE:restrict  > Lorries'],
  ['No lorries may use the road.', 'asserted COERCE:restrict  > No lorries'],
  ['Foreigners may not enter Norland.', 'asserted COERCE:restrict  > Foreigners'],
])('%s', async (text, line) => {
  expect(await linesOf(text)).toEqual([line])
})

test.each([
  'The bill could pass.',
  'Voters may cross party lines.',
  'Norland hopes that people can pass the border.',
  'People may pass if the bridge holds.',
  'We can enter the town.',
])('no permission: %s', async (text) => {
  expect(await linesOf(text)).toEqual([])
})
