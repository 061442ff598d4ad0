import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#web/choices/catalogue.ts'
import { dateWords, isDateSaid } from './date-words.ts'

const intlOf = async (locale: 'ar' | 'en' | 'fa' | 'ru') =>
  createIntl({ locale, messages: await loadCatalogue(locale) })

describe('dateWords', () => {
  test.each([
    ['en', '2026-11-20', '20 November 2026'],
    ['en', '2026-11', 'November 2026'],
    ['en', '2026', '2026'],
    ['en', '2026-11-XX', 'November 2026'],
    ['en', '2026-XX', '2026'],
    ['en', '2026-11-20~', 'about 20 November 2026'],
    ['en', '2026?', '2026, perhaps'],
    ['en', '2026-09-28/2026-09-30', 'from 28 September 2026 to 30 September 2026'],
    ['en', '2026-03/..', 'since March 2026'],
    ['en', '../2026-12-31', 'until 31 December 2026'],
    ['en', '[2026-10,2026-11]', 'October 2026 or November 2026'],
    ['en', '2026-23', 'autumn 2026'],
    ['en', '2026-33', 'first quarter of 2026'],
    ['en', '199X', 'the 1990s'],
    ['ru', '2026-11-20', '20 ноября 2026'],
    ['ru', '2026-09/..', 'с сентября 2026'],
    ['ru', '../2026-05', 'до мая 2026'],
    ['ru', '2026-09/2026-11', 'с сентября 2026 по ноябрь 2026'],
    ['ru', '2026-09~', 'около сентября 2026'],
    ['ru', '2026-09', 'сентябрь 2026'],
    ['ar', '2026-11-20', '20 نوفمبر 2026'],
    ['fa', '2026-11-20', '۲۰ نوامبر ۲۰۲۶'],
    ['en', 'nobody knows', 'nobody knows'],
  ] as const)('%s: %s', async (locale, edtf, words) => {
    expect(dateWords(edtf, await intlOf(locale))).toBe(words)
  })

  test.each([
    ['fa', 'latin', '20 نوامبر 2026'],
    ['fa', 'local', '۲۰ نوامبر ۲۰۲۶'],
    ['ar', 'local', '٢٠ نوفمبر ٢٠٢٦'],
    ['ru', 'local', '20 ноября 2026'],
  ] as const)('in %s, digits %s', async (locale, digits, words) => {
    expect(dateWords('2026-11-20', await intlOf(locale), digits)).toBe(words)
  })
})

test.each([
  ['2026', true],
  ['2026-11-20~', true],
  ['2026-09-28/2026-09-30', true],
  ['2026-03/..', true],
  ['[2026-10,2026-11]', true],
  ['9 May 2015', false],
  ['2015-05-09T23:30', false],
  ['2015-05-09/soon', false],
  ['../..', false],
  ['', false],
])('isDateSaid: %s is %s', (edtf, isSaid) => {
  expect(isDateSaid(edtf)).toBe(isSaid)
})
