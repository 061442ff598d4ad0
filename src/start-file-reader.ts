import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { startDocumentReader } from '#adapters/document-worker.ts'
import { loadEnglishModels, loadIncidentModel } from '#adapters/english-models.ts'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import { loadLanguageDetector } from '#adapters/language.ts'
import type { FileReader, ReaderName } from '#cli/read.ts'
import { reportFromFile } from '#collect/report-from-file.ts'
import type { OfferingGazetteer } from '#domain/gazetteer.ts'
import type { Incident } from '#domain/incident.ts'
import type { Reading } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { REPORT_BYTES_MAX, type Report } from '#domain/report.ts'
import type { Reader } from '#ports/reader.ts'
import { englishParser, makeEnglishReader } from '#read/english-reader.ts'
import { findIncidents } from '#read/incidents/find-incidents.ts'
import { incidentModelFrom } from '#read/incidents/incident-model.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { typedPlace } from '#read/places/typed-place.ts'
import { GAZETTEER_CACHE } from './start-paths.ts'
import { openSecondReader } from './start-second-reader.ts'

/**
 * How far the heap grows beyond what lives before all of it is collected. Left alone it grows to four times as much,
 * since what a file leaves behind has often outlived the small collections: memory would rise over a thousand files.
 */
const HEAP_GROWTH = '--heap-growing-percent=50'

/** What `parley read` reads with: files in, reports and readings out, in this process. */
export async function openFileReader(name: ReaderName): Promise<FileReader> {
  setFlagsFromString(HEAP_GROWTH)
  const gazetteer = loadGazetteer({ cacheFile: GAZETTEER_CACHE })
  const reader = await openNamed(name, gazetteer)
  const detectLanguage = await loadLanguageDetector()
  const documents = startDocumentReader({
    worker: new URL('./start-document-worker.ts', import.meta.url),
  })
  let incidentsIn: IncidentFinder | null = null
  return {
    name: reader.name,
    version: reader.version,
    async read(file, { lang, published, incidents: isAsked = false }) {
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
      const read = { report, reading: reading && { ...reading, issues }, issues }
      if (!isAsked || !reading || !isEnglish(report)) return read
      incidentsIn ??= openIncidents(gazetteer)
      return { ...read, incidents: incidentsIn(report, reading) }
    },
  }
}

type IncidentFinder = (report: Report, reading: Reading) => readonly Incident[]

const isEnglish = ({ language }: Report) => language.slice(0, 2) === 'en'

/** What puts incidents together from a report and its claims; opened when it is asked for, for it has a model of its own. */
function openIncidents(gazetteer: OfferingGazetteer): IncidentFinder {
  const parser = englishParser(parseModelFrom(loadEnglishModels().parse))
  const model = incidentModelFrom(loadIncidentModel())
  return ({ text, published = '' }, { claims }) =>
    findIncidents({ text, published, claims }, { parser, gazetteer, model })
}

async function openNamed(name: ReaderName, gazetteer: OfferingGazetteer): Promise<Reader> {
  if (name === 'english') return makeEnglishReader(gazetteer, loadEnglishModels())
  const places = { find: async (asked: { typed: string }) => typedPlace(asked, gazetteer) }
  // Whoever names the reader means it for every file, whatever a centre may have read by it.
  return { ...(await openSecondReader(process.env, places)), languages: ['*'] }
}

/** Null for a language that this reader does not read. */
async function readBy(reader: Reader, report: Report) {
  const { languages } = reader
  if (!languages.includes('*') && !languages.includes(report.language.slice(0, 2))) return null
  return await reader.read(report, new AbortController().signal)
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  if (size > REPORT_BYTES_MAX)
    throw new Refusal('too_large', { size: `${size} bytes`, most: `${REPORT_BYTES_MAX} bytes` })
  return new Uint8Array(await readFile(file))
}
