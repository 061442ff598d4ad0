import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_TEXT_MAX, report as reportShape } from '#domain/report.ts'
import { reportFromText } from './report-from-text.ts'

/** What grows faster than its input takes minutes here; a busy machine takes a second or two. */
const SLOW_MS = 8000
const SHA = 'ab'.repeat(32)
const taken = (text: string, others: Partial<Parameters<typeof reportFromText>[0]> = {}) =>
  reportFromText({
    text,
    sha256: SHA,
    arrival: { way: 'paste' },
    detectLanguage: () => 'en',
    ...others,
  })
const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
  }
  return null
}

describe('reportFromText', () => {
  test('keeps the text as it is and reads its fields', () => {
    const text = 'Boats seen\r\n\r\nBy Jane Roe\r\n\r\nThree boats came at dawn.\r\n'
    const report = taken(text)
    expect(reportShape.parse(report)).toMatchObject({
      text,
      title: 'Boats seen',
      author: ['Jane Roe'],
      sha256: SHA,
    })
  })

  test('a stated language is not guessed anew', () => {
    const guess = () => 'ru'
    expect(taken('Boats came.', { detectLanguage: guess }).language).toBe('ru')
    expect(
      taken('Boats came.', { detectLanguage: guess, given: { language: 'fa' } }).language,
    ).toBe('fa')
  })

  test('shows a language detector no more than it needs', () => {
    let seen = 0
    taken('Boats came. '.repeat(10_000), {
      detectLanguage: (text) => {
        seen = text.length
        return 'en'
      },
    })
    expect(seen).toBe(20_000)
  })

  test('replaces what cannot be kept, unit for unit', () => {
    expect(taken('Bo\u0000ats \uD800came.').text).toBe('Bo\ufffdats \ufffdcame.')
  })

  test('a file name is cleaned of direction marks', () => {
    const arrival = { way: 'file', from: 'boats\u202Etxt.exe' } as const
    expect(taken('Boats came.', { arrival }).arrival.from).toBe('boatstxt.exe')
  })

  test.each([
    ['one unit too many', 'a'.repeat(REPORT_TEXT_MAX + 1), {}, 'too_large'],
    ['blanks', ' \n\u0000 ', {}, 'report_empty'],
    ['no date', 'Boats came.', { given: { published: 'yesterday' } }, 'date_invalid'],
  ])('refuses %s', (_, text, others, code) => {
    expect(codeOf(() => taken(text, others))).toBe(code)
  })

  test('2 MB of pasted text are read in time', () => {
    const text = 'Boats came, said Reuters. '.repeat(76_900)
    const began = performance.now()
    expect(taken(text).text).toHaveLength(text.length)
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  })
})
