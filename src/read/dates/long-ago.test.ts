import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { dateTokens } from './date-tokens.ts'
import { mayTellOfLongAgo, tellsOfLongAgo } from './long-ago.ts'
import { anchorDayOf } from './placed-dates.ts'
import { timesIn } from './times-in.ts'

const DAY = anchorDayOf('2015-03-10') as number
const tokensOf = (text: string) => ({ all: dateTokens(text), text })
const may = (text: string) => mayTellOfLongAgo(tokensOf(text), DAY)

describe('mayTellOfLongAgo', () => {
  test.each([
    ['In 1951, in 1952, in 1953 and in 1954 Oster was shelled.', true],
    ['Shelled in 490 BC, 480 BC, 470 BC and 460 B.C.', true],
    ['From 18 August to 5-9 September 1951 and in 1952.', true],
    ['In 1951, in 1952 and in 2015 Oster was shelled by 3,000 men.', false],
    ['In 2015, in 2016, in 2017 and in 2018 Oster is shelled.', false],
    ['', false],
  ])('%s', (text, expected) => expect(may(text)).toBe(expected))

  const PIECES = [
    'In', 'and', 'to', '-', ',', '.', "'", 'March', 'Aug', 'May', '5', '9', '18', 'th', '99', '951', '1951', '1999', '2014', '2015', 'BC', 'B.C.', '/',
    'the', 'of', 'year', 'spring', 'nineteen', 'ninety', 'six', 'two', 'thousand', 'last', 'week', 'Easter', 'third quarter', ' ', 'in the year',
  ] // biome-ignore format: one list
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ')), { maxLength: 40 })
    .map((pieces) => pieces.flat().join(''))

  test.prop([texts], { numRuns: 2000 })('no chronicle is missed', (text) => {
    const isChronicle = tellsOfLongAgo(timesIn(tokensOf(text)), DAY)
    expect(isChronicle && !may(text)).toBe(false)
  })
})
