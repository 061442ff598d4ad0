import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PARTS_MAX } from '#collect/email/mime-parts.ts'
import { PAGES_MAX } from '#collect/pdf/read-pdf.ts'
import { ENTRIES_MAX, UNPACKED_BYTES_MAX } from '#collect/word/zip-entries.ts'
import { email } from '#make/email.ts'
import vocabulary from '#model/collect/documents.json' with { type: 'json' }
import ar from '#model/messages/ar.json' with { type: 'json' }
import en from '#model/messages/en.json' with { type: 'json' }
import fa from '#model/messages/fa.json' with { type: 'json' }
import ru from '#model/messages/ru.json' with { type: 'json' }
import { kindOfDocument } from './kind-of-document.ts'

const MAIL = email('Words.')
const TEXT = 'Three boats were seen.'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test.each([
  ['a PDF whatever it is called', '%PDF-1.7', 'a.html', 'text/html', 'pdf'],
  ['an archive whatever it is called', 'PK\u0003\u0004', 'a.txt', 'text/plain', 'docx'],
  ['a PDF behind a few bytes', '\r\n\r\n%PDF-1.4', 'a.pdf', '', 'pdf'],
  ['a text that names a PDF', 'See %PDF-1.4', 'a.txt', 'text/plain', 'text'],
  ['a text that is called a PDF', TEXT, 'a.pdf', 'application/pdf', 'text'],
  ['a text that is called a Word document', TEXT, 'a.docx', DOCX, 'text'],
  ['a page by its type', TEXT, 'a', 'text/html; charset=utf-8', 'html'],
  ['a page by its name', TEXT, 'a.XHTML', '', 'html'],
  ['a page by its name, sent as text', TEXT, 'a.htm', 'text/plain', 'html'],
  ['a type before a name', TEXT, 'a.eml', 'text/html', 'html'],
  ['an e-mail by its type', MAIL, 'a', 'message/rfc822', 'eml'],
  ['an e-mail by its name', MAIL, 'a.eml', 'application/octet-stream', 'eml'],
  ['an e-mail by its name, sent as text', MAIL, 'a.eml', 'text/plain', 'eml'],
  ['an e-mail with a line of its mailbox', `From jane Wed Sep 30\r\n${Buffer.from(MAIL)}`, 'a.eml', '', 'eml'],
  ['an e-mail that nobody calls one', MAIL, 'message', '', 'eml'],
  ['an e-mail that is called a text', MAIL, 'a.txt', 'text/plain', 'text'],
  ['a text that is called an e-mail', TEXT, 'a.eml', 'message/rfc822', 'text'],
  ['a memo with few headers', 'From: Jane\nSubject: Boats\n\nWords.', 'memo', '', 'text'],
  ['a text below a line of its own', `Forwarded:\nwords\n${Buffer.from(MAIL)}`, 'a.eml', '', 'text'],
  ['nothing', '', '', '', 'text'],
] as const)('%s', (_, bytes, name, mediaType, kind) => {
  expect(kindOfDocument({ bytes: new Uint8Array(Buffer.from(bytes)), name, mediaType })).toBe(kind)
}) // biome-ignore format: one table

describe('docs/reference/files.md', () => {
  const guide = readFileSync('docs/reference/files.md', 'utf8')

  test('names every ending that says a kind', () => {
    const listed = [...guide.matchAll(/`\.(\w+)`(?=[^\n]*\|)/g)].map(([, ending]) => ending)
    expect(listed.toSorted()).toEqual(Object.keys(vocabulary.endings).toSorted())
  })

  test('states the limits that hold', () => {
    const files = `${ENTRIES_MAX.toLocaleString('en')} files, ${UNPACKED_BYTES_MAX / 1024 ** 2} MB`
    for (const limit of [`${PAGES_MAX} pages`, `${PARTS_MAX} parts`, files])
      expect(guide).toContain(limit)
  })

  test('names issues that have a sentence', () => {
    const listed = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => `issue.${code}`)
    expect(listed).toHaveLength(6)
    for (const sentences of [ar, en, fa, ru])
      expect(listed.filter((id) => !Object.hasOwn(sentences, id))).toEqual([])
  })
})
