import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { isEdtf } from '#domain/edtf.ts'
import { findDates } from './find-dates.ts'
import { findTimes } from './find-times.ts'

// A Wednesday.
const PUBLISHED = '2021-06-16'
const timesOf = (text: string, published = PUBLISHED) =>
  findTimes(text, published === '' ? {} : { published }).times.map(({ type, value, words }) => [
    type,
    value,
    words,
  ])

describe('dates', () => {
  test.each([
    ['The mill burned on 3 May 2019.', '2019-05-03', '3 May 2019'],
    ['The mill burned on May 3, 2019.', '2019-05-03', 'May 3, 2019'],
    ['The mill burned on Tuesday.', '2021-06-15', 'Tuesday'],
    ['The mill will open on Tuesday.', '2021-06-22', 'Tuesday'],
    ['It was shut in late March.', '2021-03', 'late March'],
    ['It was shut in the winter of 1994.', '1994-WI', 'the winter of 1994'],
    ['It was shut last summer.', '2020-SU', 'last summer'],
    ['It was shut last week.', '2021-W23', 'last week'],
    ['It was shut over the weekend.', '2021-W23-WE', 'the weekend'],
    ['It was shut in the 1990s.', '199', 'the 1990s'],
    ['It was shut in the 19th century.', '18', 'the 19th century'],
    ['It was shut three years ago.', '2018', 'three years ago'],
    ['It was shut nineteen days ago.', '2021-05-28', 'nineteen days ago'],
    ['Sales rose in the first quarter.', '2021-Q1', 'the first quarter'],
    ['Sales rose in Q3 2019.', '2019-Q3', 'Q3 2019'],
    ['Sales rose in the first half of 2019.', '2019-H1', 'the first half of 2019'],
    ['They met in nineteen ninety-six.', '1996', 'nineteen ninety-six'],
    ['The well was dug in 490 BC.', 'BC0490', '490 BC'],
    ['The shop shuts on Christmas Day.', '2020-12-25', 'Christmas Day'],
    ['They will meet at Thanksgiving.', '2021-11-25', 'Thanksgiving'],
    ['They met on Easter Monday 2019.', '2019-04-22', 'Easter Monday 2019'],
    ['The ferry now runs empty.', 'PRESENT_REF', 'now'],
    ['The ferry was recently sold.', 'PAST_REF', 'recently'],
    ['Nobody knows the future.', 'FUTURE_REF', 'the future'],
  ])('%s', (text, value, words) => expect(timesOf(text)).toEqual([['DATE', value, words]]))

  test('hours belong to a TIME', () => {
    expect(timesOf('It fell at 10:35 p.m. on Friday.')).toEqual([
      ['TIME', '2021-06-11T22:35', '10:35 p.m. on Friday'],
    ])
    expect(timesOf('It fell on Sunday night.')).toEqual([['TIME', '2021-06-13TNI', 'Sunday night']])
    expect(timesOf('It fell at noon.')).toEqual([['TIME', '2021-06-16T12:00', 'noon']])
  })
})

describe('lengths of time', () => {
  test.each([
    ['The siege lasted two weeks.', 'P2W', 'two weeks'],
    ['The siege lasted nearly forty years.', 'P40Y', 'nearly forty years'],
    ['A 30-day truce was signed.', 'P30D', '30-day'],
    ['They waited 5 1/2 hours.', 'PT5H30M', '5 1/2 hours'],
    ['They waited two and a half hours.', 'PT2H30M', 'two and a half hours'],
    ['They waited half an hour.', 'PT30M', 'half an hour'],
    ['They waited a minute and a half.', 'PT1M30S', 'a minute and a half'],
    ['They waited for months.', 'PXM', 'months'],
    ['They waited for a few days.', 'PXD', 'a few days'],
    ['It rained over the past two months.', 'P2M', 'the past two months'],
    ['They want two decades of peace.', 'P20Y', 'two decades'],
  ])('%s', (text, value, words) => expect(timesOf(text)).toEqual([['DURATION', value, words]]))
})

describe('what happens again and again', () => {
  test.each([
    ['The mill is swept daily.', 'P1D', 'daily'],
    ['The mill is swept every two weeks.', 'P2W', 'every two weeks'],
    ['The mill is swept each Thursday.', 'XXXX-WXX-4', 'each Thursday'],
    ['The mill is swept three times a day.', 'P1D', 'three times a day'],
    ['The mill is swept every July.', 'XXXX-07', 'every July'],
  ])('%s', (text, value, words) => expect(timesOf(text)).toEqual([['SET', value, words]]))
})

describe('told from what was told before', () => {
  test.each([
    ['It opened on 3 May 2019. Two days later it fell.', '2019-05-05', 'Two days later'],
    ['It opened in May 2019. It fell the following month.', '2019-06', 'the following month'],
    [
      'It opened on 3 May 2019. It fell the following Monday.',
      '2019-05-06',
      'the following Monday',
    ],
    ['It opened on 3 May 2019. It was dry the day before.', '2019-05-02', 'the day before'],
    ['The war of 1979-89 was over.', '1989', '89'],
    ['It opened on 3 May 2019. It fell that same day.', '2019-05-03', 'that same day'],
  ])('%s', (text, value, words) => expect(timesOf(text)[1]).toEqual(['DATE', value, words]))

  test('figures of a quarter are compared with the same quarter of the year before', () =>
    expect(
      timesOf('First-quarter profit fell to 3 million from 4 million a year earlier.'),
    ).toEqual([
      ['DATE', '2021-Q1', 'First-quarter'],
      ['DATE', '2020-Q1', 'a year earlier'],
    ]))

  test('a day joined to a date is of its month', () =>
    expect(timesOf('It rained on 6-7 February 2019 and on May 3 and 4, 2019.')).toEqual([
      ['DATE', '2019-02-06', '6'],
      ['DATE', '2019-02-07', '7 February 2019'],
      ['DATE', '2019-05-03', 'May 3'],
      ['DATE', '2019-05-04', '4, 2019'],
    ]))

  const CHRONICLE =
    'The dike was begun in March 1931. The first stone fell in May 1932. Work stopped in 1933. ' +
    'The sea broke through on 5 October 1934. On 9 November the town was empty.'

  test('a chronicle lends its year to days without one, for claims too', () => {
    expect(timesOf(CHRONICLE).at(-1)).toEqual(['DATE', '1934-11-09', '9 November'])
    expect(findDates(CHRONICLE, { published: PUBLISHED }).dates.at(-1)?.edtf).toBe('1934-11-09')
  })

  test('an article that names old years beside its own days is none', () => {
    const article = `${CHRONICLE} The minister said on Monday that last year was dry, as was last week.`
    expect(timesOf(article)[4]).toEqual(['DATE', '2020-11-09', '9 November'])
  })
})

describe('words that only look like times', () => {
  test.each([
    'The 6-year-old boy and his mother, 52 years old, left.', 'Three quarters of the town is dry.', 'Prices began to fall.',
    'The fall of the town was near.', 'Wait a second.', 'There are four flights a week.', 'She is in her 30s.', 'They may march.',
    'Resolution 1483 was read.', 'It cost 10.50 in all.', 'They plan future payments.', 'Bloody Sunday was a name.',
  ])('%s', (text) => expect(timesOf(text)).toEqual([])) // biome-ignore format: a list
})

describe('without a day of publication', () => {
  test('what needs it is told with X', () =>
    expect(timesOf('It fell on Friday, 3 May, and yesterday.', '')).toEqual([
      ['DATE', 'XXXX-05-03', 'Friday, 3 May'],
      ['DATE', 'XXXX-XX-XX', 'yesterday'],
    ]))
})

describe('EDTF beside the value', () => {
  test.each([
    ['the first quarter of 2019', '2019-33'],
    ['in summer 2019', '2019-22'],
    ['the 1990s', '199X'],
    ['last week', '2021-06-07/2021-06-13'],
    ['early 2013', '2013-01/2013-04'],
    ['the second half of 2019', '2019-07/2019-12'],
    ['for two weeks', null],
    ['now', null],
    ['490 BC', null],
  ])('%s', (text, edtf) =>
    expect(findTimes(text, { published: PUBLISHED }).times[0]?.edtf).toBe(edtf),
  )

  test('claims take a span as one date, with the words that open it', () => {
    const found = findTimes('Shut since March 2011, and from 3 to 5 May 2012.', {})
    expect(found.dates.map(({ edtf }) => edtf)).toEqual(['2011-03/..', '2012-05-03/2012-05-05'])
    expect(found.times.map(({ value }) => value)).toEqual(['2011-03', '2012-05-03', '2012-05-05'])
  })
})

const WORDS = [
  'on', '5', 'May', '2012', 'to', 'Friday', 'last', 'week', 'the', 'end', 'of', '-', ',', 'since', 'or', '1990s', 'mid', '.', 'two', 'a', 'years',
  'ago', 'later', 'that', 'quarter', 'third', 'every', 'night', 'BC', '10', ':', '30', 'p', 'm', 'fall', 'century', 'Easter', 'next',
] // biome-ignore format: one list

property.prop([fc.array(fc.constantFrom(...WORDS), { maxLength: 40 })])(
  'words are where they are said to be, no two times overlap, and dates are projected',
  (words) => {
    const text = words.join(' ')
    const { times, dates, issues } = findTimes(text, { published: PUBLISHED })
    for (const one of times) expect(text.slice(one.start, one.end)).toBe(one.words)
    for (const [index, one] of times.entries())
      expect(one.start).toBeGreaterThanOrEqual(times[index - 1]?.end ?? 0)
    for (const { value, edtf } of times) {
      expect(value).not.toMatch(/NaN|undefined|^$/)
      expect(edtf === null || isEdtf(edtf)).toBe(true)
    }
    expect(findDates(text, { published: PUBLISHED })).toEqual({ dates, issues })
  },
)

test.each([
  'the early ',
  '5 May - ',
  'a year ',
  'nineteen ',
  'about two or ',
  '1/',
  'the first quarter of ',
])('a hundred thousand letters of "%s" is read in linear time', (words) => {
  const few = words.repeat(Math.ceil(10_000 / words.length))
  const started = performance.now()
  findTimes(few, { published: PUBLISHED })
  const once = performance.now() - started
  findTimes(few.repeat(10), { published: PUBLISHED })
  expect(performance.now() - started - once).toBeLessThan(once * 40 + 500)
})
