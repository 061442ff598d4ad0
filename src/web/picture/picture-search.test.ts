import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { parseAddress, searchOf, writeAddress } from './picture-search.ts'

describe('searchOf', () => {
  test.each([
    ['every filter', '?view=joint&q=flour&type=AID&support=announced&contest=denied', 5],
    ['days and country', '?from=2026-11-01&to=2026-11-30&country=IQ&without=time', 4],
    ['what is none is dropped', '?type=WAR&support=sure&from=yesterday&country=iraq&view=all', 0],
    ['an unknown name', '?drop=table', 0],
    ['a number stays text', '?q=12', 1],
  ])('%s', (_, address, count) => {
    expect(Object.keys(searchOf(parseAddress(address)))).toHaveLength(count)
  })

  prop.prop([fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' })])(
    'any words come back from the address as they were',
    (q) => {
      expect(searchOf(parseAddress(writeAddress({ q, view: undefined })))).toEqual({ q })
    },
  )
})
