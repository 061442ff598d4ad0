import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'

describe('cleanName', () => {
  test.each([
    ['a plain name', 'Harbour report.txt', 'Harbour report.txt', false],
    ['an override that hides an extension', 'report\u202Etxt.exe', 'reporttxt.exe', true],
    ['isolates', '\u2066Tidewater\u2069 Times', 'Tidewater Times', true],
    ['a zero-width space', 'Nor\u200Bth', 'North', true],
    ['tag characters', 'North\u{E0041}\u{E007F}', 'North', true],
    ['ZWNJ and ZWJ stay', 'می\u200Cخواهم \u200D', 'می\u200Cخواهم \u200D', false],
    ['line ends become blanks', ' Two\r\n lines\tof it ', 'Two lines of it', false],
    ['a lone surrogate', 'North\uD800', 'North\uFFFD', true],
    ['a NUL and an escape', 'No\u0000rt\u001Bh', 'North', true],
  ])('%s', (_, given, text, hadMarks) => {
    expect(cleanName(given)).toEqual({ text, hadMarks })
  })

  propertyTest.prop([fc.string({ unit: 'binary' })])('once is enough', (given) => {
    const once = cleanName(given).text
    expect(cleanName(once)).toEqual({ text: once, hadMarks: false })
  })
})
