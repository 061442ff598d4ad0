import { describe, expect, test } from 'vitest'
import { edgesOf } from './lines.ts'
import { readMasthead } from './read-masthead.ts'

const found = (text: string) =>
  Object.fromEntries(readMasthead(edgesOf(text)).map(({ field, value }) => [field, value]))

describe('readMasthead', () => {
  test.each([
    [
      'on one line with the hour',
      'The weir holds\nTidewater Minute, 6 May 2015, 19:05\n\nText.',
      'Tidewater Minute',
    ],
    [
      'above the day',
      'Report 4\nOsk River Rescue Office\nMonday 6 May 2015, 07:30\n\nText.',
      'Osk River Rescue Office',
    ],
    [
      'above a line that names the paper',
      'Osk River Rescue Office\nSituation report no. 4, 6 May 2015\n\nText.',
      'Osk River Rescue Office',
    ],
    [
      'between dashes',
      'FLASH - Osk River Rescue Office - 6 May 2015, 23:15\n\nText.',
      'Osk River Rescue Office',
    ],
    [
      'after a number',
      'BULLETIN NO 24 - Osk River Rescue Office\n6 May 2015\n\nText.',
      'Osk River Rescue Office',
    ],
    [
      'before its desk',
      'Notice\nOsk Relief Union Abroad, operations desk\n6 May 2015\n\nText.',
      'Osk Relief Union Abroad',
    ],
  ])('a name %s', (_, text, outlet) =>
    expect(found(text)).toEqual({ outlet, published: '2015-05-06' }),
  )

  test.each([
    ['a town and a day', 'The weir holds\nNew York, 6 May 2015\n\nText.'],
    ['a byline and a day', 'The weir holds\nBy Jane Mary Roe, 6 May 2015, 10:00\n\nText.'],
    ['a day alone', 'The weir holds\n6 May 2015\n\nText.'],
    [
      'a sentence with a day',
      'The weir at Osk broke on 6 May 2015, the Rescue Office says.\nMore text.',
    ],
    ['a name without a day', 'The weir holds\nOsk River Rescue Office\n\nText.'],
    ['a day that comes later', 'One\ntwo\nthree\nfour\nOsk River Rescue Office, 6 May 2015, 10:00'],
  ])('no name from %s', (_, text) => expect(found(text)).toEqual({}))

  test('the words stand where it says', () => {
    const text = 'Report\nTidewater Minute, 6 May 2015, 19:05\n\nText.'
    for (const { field, value, start, end } of readMasthead(edgesOf(text)))
      expect(text.slice(start, end)).toBe(field === 'outlet' ? value : '6 May 2015')
  })
})
