import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { column, lockedPdfFile, type PdfMade, pdfFile, printed } from '#make/pdf-file.ts'
import { readPdf } from './read-pdf.ts'

const made = (pages: readonly string[], more: Partial<PdfMade> = {}) => pdfFile({ pages, ...more })
const textOf = async (...pages: readonly string[]) => (await readPdf(made(pages))).text
const codesOf = (read: { issues: readonly { code: string; words: string }[] }) =>
  read.issues.map(({ code, words }) => `${code} ${words}`.trim())
const refusalOf = async (bytes: Uint8Array) => {
  try {
    await readPdf(bytes)
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, reason: error.message }
    throw error
  }
  return null
}
const PROSE = [
  'Three boats were seen off the north quay at dawn, the harbour guard',
  'said, and nobody met them. The mayor later denied that the quay had',
  'been shut by the council.',
]

describe('readPdf', () => {
  test('joins the lines of a paragraph and parts paragraphs and pages', async () => {
    const first = column([...PROSE, '', 'By noon the second boat had left.'])
    expect(await textOf(first, column(['The third came at night.']))).toBe(
      `${PROSE.join(' ')}\n\nBy noon the second boat had left.\n\nThe third came at night.`,
    )
  })

  test('a line that ends early was meant to end', async () => {
    const list = ['North quay', 'South quay and the long mole beyond it', 'The light']
    expect(await textOf(column([...PROSE, ...list]))).toBe([PROSE.join(' '), ...list].join('\n\n'))
    expect(await textOf(column(list))).toBe(list.join('\n\n'))
  })

  test('items of a list and headlines stand alone', async () => {
    const items = [
      '1. The first boat was seen off the north quay at dawn by the guard',
      '2. The second boat was seen at noon.',
    ]
    expect(await textOf(column(items))).toBe(items.join('\n\n'))
    const headed = `${printed('Harbour bulletin', { y: 776, size: 16 })}\n${column(PROSE)}`
    expect(await textOf(headed)).toBe(`Harbour bulletin\n\n${PROSE.join(' ')}`)
  })

  test('reads one column after the other', async () => {
    const left = column(['Left words go on', 'in the left column', 'and end there.'])
    const right = column(['Right words go on', 'in the right side', 'and end here.'], 330)
    expect(await textOf(`${left}\n${right}`)).toBe(
      'Left words go on in the left column and end there.\n\nRight words go on in the right side and end here.',
    )
  })

  test.each([
    ['stays when nothing says that the break put it in', [], 'check-point'],
    ['goes when the word stands elsewhere without it', ['', 'A checkpoint.'], 'checkpoint'],
  ] as const)('a hyphen at a line end %s', async (_, more, wanted) => {
    const lines = [
      'The guard said that nobody had been seen at the old border check-',
      'point on the road, and that it was shut.',
    ]
    expect(await textOf(column([...lines, ...more]))).toContain(`border ${wanted} on the road`)
  })

  test('takes title, author, day and language from the properties', async () => {
    const info =
      "/Title (Harbour bulletin) /Author (Jane Roe) /CreationDate (D:20150930233000+03'00')"
    expect(await readPdf(made([column(PROSE)], { info, catalogue: '/Lang (en-GB)' }))).toEqual({
      title: 'Harbour bulletin',
      byline: 'Jane Roe',
      made: '2015-09-30',
      language: 'en',
      text: PROSE.join(' '),
      issues: [],
    })
    const poor = '/Title (Microsoft Word - quay.doc) /Author (admin)'
    const read = await readPdf(made([column(PROSE)], { info: poor }))
    expect({ title: read.title, byline: read.byline }).toEqual({ title: '', byline: undefined })
  })

  test('names the pages without words', async () => {
    expect(codesOf(await readPdf(made([column(PROSE), '', ''])))).toEqual([
      'pages_without_text 2, 3',
    ])
  })

  test('names the pages that cannot be read', async () => {
    const tree = '<< /Type /Pages /Kids [5 0 R 99 0 R] /Count 2 >>'
    const read = await readPdf(made([column(PROSE)], { tree }))
    expect(read.text).toBe(PROSE.join(' '))
    expect(codesOf(read)).toEqual(['pages_damaged 2'])
  })

  test('a tree that claims a million pages has the pages that it has', async () => {
    const tree = '<< /Type /Pages /Kids [5 0 R] /Count 1000000 >>'
    expect((await readPdf(made([column(PROSE)], { tree }))).text).toBe(PROSE.join(' '))
  })

  test('a file that is cut off gives what is left, and says so', async () => {
    const whole = made([column(PROSE), column(['The end.'])])
    const read = await readPdf(whole.subarray(0, -200))
    expect(read.text).toContain('Three boats')
    expect(codesOf(read)).toContain('file_cut_off')
  })
})

describe('readPdf refuses', () => {
  const whole = made([column(PROSE)])
  test.each([
    ['one under a password', lockedPdfFile(), 'report_binary', 'protected by a password'],
    ['one that is cut off early', whole.subarray(0, 60), 'report_binary', 'damaged or cut off'],
    ['only its mark', Buffer.from('%PDF-1.7\n'), 'report_binary', 'damaged or cut off'],
    ['a scan', made(['', '']), 'report_empty', 'form'],
    ['501 pages', made(Array.from({ length: 501 }, () => '')), 'too_large', '500 pages'],
    ['a tree of pages that loops', made([], { tree: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>' }), 'report_binary', 'damaged'],
    ['a million pages in a loop', made([], { tree: '<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>' }), 'report_binary', 'damaged'],
  ] as const)('%s', async (_, bytes, code, reason) => {
    const refused = await refusalOf(new Uint8Array(bytes))
    expect(refused).toMatchObject({ code })
    expect(refused?.reason).toContain(reason)
  }) // biome-ignore format: one table

  test('whatever bytes are changed or cut, it answers with words or a refusal', async () => {
    for (let step = 0; step < 100; step++) {
      const at = (step * 7919) % whole.length
      const changed = step % 3 === 0 ? whole.subarray(0, at) : whole.with(at, (step * 31) % 256)
      const refused = await refusalOf(changed)
      expect([undefined, 'report_binary', 'too_large', 'report_empty']).toContain(refused?.code)
    }
  })
})
