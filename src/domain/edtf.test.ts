import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { calendarDayOf, dayText } from '#lib/days.ts'
import { edtfBounds, edtfGrain, isEdtf, parseEdtf } from './edtf.ts'

describe('parseEdtf', () => {
  test.each([
    ['2015', '2015-01-01', '2015-12-31', 'year'],
    ['0001', '0001-01-01', '0001-12-31', 'year'],
    ['2015-09', '2015-09-01', '2015-09-30', 'month'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'],
    ['2015-09-30', '2015-09-30', '2015-09-30', 'day'],
    ['2015-XX', '2015-01-01', '2015-12-31', 'year'],
    ['2015-09-XX', '2015-09-01', '2015-09-30', 'month'],
    ['2014-21', '2014-03-01', '2014-05-31', 'season'],
    ['2014-24', '2014-12-01', '2015-02-28', 'season'],
    ['9999-24', '9999-12-01', '9999-12-31', 'season'],
    ['2014-33', '2014-01-01', '2014-03-31', 'season'],
    ['2014-36', '2014-10-01', '2014-12-31', 'season'],
    ['199X', '1990-01-01', '1999-12-31', 'decade'],
    ['20XX', '2000-01-01', '2099-12-31', 'decade'],
    ['2014-05/2014-08', '2014-05-01', '2014-08-31', 'interval'],
    ['2014-21/2014-24', '2014-03-01', '2015-02-28', 'interval'],
    ['2011-03/..', '2011-03-01', '', 'interval'],
    ['../2015-12-31', '', '2015-12-31', 'interval'],
    ['2015-09-30/', '2015-09-30', '', 'interval'],
    ['[2015-10,2015-11]', '2015-10-01', '2015-11-30', 'interval'],
    ['[2015-11,2015-10]', '2015-10-01', '2015-11-30', 'interval'],
  ])('%s', (text, earliest, latest, grain) => {
    expect(edtfBounds(text)).toEqual({ earliest, latest })
    expect(edtfGrain(text)).toBe(grain)
  })

  test.each([
    ['2015-09-30~', true, false],
    ['2015?', false, true],
    ['2015-09%', true, true],
    ['2014~/2015', true, false],
  ])('%s is qualified', (text, isApproximate, isUncertain) => {
    expect(parseEdtf(text)).toMatchObject({ isApproximate, isUncertain })
  })

  test.each([
    '', '0000', '2015-13', '2015-00', '2015-02-29', '2015-9-30', '15-09-30', '2015-09-30T06', '2015-37', '2015-21-04', '2015-XX-05',
    '199X-05', 'XXXX', '../..', '/', '2016/2015', '2015/2016/2017', '[2015]', '[2015,', '[2015-10,x]', '{2014,2015}', '٢٠١٥',
    '2015-09-30 ', '2015~~', `[${'2015,'.repeat(20)}2016]`,
  ])('refuses %j', (text) => {
    expect(isEdtf(text)).toBe(false)
    expect(() => parseEdtf(text)).toThrow(expect.objectContaining({ code: 'date_invalid' }))
  }) // biome-ignore format: a list

  property.prop([fc.integer({ min: -719_162, max: 2_932_896 }), fc.integer({ min: 0, max: 4000 })])(
    'a day is its own bounds, and two days span from one to the other',
    (first, length) => {
      const from = dayText(calendarDayOf(first))
      const to = dayText(calendarDayOf(Math.min(first + length, 2_932_896)))
      expect(edtfBounds(from)).toEqual({ earliest: from, latest: from })
      expect(edtfBounds(`${from}/${to}`)).toEqual({ earliest: from, latest: to })
    },
  )

  property.prop([fc.string({ maxLength: 70 })])('never throws anything but its refusal', (text) => {
    if (!isEdtf(text)) expect(() => parseEdtf(text)).toThrow('is not a date')
  })
})
