import { expect, test } from 'vitest'
import { linesOf } from '#make/reader-of-six.ts'

test.each([
  ['Oster to Veldra over the pass: CLOSED.', 'asserted COERCE:restrict  > pass'],
  ['Oster bridge: open, ambulances first.', 'asserted COOPERATE  > Oster bridge'],
  [
    'Unloaded: 410 tents and 2,200 blankets.',
    'asserted AID:humanitarian  > 410 tents+2,200 blankets',
  ],
  ['Thursday: convoy as announced.', 'planned AID:humanitarian  > convoy'],
  ['What is needed: 40 filters and a pump.', 'asserted REQUEST:assist  > '],
])('%s', async (text, line) => {
  expect(await linesOf(text)).toEqual([line])
})

test.each(['The answer was clear: closed.', 'His hat: open.', 'Unloaded: everything.'])(
  'nothing: %s',
  async (text) => {
    expect(await linesOf(text)).toEqual([])
  },
)
