import { describe, expect, test } from 'vitest'
import { type Channel, conditionsOf, gate, type Source } from './gate.ts'

const source = (over: Partial<Source> = {}): Source => ({
  name: 'Tidewater',
  tlp: 'green',
  ...over,
})
const terms = (channels: NonNullable<Source['terms']>['channels']) => ({ terms: { channels } })

describe('gate', () => {
  test.each([
    ['nothing that lives', [], 'own', 'nothing_live'],
    ['red, even for own use', [source(), source({ tlp: 'red' })], 'own', 'tlp'],
    ['amber to the community', [source({ tlp: 'amber' })], 'community', 'tlp'],
    ['green into print', [source()], 'print', 'tlp'],
    [
      'clear, but its terms forbid',
      [source({ tlp: 'clear', ...terms({ print: 'forbidden' }) })],
      'print',
      'terms_forbid',
    ],
    [
      'clear, but its terms want to be asked',
      [source({ tlp: 'clear', ...terms({ commercial: 'ask' }) })],
      'commercial',
      'terms_ask',
    ],
    [
      'marking is asked before terms',
      [source({ tlp: 'red', ...terms({ print: 'forbidden' }) })],
      'print',
      'tlp',
    ],
  ] as const)('holds back %s', (_, sources, channel, because) => {
    expect(gate(sources, channel as Channel)).toEqual({ passes: false, because })
  })

  test('own use is never forbidden by terms, and bears the strictest mark', () => {
    const forbids = source({ tlp: 'amber+strict', ...terms({ print: 'forbidden' }) })
    expect(gate([source(), forbids], 'own')).toEqual({
      passes: true,
      tlp: 'amber+strict',
      withWords: true,
    })
  })

  test('words stay behind when one source lets nobody pass them on', () => {
    const forbids = source(terms({ community: 'forbidden' }))
    expect(gate([source(), forbids], 'own')).toMatchObject({ passes: true, withWords: false })
    expect(gate([forbids], 'community')).toEqual({ passes: false, because: 'terms_forbid' })
  })
})

test('conditions are said source by source', () => {
  const asks = { credit: 'Tidewater News', linkRequired: true, channels: { print: 'ask' as const } }
  expect(conditionsOf(source({ terms: asks }))).toBe(
    'Tidewater · credit: Tidewater News · link · print: ask',
  )
  expect(conditionsOf(source())).toBe('')
})
