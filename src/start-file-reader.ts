import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { startDocumentReader } from '#adapters/document-worker.ts'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import { loadLanguageDetector } from '#adapters/language.ts'
import type { FileReader } from '#cli/read.ts'
import { reportFromFile } from '#collect/report-from-file.ts'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_BYTES_MAX, type Report } from '#domain/report.ts'
import { makeEnglishReader } from '#read/english-reader.ts'
import { GAZETTEER_CACHE } from './start-paths.ts'

/**
 * How far the heap grows beyond what lives before all of it is collected. Left alone it grows to four times as much,
 * since what a file leaves behind has often outlived the small collections: memory would rise over a thousand files.
 */
const HEAP_GROWTH = '--heap-growing-percent=50'

/** What `parley read` reads with: files in, reports and readings out, in this process. */
export async function openFileReader(): Promise<FileReader> {
  setFlagsFromString(HEAP_GROWTH)
  const reader = makeEnglishReader(loadGazetteer({ cacheFile: GAZETTEER_CACHE }))
  const detectLanguage = await loadLanguageDetector()
  const documents = startDocumentReader({
    worker: new URL('./start-document-worker.ts', import.meta.url),
  })
  return {
    name: reader.name,
    version: reader.version,
    async read(file, { lang, published }) {
      const bytes = await bytesOf(file)
      const { report, issues: found } = await reportFromFile({
        bytes,
        name: basename(file),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        arrival: { way: 'file', from: basename(file), sizeBytes: bytes.length },
        given: { published, language: lang },
        detectLanguage,
        readDocument: (document) => documents.read(document),
      })
      const reading = await readBy(reader, report)
      const issues = [...found, ...(reading?.issues ?? [])]
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
