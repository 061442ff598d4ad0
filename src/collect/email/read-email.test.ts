import { describe, expect, test } from 'vitest'
import type { Issue } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { email } from '#make/email.ts'
import { zipFile } from '#make/zip-file.ts'
import { readEmail } from './read-email.ts'

/** What grows faster than its input takes minutes here; a busy machine takes a second or two. */
const SLOW_MS = 8000
const named = (issues: readonly Issue[], code: string) =>
  issues.filter((one) => one.code === code).map(({ words }) => words)
const refusalOf = async (bytes: Uint8Array) => {
  try {
    await readEmail(bytes)
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, reason: error.message }
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
const base64 = (text: string, encoding: string) =>
  Buffer.from(encoded(text, encoding)).toString('base64')
const quotedPrintable = (text: string, encoding: string) =>
  [...encoded(text, encoding)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')

const RUSSIAN = 'Утром в порту видели три катера.'
const ARABIC = 'شوهدت ثلاثة زوارق في المرفأ صباح اليوم.'

describe('readEmail', () => {
  test('reads subject, sender and day as stated in their own zone', async () => {
    expect(await readEmail(email('Three boats.\r\nNobody met them.\r\n'))).toEqual({
      title: 'Boats off the quay',
      byline: 'Jane Roe',
      published: '2015-09-30',
      text: 'Three boats.\nNobody met them.',
      issues: [],
    })
  })

  test.each([
    [
      'Arabic in base64',
      `=?UTF-8?B?${Buffer.from('أحمد الخطيب').toString('base64')}?= <a@b.example>`,
      'أحمد الخطيب',
    ],
    [
      'Russian in windows-1251',
      `=?windows-1251?B?${base64('Иван Петров', 'windows-1251')}?= <a@b.example>`,
      'Иван Петров',
    ],
    [
      'Russian in KOI8-R',
      `=?koi8-r?Q?${quotedPrintable('Пётр', 'koi8-r')}?= <a@b.example>`,
      'Пётр',
    ],
    ['a family name first', '"Roe, Jane" <a@b.example>', 'Jane Roe'],
    ['an address alone', '<a@b.example>', undefined],
    ['nobody', '', undefined],
  ])('names the sender: %s', async (_, From, wanted) => {
    expect((await readEmail(email('Words.', { From }))).byline).toBe(wanted)
  })

  test.each([
    ['windows-1251', 'base64', RUSSIAN],
    ['windows-1251', 'quoted-printable', RUSSIAN],
    ['koi8-r', 'quoted-printable', RUSSIAN],
    ['windows-1256', 'base64', ARABIC],
    ['windows-1256', '8bit', ARABIC],
  ])('decodes %s in %s', async (charset, encoding, text) => {
    const write = { base64, 'quoted-printable': quotedPrintable, '8bit': encoded }[encoding]
    const headers = {
      'Content-Type': `text/plain; charset=${charset}`,
      'Content-Transfer-Encoding': encoding,
    }
    const read = await readEmail(email(write?.(text, charset) ?? '', headers))
    expect(read).toMatchObject({ text, issues: [] })
  })

  test('guesses an encoding that nobody names, and says so', async () => {
    const sent = email(encoded(RUSSIAN, 'windows-1251'), { 'Content-Type': 'text/plain' })
    const read = await readEmail(sent)
    expect(read.text).toBe(RUSSIAN)
    expect(read.issues.map(({ code }) => code)).toEqual(['encoding_guessed'])
  })

  test('marks what is quoted', async () => {
    const { text, issues } = await readEmail(email('Yes.\r\n\r\n> Boats?\r\n'))
    expect(text).toBe('Yes.\n\n> Boats?')
    expect(issues).toEqual([{ code: 'quoted_reply', words: '> Boats?', start: 6, end: 14 }])
  })

  test('an attachment in bare bytes is no reason to guess', async () => {
    const { text, issues } = await readEmail(
      email([
        { type: 'text/plain', body: 'Words.' },
        { type: 'application/zip', name: 'a.zip', body: new Uint8Array([0x50, 0, 0xff, 0, 0xfe]) },
      ]),
    )
    expect([text, named(issues, 'attachment_left_out')]).toEqual([
      'Words.',
      ['a.zip, application/zip, 1 kB'],
    ])
    expect(issues).toHaveLength(1)
  })

  test('damage is marked at its place', async () => {
    const { text, issues } = await readEmail(email(Buffer.from([0x41, 0xff, 0x42])))
    expect(text).toBe('A\ufffdB')
    expect(issues).toContainEqual({ code: 'encoding_damaged', words: '\ufffd', start: 1, end: 2 })
  })

  test('prefers plain text to HTML, and reads HTML where it is alone', async () => {
    const html = { type: 'text/html; charset=utf-8', body: '<p>From <b>HTML</b>.</p><p>Two.</p>' }
    const plain = { type: 'text/plain; charset=utf-8', body: 'Plain words.' }
    const either = { 'Content-Type': 'multipart/alternative; boundary="quay"' }
    expect((await readEmail(email([plain, html], either))).text).toBe('Plain words.')
    expect((await readEmail(email([html]))).text).toBe('From HTML.\n\nTwo.')
    const empty = { ...plain, body: ' ' }
    expect((await readEmail(email([empty, html], either))).text).toBe('From HTML.\n\nTwo.')
  })

  test('names attachments and opens none', async () => {
    const zip = Buffer.from(zipFile([{ name: 'bomb', bytes: new Uint8Array(50_000_000) }]))
    const { text, issues } = await readEmail(
      email([
        { type: 'text/plain', body: 'See the files.' },
        {
          type: 'application/zip',
          name: 'bo\u202emb.zip',
          encoding: 'base64',
          body: zip.toString('base64'),
        },
        { type: 'text/html', name: 'page.html', body: '<p>Hidden words.</p>' },
      ]),
    )
    expect(text).toBe('See the files.')
    expect(named(issues, 'attachment_left_out')).toEqual([
      `bomb.zip, application/zip, ${Math.round(zip.length / 1024)} kB`,
      'page.html, text/html, 1 kB',
    ])
  })

  test('takes forwarded e-mails in, below who wrote them, and marks their words', async () => {
    const inner = email('Inner words.', { From: 'Ali Reza <ali@quay.example>', Subject: 'Inside' })
    const { text, title, issues } = await readEmail(
      email([
        { type: 'text/plain', body: 'See below.' },
        { type: 'message/rfc822', body: inner },
      ]),
    )
    expect(title).toBe('Boats off the quay')
    expect(text).toBe(
      'See below.\n\nFrom: Ali Reza <ali@quay.example>\nDate: Wed, 30 Sep 2015 23:30:00 +0300\nTo: Duty desk\nSubject: Inside\n\nInner words.',
    )
    const [quoted] = issues
    expect(quoted?.code).toBe('quoted_reply')
    expect(text.slice(quoted?.start, quoted?.end)).toBe(text.slice(12))
  })

  test('reads five e-mails deep and names what lies deeper', async () => {
    let letter = email('Words of level 0.')
    for (let level = 1; level <= 7; level++)
      letter = email([
        { type: 'text/plain', body: `Words of level ${level}.` },
        {
          type: 'message/rfc822',
          body: Buffer.from(letter).toString('base64'),
          encoding: 'base64',
        },
      ])
    const { text, issues } = await readEmail(letter)
    const levels = [...text.matchAll(/level (\d)/g)].map(([, level]) => level)
    expect(levels).toEqual(['7', '6', '5', '4', '3', '2'])
    expect(named(issues, 'attachment_left_out')).toEqual(['message/rfc822, 1 kB'])
  })
})

describe('readEmail refuses', () => {
  const part = { type: 'text/plain', body: 'x' }
  const many = (count: number) => email(Array.from({ length: count }, () => part))
  const nested = () => {
    const lines = Array.from(
      { length: 40 },
      (_, level) =>
        `--${level}x\r\nContent-Type: multipart/mixed; boundary="${level + 1}x"\r\n\r\n`,
    )
    return email(lines.join(''), { 'Content-Type': 'multipart/mixed; boundary="0x"' })
  }
  test.each([
    ['10,000 parts', many(10_000), 'too_large', '200 parts'],
    ['201 parts', many(201), 'too_large', '200 parts'],
    ['parts within parts', nested(), 'report_too_deep', '20'],
    ['only an attachment', email([{ ...part, name: 'a.txt' }]), 'report_empty', 'form'],
    ['blank words', email(' \r\n'), 'report_empty', 'form'],
    [
      'headers of 3 MB',
      email('x', { Received: 'x'.repeat(3_000_000) }),
      'report_binary',
      'damaged',
    ],
  ])('%s', async (_, bytes, code, reason) => {
    const began = performance.now()
    const refused = await refusalOf(bytes)
    expect(refused).toMatchObject({ code })
    expect(refused?.reason).toContain(reason)
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  })

  test('200 parts are read', async () => {
    expect((await readEmail(many(200))).text).toContain('x')
  })
})
