import { describe, expect, test } from 'vitest'
import type { RawDocument, ReadDocument } from '#domain/document.ts'
import { report as reportShape } from '#domain/report.ts'
import { type FileIntake, reportFromFile } from './report-from-file.ts'

const DOCUMENT: ReadDocument = {
  title: 'Harbour bulletin',
  byline: 'Jane Roe and John Doe',
  made: '2015-10-02',
  language: 'fa',
  text: 'Three boats were seen.\n\nNobody met them.',
  issues: [{ code: 'pages_damaged', words: '2', start: 0, end: 0 }],
}
const given: RawDocument[] = []
const intake = (
  more: Partial<FileIntake> = {},
  document: Partial<ReadDocument> = {},
): FileIntake => ({
  bytes: new Uint8Array(Buffer.from('%PDF-1.7')),
  name: 'a.pdf',
  sha256: '0'.repeat(64),
  arrival: { way: 'file', from: 'a.pdf', mediaType: 'application/pdf' },
  given: {},
  detectLanguage: () => 'en',
  readDocument: async (raw) => {
    given.push(raw)
    return { ...DOCUMENT, ...document }
  },
  ...more,
})
const codes = (made: { issues: readonly { code: string }[] }) => made.issues.map(({ code }) => code)

describe('reportFromFile', () => {
  test('a document gives text and fields; its bytes go to the reader as they are', async () => {
    const made = await reportFromFile(intake())
    expect(reportShape.parse(made.report)).toMatchObject({
      title: 'Harbour bulletin',
      author: ['Jane Roe', 'John Doe'],
      language: 'en',
      text: DOCUMENT.text,
      arrival: { mediaType: 'application/pdf' },
    })
    expect(given.at(-1)).toEqual({ kind: 'pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.7')) })
  })

  test('the day of the file comes last, with an issue', async () => {
    const last = await reportFromFile(intake())
    expect(last.report.published).toBe('2015-10-02')
    expect(codes(last)).toEqual(['pages_damaged', 'date_from_file'])

    const told = await reportFromFile(
      intake({}, { text: 'Published: 30 September 2015\n\nWords.' }),
    )
    expect([told.report.published, codes(told)]).toEqual(['2015-09-30', ['pages_damaged']])
    const stated = await reportFromFile(intake({}, { published: '2015-09-29' }))
    expect([stated.report.published, codes(stated)]).toEqual(['2015-09-29', ['pages_damaged']])
    const officer = await reportFromFile(
      intake({ given: { published: '2015-09-28', title: undefined } }),
    )
    expect([officer.report.published, officer.report.title]).toEqual([
      '2015-09-28',
      'Harbour bulletin',
    ])
    expect(codes(officer)).toEqual(['pages_damaged'])
  })

  test('a language that is stated counts where none is told', async () => {
    const made = await reportFromFile(intake({ detectLanguage: () => 'und' }))
    expect(made.report.language).toBe('fa')
  })

  test('a page goes to the reader decoded; doubts of decoding lie nowhere in its text', async () => {
    const bytes = new Uint8Array([...Buffer.from('<p>Тихий порт, тихий причал</p>'), 0xff])
    const made = await reportFromFile(intake({ bytes, name: 'a.html', mediaType: 'text/html' }))
    expect(given.at(-1)).toMatchObject({ kind: 'html', url: 'a.html' })
    expect(made.issues[0]).toMatchObject({ code: 'encoding_damaged', start: 0, end: 0 })
  })

  test('text needs no reader', async () => {
    const readDocument = () => Promise.reject(new Error('not to be asked'))
    const bytes = new Uint8Array(Buffer.from('Quiet.'))
    const made = await reportFromFile(intake({ bytes, name: 'a.txt', readDocument }))
    expect(made.report.text).toBe('Quiet.')
  })

  test.each([
    ['too much for a document', new Uint8Array(25 * 1024 * 1024 + 1).fill(0x20), 'too_large'],
    ['nothing', new Uint8Array(0), 'report_empty'],
    [
      'an old Word document',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'report_binary',
    ],
    ['RTF', new Uint8Array(Buffer.from('{\\rtf1 words}')), 'report_binary'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff]), 'report_binary'],
  ])('refuses %s', async (_, bytes, code) => {
    bytes.set(bytes.length > 100 ? Buffer.from('%PDF-') : [])
    const asked = given.length
    await expect(reportFromFile(intake({ bytes, name: 'a.docx' }))).rejects.toMatchObject({ code })
    expect(given).toHaveLength(asked)
  })
})
