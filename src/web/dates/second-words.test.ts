import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#web/choices/catalogue.ts'
import { secondWords } from './second-words.ts'

const intlOf = async (locale: 'ar' | 'en' | 'fa' | 'ru') =>
  createIntl({ locale, messages: await loadCatalogue(locale) })

describe('secondWords', () => {
  test.each([
    ['en', 'jalali', '2026-11-20', '29 Aban 1405 SH'],
    ['fa', 'jalali', '2026-11-20', '۲۹ آبان ۱۴۰۵'],
    ['ar', 'jalali', '2026-11-20', '29 آبان 1405 هـ ش'],
    ['ru', 'jalali', '2026-11-20', '29 абана 1405 с. х.'],
    ['en', 'hijri', '2025-03-01', '1 Ramadan 1446 AH'],
    ['ar', 'hijri', '2015-10-13', '30 ذي الحجة 1436 هـ'],
    ['en', 'jalali', '2015-10', 'Mehr–Aban 1394 SH'],
    ['en', 'jalali', '2015-10-XX', 'Mehr–Aban 1394 SH'],
    ['fa', 'jalali', '2015-10', 'مهر تا آبان ۱۳۹۴'],
    ['ar', 'hijri', '2015-10', 'ذو الحجة 1436 إلى محرم 1437 هـ'],
    ['en', 'jalali', '2026-03', 'Esfand 1404–Farvardin 1405 SH'],
    ['ru', 'jalali', '2015-10', 'мехр – абан 1394 с. х.'],
    ['en', 'jalali', '2026', '1404–1405 SH'],
    ['en', 'jalali', '2026-XX', '1404–1405 SH'],
    ['en', 'jalali', '2026-11-20~', 'about 29 Aban 1405 SH'],
    ['en', 'jalali', '2026-11-20?', '29 Aban 1405 SH, perhaps'],
    ['en', 'jalali', '2026-09-28/2026-09-30', 'from 6 Mehr 1405 SH to 8 Mehr 1405 SH'],
    ['en', 'jalali', '2014-05/2014-08', 'Ordibehesht–Shahrivar 1393 SH'],
    ['en', 'jalali', '2014-05-10/2014-08', 'Ordibehesht–Shahrivar 1393 SH'],
    ['en', 'jalali', '2014/2015-02', '1392–1393 SH'],
    ['en', 'jalali', '2026-11-20/..', 'since 29 Aban 1405 SH'],
    ['en', 'jalali', '../2026-11-20', 'until 29 Aban 1405 SH'],
    ['en', 'jalali', '[2026-11-20,2026-11-21]', '29 Aban 1405 SH or 30 Aban 1405 SH'],
  ] as const)('%s, %s: %s', async (locale, calendar, edtf, words) => {
    expect(secondWords(edtf, await intlOf(locale), { calendar, digits: 'auto' })).toBe(words)
  })

  test.each([
    ['2026-03/..'],
    ['../2026-03'],
    ['2026-03~'],
    ['2026-03~/2026-05'],
    ['2026-23'],
    ['2026-33'],
    ['199X'],
    ['19XX'],
    ['[2026-11-20,199X]'],
    ['1815-06-18'],
    ['1815-06-18/1930-01-01'],
    ['2026-02-30'],
    ['nobody knows'],
  ])('nothing beside %s', async (edtf) => {
    const second = { calendar: 'jalali', digits: 'auto' } as const
    expect(secondWords(edtf, await intlOf('en'), second)).toBeNull()
  })

  test.each([
    ['fa', 'latin', '29 آبان 1405'],
    ['fa', 'local', '۲۹ آبان ۱۴۰۵'],
    ['ar', 'local', '٢٩ آبان ١٤٠٥ هـ ش'],
    ['en', 'local', '29 Aban 1405 SH'],
  ] as const)('in %s, digits %s', async (locale, digits, words) => {
    const second = { calendar: 'jalali', digits } as const
    expect(secondWords('2026-11-20', await intlOf(locale), second)).toBe(words)
  })
})
