import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_BYTES_MAX } from '#domain/report.ts'
import { decodeText } from './decode-text.ts'

/** What grows faster than its input takes minutes here; a busy machine takes a second or two. */
const SLOW_MS = 8000
const utf8 = (text: string) => new TextEncoder().encode(text)
const codesOf = (decoded: { issues: { code: string }[] }) => decoded.issues.map((one) => one.code)
const refusalOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  return null
}

/** Encodes by asking the decoder for every byte: no encoder for old encodings is at hand. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(new Uint8Array([byte])), byte)
  return new Uint8Array([...text].map((letter) => bytes.get(letter) ?? 63))
}

const RUSSIAN =
  'Утром в порту Беломорска видели три катера. Их никто не встречал, сообщил дежурный.'
const ARABIC = 'شوهدت ثلاثة زوارق في المرفأ صباح اليوم، ولم يستقبلها أحد كما قال الحارس.'
const FRENCH = 'Trois vedettes ont été aperçues près du port à l’aube, a déclaré le gardien.'
const GERMAN = 'Drei Boote wurden früh am Hafen gesehen, erklärte der Wärter. Größe unbekannt.'

describe('decodeText', () => {
  test.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1256', ARABIC],
    ['windows-1252', FRENCH],
    ['windows-1252', GERMAN],
  ])('guesses %s and says so', (encoding, text) => {
    const decoded = decodeText(encoded(text, encoding))
    expect(decoded).toMatchObject({ text, encoding })
    expect(codesOf(decoded)).toEqual(['encoding_guessed'])
  })

  test.each(['windows-1251', 'koi8-r', 'windows-1256', 'windows-1252'])(
    'believes a declared %s',
    (charset) => {
      const text =
        charset === 'windows-1256' ? ARABIC : charset === 'windows-1252' ? FRENCH : RUSSIAN
      expect(decodeText(encoded(text, charset), { charset })).toEqual({
        text,
        encoding: charset,
        issues: [],
      })
    },
  )

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a], 'A\r\n'],
    ['utf-16le', [0xff, 0xfe, 0x41, 0x00, 0x3f, 0x04], 'Aп'],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x41, 0x04, 0x3f], 'Aп'],
  ])('takes one mark of %s off and keeps the rest', (encoding, bytes, text) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding, issues: [] })
  })

  test('a second mark belongs to the text', () => {
    expect(decodeText(utf8('\ufeff\ufeffA')).text).toBe('\ufeffA')
  })

  test('reads UTF-16 that has no mark', () => {
    const bytes = new Uint8Array(
      [...'The harbour is shut.'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    )
    expect(decodeText(bytes)).toMatchObject({ text: 'The harbour is shut.', encoding: 'utf-16le' })
  })

  test('a wrong declaration gives way to UTF-8', () => {
    const decoded = decodeText(utf8(RUSSIAN), { charset: 'windows-1251' })
    expect(decoded.text).toBe(RUSSIAN)
    expect(codesOf(decoded)).toEqual(['encoding_mismatch'])
    expect(codesOf(decodeText(encoded(RUSSIAN, 'windows-1251'), { charset: 'utf-8' }))).toEqual([
      'encoding_guessed',
    ])
  })

  test.each([
    ['<html><head><meta charset="koi8-r">', 'koi8-r'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
    ['<?xml version="1.0" encoding="koi8-r"?>', 'koi8-r'],
  ])('a page declares itself: %s', (prologue, encoding) => {
    const text = `${prologue}<p>${RUSSIAN}`
    expect(decodeText(encoded(text, encoding))).toEqual({ text, encoding, issues: [] })
  })

  test('an unknown declaration is no declaration', () => {
    expect(decodeText(utf8('Quiet.'), { charset: 'klingon-8' })).toMatchObject({
      encoding: 'utf-8',
    })
  })

  test.each([
    ['cut in a letter', utf8(RUSSIAN).subarray(0, -2)],
    ['a stray byte', new Uint8Array([...utf8(RUSSIAN), 0xff, ...utf8(RUSSIAN)])],
    ['an overlong form', new Uint8Array([...utf8(RUSSIAN), 0xe0, 0x80, 0x80])],
    ['a surrogate', new Uint8Array([...utf8(RUSSIAN), 0xed, 0xa0, 0x80])],
  ])('keeps UTF-8 with damage, at the damage: %s', (_, bytes) => {
    const decoded = decodeText(bytes)
    expect(decoded.encoding).toBe('utf-8')
    const damage = decoded.text.indexOf('\ufffd')
    expect(damage).toBeGreaterThan(RUSSIAN.length - 3)
    expect(decoded.issues).toEqual([
      { code: 'encoding_damaged', words: '\ufffd', start: damage, end: damage + 1 },
    ])
  })

  test('a single NUL in a long text is replaced, in place', () => {
    const text = `${'All is calm. '.repeat(200)}\u0000end`
    const decoded = decodeText(utf8(text))
    expect(decoded.text).toHaveLength(text.length)
    expect(decoded.issues).toEqual([
      { code: 'characters_replaced', words: '\ufffd', start: 2600, end: 2601 },
    ])
  })

  test.each([
    ['a PDF file', '%PDF-1.7 words'],
    ['a ZIP archive', 'PK\u0003\u0004....'],
    ['a PNG', '\u0089PNG\r\n\u001a\n'],
    ['a JPEG', '\u00ff\u00d8\u00ff\u00e0'],
    ['a GIF', 'GIF89a\u0000\u0001'],
    ['a Windows program', 'MZ\u0090\u0000\u0003'],
    ['a Linux program', '\u007fELF\u0002'],
    ['a GZIP', '\u001f\u008b\u0008'],
    ['NUL', 'ab\u0000\u0001\u0000\u0000\u0002cde'],
  ])('refuses %s', (kind, latin) => {
    const bytes = Uint8Array.from([...latin].map((letter) => letter.charCodeAt(0)))
    const refusal = refusalOf(() => decodeText(bytes))
    const reason: unknown = expect.stringContaining(kind)
    expect(refusal).toMatchObject({ code: 'report_binary', facts: { reason } })
  })

  test('letters that only look like a magic number are text', () => {
    expect(decodeText(utf8('MZ Shipping said its RIFF is over.')).encoding).toBe('utf-8')
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t\u00a0\u2003'],
    ['a mark', '\ufeff'],
    ['zero-width', '\u200b\u200d'],
  ])('refuses %s as empty', (_, text) =>
    expect(refusalOf(() => decodeText(utf8(text)))?.code).toBe('report_empty'),
  )

  test('refuses one byte over 25 MB before looking at it', () => {
    const refusal = refusalOf(() => decodeText(new Uint8Array(REPORT_BYTES_MAX + 1)))
    expect(refusal).toMatchObject({ code: 'too_large', facts: { size: '26 MB', most: '25 MB' } })
  })

  test('reads 25 MB in linear time', () => {
    const bytes = new Uint8Array(REPORT_BYTES_MAX).fill(0xd0)
    for (let at = 1; at < bytes.length; at += 2) bytes[at] = 0xbe
    const began = performance.now()
    expect(decodeText(bytes).text).toHaveLength(REPORT_BYTES_MAX / 2)
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  })

  propertyTest.prop([fc.string({ unit: 'grapheme', minLength: 1 })])(
    'UTF-8 comes back whole',
    (text) => {
      fc.pre(!text.includes('\u0000'))
      expect(decodeText(utf8(`x${text}`)).text).toBe(`x${text}`)
    },
  )

  propertyTest.prop([fc.uint8Array({ minLength: 1, maxLength: 400 })])(
    'any bytes: text or refusal',
    (bytes) => {
      const refusal = refusalOf(() => {
        const decoded = decodeText(bytes)
        expect(decoded.text.isWellFormed()).toBe(true)
        expect(decoded.text).not.toContain('\u0000')
      })
      expect([undefined, 'report_binary', 'report_empty']).toContain(refusal?.code)
    },
  )
})
