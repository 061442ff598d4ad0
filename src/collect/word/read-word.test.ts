import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { paragraph, wordFile } from '#make/word-file.ts'
import { zipFile } from '#make/zip-file.ts'
import { readWord } from './read-word.ts'
import { entriesOfZip } from './zip-entries.ts'

const MB = 1024 * 1024
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const CORE =
  '<dc:title>Quay &amp; harbour, week 40</dc:title><dc:creator>Jane Roe; John Doe</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2015-09-30T08:00:00Z</dcterms:created><dcterms:modified>2015-10-02T08:00:00Z</dcterms:modified><dc:language>en-GB</dc:language>'
const refusalOf = async (bytes: Uint8Array) => {
  try {
    await readWord(bytes)
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, reason: error.message }
    throw error
  }
  return null
}

describe('readWord', () => {
  test('reads paragraphs, line ends, lists and tables in their order', async () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('Boats')}${cell('3')}</w:tr></w:tbl>`
    const broken = '<w:p><w:r><w:t>North quay,</w:t><w:br/><w:t>at dawn</w:t></w:r></w:p>'
    const read = await readWord(
      wordFile(`${paragraph('Three boats.')}${broken}${table}${paragraph('مرفأ مغلق')}`),
    )
    expect(read.text.split(/\n\n/)).toEqual([
      'Three boats.',
      'North quay,\nat dawn',
      'Boats',
      '3',
      'مرفأ مغلق',
    ])
  })

  test('takes title, author, day and language from the properties', async () => {
    expect(await readWord(wordFile(paragraph('Words.'), CORE))).toEqual({
      title: 'Quay & harbour, week 40',
      byline: 'Jane Roe; John Doe',
      made: '2015-09-30',
      language: 'en',
      text: 'Words.',
      issues: [],
    })
    const saved = '<dcterms:modified>2015-10-02T08:00:00Z</dcterms:modified>'
    expect((await readWord(wordFile(paragraph('Words.'), saved))).made).toBe('2015-10-02')
  })

  test.each(['Document1.docx', 'Microsoft Word - Quay', 'untitled', 'Документ', '  '])(
    'the title %s is none',
    async (title) => {
      const read = await readWord(wordFile(paragraph('Words.'), `<dc:title>${title}</dc:title>`))
      expect(read.title).toBe('')
    },
  )

  test('an account is no author', async () => {
    const read = await readWord(wordFile(paragraph('Words.'), '<dc:creator>User</dc:creator>'))
    expect(read.byline).toBeUndefined()
  })

  test('leaves tracked deletions out and takes insertions in', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Two </w:t></w:r><w:del><w:r><w:delText>hundred </w:delText></w:r></w:del><w:ins><w:r><w:t>small </w:t></w:r></w:ins><w:r><w:t>boats.</w:t></w:r></w:p>'
    expect((await readWord(wordFile(body))).text).toBe('Two small boats.')
  })

  test('notes stand at the end, without the arrow that leads back', async () => {
    const note = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${paragraph('Seen from the tower.')}</w:footnote></w:footnotes>`
    const body = '<w:p><w:r><w:t>Boats</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    const { text } = await readWord(
      wordFile(body, '', [{ name: 'word/footnotes.xml', bytes: note }]),
    )
    expect(text).toBe('Boats[1]\n\nSeen from the tower.')
  })

  test('a document of pictures has no words', async () => {
    expect(await refusalOf(wordFile('<w:p/>'))).toMatchObject({ code: 'report_empty' })
  })
})

describe('readWord refuses', () => {
  const cut = wordFile(paragraph('Words.'))
  const zeros = new Uint8Array(10 * MB)
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `word/media/${index}`, bytes: '' }))
  const document = (declaredBytes: number) => ({
    name: 'word/document.xml',
    bytes: `<w:document xmlns:w="${WORD}"><w:body>${paragraph('a'.repeat(100_000))}</w:body></w:document>`,
    declaredBytes,
  })
  const doctype = {
    name: 'word/document.xml',
    bytes: `<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="${WORD}"><w:body>${paragraph('Words.')}</w:body></w:document>`,
  }

  test.each([
    ['60 MB in six files', wordFile('', '', Array.from({ length: 6 }, (_, index) => ({ name: `word/${index}`, bytes: zeros, isStored: true }))), 'too_large', 'once unpacked'],
    ['10 MB packed to nothing', wordFile('', '', [{ name: 'word/1', bytes: zeros }]), 'too_large', '300th'],
    ['2,001 files', wordFile('', '', many(2001)), 'too_large', '2000 files'],
    ['a part that is larger than it says', wordFile('', '', [document(50)]), 'report_binary', 'damaged'],
    ['a part that is smaller than it says', wordFile('', '', [document(200_000)]), 'report_binary', 'damaged'],
    ['a document type declaration', wordFile('', '', [doctype]), 'report_binary', 'damaged'],
    ['the same name twice', zipFile([{ name: 'a', bytes: '1' }, { name: 'a', bytes: '2' }]), 'report_binary', 'damaged'],
    ['a password', zipFile([{ name: 'word/document.xml', bytes: 'x', flags: 1 }]), 'report_binary', 'password'],
    ['a file that is cut off', cut.subarray(0, -40), 'report_binary', 'cut off'],
    ['a directory that points outside', cut.with(cut.length - 5, 0xff), 'report_binary', 'damaged'],
    ['an Excel workbook', zipFile([{ name: 'xl/workbook.xml', bytes: 'x' }]), 'report_binary', 'Excel'],
    ['any other archive', zipFile([{ name: 'a.txt', bytes: 'x' }]), 'report_binary', 'ZIP archive'],
  ] as const)('%s', async (_, bytes, code, reason) => {
    const refused = await refusalOf(bytes)
    expect(refused).toMatchObject({ code })
    expect(refused?.reason).toContain(reason)
  }) // biome-ignore format: one table

  test('a part that lies costs no memory', async () => {
    const bomb = wordFile('', '', [
      { name: 'word/document.xml', bytes: new Uint8Array(200 * MB), declaredBytes: 1000 },
    ])
    const before = process.memoryUsage().arrayBuffers
    expect(await refusalOf(bomb)).toMatchObject({ code: 'report_binary' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * MB)
  })

  test('whatever bytes are changed or cut, it answers with words or a refusal', async () => {
    const whole = wordFile(paragraph('Words of a report.'), CORE)
    for (let step = 0; step < 150; step++) {
      const at = (step * 7919) % whole.length
      const changed = step % 3 === 0 ? whole.subarray(0, at) : whole.with(at, (step * 31) % 256)
      const refused = await refusalOf(changed)
      expect([
        undefined,
        'report_binary',
        'too_large',
        'report_empty',
        'report_too_deep',
      ]).toContain(refused?.code)
    }
  })
})

test('the directory tells sizes without unpacking', () => {
  const entries = entriesOfZip(zipFile([{ name: 'كتاب.xml', bytes: 'abc' }]))
  expect(entries.get('كتاب.xml')).toMatchObject({ unpackedBytes: 3, isPacked: true, at: 0 })
})
