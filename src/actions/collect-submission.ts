import { decodeText } from '#collect/decode-text.ts'
import { reportFromFile } from '#collect/report-from-file.ts'
import { reportFromObservation } from '#collect/report-from-observation.ts'
import { reportFromText } from '#collect/report-from-text.ts'
import { isEdtf } from '#domain/edtf.ts'
import type { Marking } from '#domain/marking.ts'
import type { Issue, Reading } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Arrival, Observation, Report } from '#domain/report.ts'
import { bytesFromText } from '#lib/bytes.ts'
import { sha256Hex } from '#record/hashes.ts'
import type { Centre, Officer } from './centre.ts'
import { findObserved } from './find-places.ts'

/** Fields that the officer states; what is left out is read from the text. */
export type Given = {
  title?: string | undefined
  published?: string | undefined
  author?: string[] | undefined
  outlet?: string | undefined
  language?: string | undefined
}
/** What is handed in: bytes of a file, pasted words, an address to fetch, or the structured form. */
export type Submission = {
  content:
    | { way: 'paste'; text: string }
    | { way: 'file'; bytes: Uint8Array; name: string; mediaType: string }
    | { way: 'url'; url: string }
    | { way: 'form'; observation: Observation }
  given?: Given | undefined
  /** How it came, in the officer's words. */
  arrival?: string | undefined
  marking?: Marking | undefined
  /** The member's own word for a source that the report does not name: it is told to nobody. */
  unnamedSource?: string | undefined
  /** The request's own name and a hash of its body: a repeat is the same report. */
  request?: { key: string; hash: string } | undefined
}
export type Collected = {
  report: Report
  reading: Reading | null
  issues: readonly Issue[]
  bytes: Uint8Array
  mediaType: string
}

/** Bytes, words, an address or a form become a report; nothing is kept yet. @throws {Refusal} from every step */
export async function collect(
  centre: Centre,
  officer: Officer,
  submission: Submission,
): Promise<Collected> {
  const { content, given = {}, arrival: words } = submission
  const how = words ? { words } : {}
  refuseNoDate(given)
  switch (content.way) {
    case 'form': {
      const found = await findObserved(centre, content.observation)
      const { report, reading } = withPointers('/observation', () =>
        reportFromObservation({
          observation: content.observation,
          by: officer.title,
          arrival: { way: 'form', ...how },
          found,
          given,
        }),
      )
      const bytes = bytesFromText(JSON.stringify(content.observation))
      return { report, reading, issues: [], bytes, mediaType: 'application/json' }
    }
    case 'paste': {
      const bytes = bytesFromText(content.text.toWellFormed())
      const { text, issues } = decodeText(bytes)
      const arrival: Arrival = { way: 'paste', ...how, sizeBytes: bytes.length }
      const report = reportFromText({
        text,
        sha256: sha256Hex(bytes),
        arrival,
        given,
        detectLanguage: await centre.loadLanguageDetector(),
      })
      return { report, reading: null, issues, bytes, mediaType: 'text/plain' }
    }
    case 'file':
      return await collectFile(centre, { ...content, from: content.name, way: 'file', how, given })
    case 'url': {
      const page = await centre.fetchPage(content.url)
      const { bytes, mediaType, charset, url } = page
      return await collectFile(centre, {
        bytes,
        mediaType,
        charset,
        from: url,
        way: 'url',
        how,
        given,
      })
    }
  }
}

function refuseNoDate({ published }: Given): void {
  if (published === undefined || isEdtf(published)) return
  const fault = { pointer: '/given/published', message: 'not a date that can be kept' }
  throw new Refusal('date_invalid', { text: published.slice(0, 60) }, [fault])
}

/** What is refused of a part names its place in the whole. */
function withPointers<T>(part: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const faults = error.faults.map((fault) => ({
      ...fault,
      pointer: part + (fault.pointer ?? ''),
    }))
    throw new Refusal(error.code, error.facts, faults)
  }
}

async function collectFile(
  centre: Centre,
  file: {
    bytes: Uint8Array
    mediaType: string
    charset?: string | undefined
    from: string
    way: 'file' | 'url'
    how: { words?: string }
    given: Given
  },
): Promise<Collected> {
  const { bytes, mediaType, charset, from, way, how, given } = file
  const { report, issues } = await reportFromFile({
    bytes,
    name: from,
    mediaType,
    charset,
    sha256: sha256Hex(bytes),
    arrival: { way, ...how, from, mediaType, sizeBytes: bytes.length },
    given,
    detectLanguage: await centre.loadLanguageDetector(),
    readDocument: (document) => centre.documents.read(document),
  })
  return { report, reading: null, issues, bytes, mediaType }
}
