import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import { loadLanguageDetector } from '#adapters/language.ts'
import { startPageReader } from '#adapters/page-worker.ts'
import type { FileReader } from '#cli/read.ts'
import { decodeText } from '#collect/decode-text.ts'
import { givenByPage } from '#collect/given-by-page.ts'
import { reportFromText } from '#collect/report-from-text.ts'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_BYTES_MAX, type Report } from '#domain/report.ts'
import { makeEnglishReader } from '#read/english-reader.ts'
import { GAZETTEER_CACHE } from './start-paths.ts'

/** What `parley read` reads with: files in, reports and readings out, in this process. */
export async function openFileReader(): Promise<FileReader> {
  const reader = makeEnglishReader(loadGazetteer({ cacheFile: GAZETTEER_CACHE }))
  const detectLanguage = await loadLanguageDetector()
  const pages = startPageReader({ worker: new URL('./start-page-worker.ts', import.meta.url) })
  return {
    name: reader.name,
    version: reader.version,
    async read(file, { lang, published }) {
      const bytes = await bytesOf(file)
      const decoded = decodeText(bytes)
      const page = /\.x?html?$/i.test(file) ? await pages.readPage(decoded.text) : null
      const report = reportFromText({
        text: page?.text ?? decoded.text,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        arrival: { way: 'file', from: basename(file), sizeBytes: bytes.length },
        given: {
          ...(page ? givenByPage(page) : {}),
          ...(published ? { published } : {}),
          ...(lang ? { language: lang } : {}),
        },
        detectLanguage,
      })
      const reading = await readBy(reader, report)
      const issues = [...decoded.issues, ...(page?.issues ?? []), ...(reading?.issues ?? [])]
      return { report, reading: reading && { ...reading, issues }, issues }
    },
  }
}

/** Null for a language that this reader does not read. */
async function readBy(reader: ReturnType<typeof makeEnglishReader>, report: Report) {
  const languages: readonly string[] = reader.languages
  if (!languages.includes(report.language.slice(0, 2))) return null
  return await reader.read(report, new AbortController().signal)
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  if (size > REPORT_BYTES_MAX)
    throw new Refusal('too_large', { size: `${size} bytes`, most: `${REPORT_BYTES_MAX} bytes` })
  return new Uint8Array(await readFile(file))
}
