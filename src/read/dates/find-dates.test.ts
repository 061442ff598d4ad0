import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { isEdtf } from '#domain/edtf.ts'
import { findDates } from './find-dates.ts'

// A Wednesday.
const PUBLISHED = '2021-06-16'
const datesOf = (text: string, published = PUBLISHED) =>
  findDates(text, { published }).dates.map((date) => [date.edtf, date.words])
const codesOf = (text: string, published?: string) =>
  findDates(text, published === undefined ? {} : { published }).issues.map((issue) => issue.code)

describe('absolute dates', () => {
  test.each([
    ['The bridge fell on 30 September 2015.', '2015-09-30', '30 September 2015'],
    ['It opened on September 30, 2015, at noon.', '2015-09-30', 'September 30, 2015'],
    ['On the 3rd of May 2019 it rained.', '2019-05-03', 'the 3rd of May 2019'],
    ['Filed 2015-09-30T14:30Z by radio.', '2015-09-30', '2015-09-30'],
    ['Seen 30/9/2015 at the dam.', '2015-09-30', '30/9/2015'],
    ['Seen 9/30/2015 at the dam.', '2015-09-30', '9/30/2015'],
    ['Wednesday, 30 September 2015: the dam', '2015-09-30', 'Wednesday, 30 September 2015'],
    ['The war began in March 2011.', '2011-03', 'March 2011'],
    ['They recalled the 2003 flood.', '2003', '2003'],
    ['It was built in 1987.', '1987', '1987'],
    ['In mid-2014 the mine closed.', '2014-05/2014-08', 'mid-2014'],
    ['It failed in early 2013.', '2013-01/2013-04', 'early 2013'],
    ['in late March 2011', '2011-03-21/2011-03-31', 'late March 2011'],
    ['in the summer of 2013', '2013-22', 'the summer of 2013'],
    ['the first quarter of 2013', '2013-33', 'the first quarter of 2013'],
    ['the second half of 2013', '2013-07/2013-12', 'the second half of 2013'],
    ['back in the 1990s', '199X', 'the 1990s'],
    ['the late 1980s', '1987/1989', 'the late 1980s'],
    ['the 19th century', '18XX', 'the 19th century'],
    ['at the end of 2015', '2015-12', 'the end of 2015'],
    ['fighting since March 2011', '2011-03/..', 'since March 2011'],
    ['from 3 to 5 May 2012', '2012-05-03/2012-05-05', 'from 3 to 5 May 2012'],
    ['May 3-5, 2012', '2012-05-03/2012-05-05', 'May 3-5, 2012'],
    ['between March and May 2012', '2012-03/2012-05', 'between March and May 2012'],
    ['the 2003-2011 drought', '2003/2011', '2003-2011'],
    ['31 December to 2 January 2014', '2013-12-31/2014-01-02', '31 December to 2 January 2014'],
  ])('%s', (text, edtf, words) => {
    expect(datesOf(text)).toEqual([[edtf, words]])
    expect(datesOf(text, '')).toEqual([[edtf, words]])
  })

  test('two dates that share a year', () =>
    expect(datesOf('in March and April 2012')).toEqual([
      ['2012-03', 'March'],
      ['2012-04', 'April 2012'],
    ]))
})

describe('dates told from the day of publication', () => {
  test.each([
    ['The shed burned on Monday night.', '2021-06-14', 'Monday night'],
    ['He spoke on Wednesday morning.', '2021-06-16', 'Wednesday morning'],
    ['Talks will resume on Monday.', '2021-06-21', 'Monday'],
    ['A convoy is announced for Saturday.', '2021-06-19', 'Saturday'],
    ['A convoy had been announced for Saturday.', '2021-06-12', 'Saturday'],
    ['The road will open on Monday, as planned.', '2021-06-21', 'Monday'],
    ['Rain fell yesterday.', '2021-06-15', 'yesterday'],
    ['The vote is tomorrow.', '2021-06-17', 'tomorrow'],
    ['It was shut two days ago.', '2021-06-14', 'two days ago'],
    ['It was shut five hours ago.', '2021-06-16~', 'five hours ago'],
    ['It was shut three years ago.', '2018', 'three years ago'],
    ['It was shut last week.', '2021-06-07/2021-06-13', 'last week'],
    ['It opens next month.', '2021-07', 'next month'],
    ['It was shut last October.', '2020-10', 'last October'],
    ['It was shut in October.', '2020-10', 'October'],
    ['The school will open in October or November.', '[2021-10,2021-11]', 'October or November'],
    ['The road was shut on 5 January.', '2021-01-05', '5 January'],
    ['The road will be shut on 5 January.', '2022-01-05', '5 January'],
    ['The offer was extended to 16 August.', '2021-08-16', '16 August'],
    ['They stay until 31 December.', '../2021-12-31', 'until 31 December'],
    ['They stay until Friday.', '../2021-06-18', 'until Friday'],
    ['It closed in July last year.', '2020-07', 'July last year'],
    ['over the past 24 hours', '2021-06-15/2021-06-16', 'the past 24 hours'],
    ['by the end of the year', '2021-12', 'the end of the year'],
    ['earlier this month', '2021-06-01/2021-06-16', 'earlier this month'],
    ['over the weekend it rained', '2021-06-12/2021-06-13', 'the weekend'],
    ['open from Monday to Friday', '2021-06-07/2021-06-11', 'from Monday to Friday'],
  ])('%s', (text, edtf, words) => {
    expect(datesOf(text)).toEqual([[edtf, words]])
    expect(findDates(text, {})).toMatchObject({
      dates: [],
      issues: [{ code: 'date_without_anchor', words }],
    })
  })

  test('a year or a month of publication anchors nothing', () =>
    expect(codesOf('It fell yesterday.', '2021-06')).toEqual(['date_without_anchor']))
})

describe('words that only look like dates', () => {
  test.each([
    'They march in line; we may go.', 'May I pass?', 'Wait a second.', 'The sun shines on Sun City.', '2003 people fled.',
    'They counted 2,003 homes and $2003.', 'It cost 1999.50 in all.', 'The Sunday Times wrote of Bloody Sunday.', 'Mr March met Theresa May.',
    'A siege of two days.', 'Call 2015-3344.', 'It rose 2015%.', 'at 2015 GMT', 'the Good Friday Agreement', 'Resolution 2139 was read.',
  ])('%s', (text) => expect(findDates(text, { published: PUBLISHED })).toEqual({ dates: [], issues: [] })) // biome-ignore format: a list
})

describe('doubts', () => {
  test.each([
    ['Seen on 12/10/2015.', 'date_ambiguous'],
    ['Seen on 29 February 2015.', 'date_impossible'],
    ['Seen on Monday, 30 September 2015.', 'date_weekday_differs'],
  ])('%s', (text, code) => expect(codesOf(text, PUBLISHED)).toEqual([code]))

  test('day before month where both would do', () =>
    expect(datesOf('Seen on 12/10/2015.')).toEqual([['2015-10-12', '12/10/2015']]))
})

const WORDS = ['on', '5', 'May', '2012', 'to', 'Friday', 'last', 'week', 'the', 'end', 'of', '-', ',', 'since', 'or', '1990s', 'mid', '.'] // biome-ignore format: one line

property.prop([fc.array(fc.constantFrom(...WORDS), { maxLength: 30 })])(
  'every date is valid, its words are where it says, and no two overlap',
  (words) => {
    const text = words.join(' ')
    const { dates, issues } = findDates(text, { published: PUBLISHED })
    for (const one of [...dates, ...issues]) expect(text.slice(one.start, one.end)).toBe(one.words)
    for (const date of dates) expect(isEdtf(date.edtf)).toBe(true)
    for (const [index, date] of dates.entries())
      expect(date.start).toBeGreaterThanOrEqual(dates[index - 1]?.end ?? 0)
  },
)

test('half a megabyte of beginnings of dates is read in linear time', () => {
  const few = 'from 2003 to '.repeat(4_000)
  const started = performance.now()
  findDates(few, { published: PUBLISHED })
  const once = performance.now() - started
  findDates(few.repeat(10), { published: PUBLISHED })
  expect(performance.now() - started - once).toBeLessThan(once * 40 + 500)
})
