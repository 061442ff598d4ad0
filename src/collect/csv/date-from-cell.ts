import { isEdtf } from '#domain/edtf.ts'
import type { DateOrder } from '#domain/import-fields.ts'
import english from '#model/dates/english.json' with { type: 'json' }

const MONTHS: Readonly<Record<string, number>> = english.months
const CLOCK = /[T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*(am|pm|z|[+-]\d{2}:?\d{2})?$/i

/**
 * EDTF from a cell: EDTF as it stands, or a day or month in one of the common forms. A clock time is dropped, since days
 * are the finest that is kept.
 *
 * @param order how `03/04/2015` is read
 * @returns null when it is none of these, or no such day exists; never a guess, never the other order
 */
export function edtfFromCell(cell: string, order: DateOrder): string | null {
  const text = latinDigits(cell).trim().replace(CLOCK, '')
  if (isEdtf(text)) return text
  const found = byNumbers(text, order) ?? byWords(text)
  return found !== null && isEdtf(found) ? found : null
}

function byNumbers(text: string, order: DateOrder): string | null {
  const yearFirst = /^(\d{4})([/.-]?)(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (yearFirst) return joined(yearFirst[1], yearFirst[3], yearFirst[4])
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (yearLast) {
    const [, first, , second, year] = yearLast
    return order === 'day-first' ? joined(year, second, first) : joined(year, first, second)
  }
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text)
  return month ? joined(month[2], month[1]) : null
}

function byWords(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replace(/[,.]/g, ' ')
    .replace(/[\s-]+/g, ' ')
    .trim()
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+) (\d{4})$/.exec(plain)
  if (dayFirst) return joined(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(plain)
  if (monthFirst) return joined(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  const month = /^([a-z]+) (\d{4})$/.exec(plain)
  return month ? joined(month[2], monthOf(month[1])) : null
}

const monthOf = (word = ''): string => String(MONTHS[word] ?? 0)

/** Parts as EDTF; a month that no calendar has is left for the check that follows. */
const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.map((part = '') => part.padStart(2, '0')).join('-')

/** The same number in Arabic or Persian digits is the same number. */
export const latinDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
