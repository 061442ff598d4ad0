import type { RawDocument, ReadDocument } from '#domain/document.ts'
import type { Issue } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Arrival, Report } from '#domain/report.ts'
import { REPORT_BYTES_MAX } from '#domain/report.ts'
import { decodeText } from './decode-text.ts'
import { kindOfDocument } from './documents/kind-of-document.ts'
import { givenByDocument } from './given-by-document.ts'
import type { Given } from './read-article.ts'
import { type DetectLanguage, reportFromText } from './report-from-text.ts'

export type FileIntake = {
  readonly bytes: Uint8Array
  /** File name or address: its ending may say what kind of document this is. */
  readonly name: string
  readonly mediaType?: string | undefined
  readonly charset?: string | undefined
  /** Of the bytes, in hex. */
  readonly sha256: string
  readonly arrival: Arrival
  /** What an officer states. */
  readonly given: Given
  readonly detectLanguage: DetectLanguage
  /** Reads a document apart from this process. */
  readonly readDocument: (document: RawDocument) => Promise<ReadDocument>
}

const NOWHERE = { words: '', start: 0, end: 0 }

/**
 * A report from a file or a fetched page of any kind that is taken: text, HTML, e-mail, PDF, Word.
 *
 * What an officer states goes before what the document states of itself, and that before what its text says; only the
 * day on which a file was made comes last, with the issue `date_from_file`.
 *
 * @throws {Refusal} from decoding and reading: `too_large`, `report_empty`, `report_binary`, `report_too_deep`,
 *   `deadline_passed`, `busy`
 */
export async function reportFromFile(
  file: FileIntake,
): Promise<{ report: Report; issues: readonly Issue[] }> {
  const { text, issues, document } = await textOf(file)
  const stated = Object.fromEntries(
    Object.entries(file.given).filter(([, value]) => value !== undefined),
  )
  const given: Given = { ...(document ? givenByDocument(document) : {}), ...stated }
  const report = reportFromText({
    text,
    sha256: file.sha256,
    arrival: file.arrival,
    given,
    detectLanguage: (words) => {
      const told = file.detectLanguage(words)
      return told === 'und' ? (document?.language ?? told) : told
    },
  })
  const isDated = given.published !== undefined || report.evidence.some(isDate)
  const isFromFile = given.made !== undefined && !isDated
  return {
    report,
    issues: isFromFile ? [...issues, { code: 'date_from_file', ...NOWHERE }] : issues,
  }
}

const isDate = ({ field }: { field: string }) => field === 'published'

/** Plain text as it is decoded; anything else as its reader finds it. */
async function textOf(
  file: FileIntake,
): Promise<{ text: string; issues: readonly Issue[]; document: ReadDocument | null }> {
  const kind = kindOfDocument(file)
  if (kind !== 'text' && kind !== 'html') {
    refuseIfTooLarge(file.bytes)
    const document = await file.readDocument({ kind, bytes: file.bytes })
    return { text: document.text, issues: document.issues, document }
  }
  const hint = file.charset ? { charset: file.charset } : {}
  const decoded = decodeText(file.bytes, hint)
  if (kind === 'text') return { ...decoded, document: null }
  const document = await file.readDocument({ kind, text: decoded.text, url: file.name })
  // The doubts of decoding lie in the page's markup, which is not the text that offsets index.
  const placeless = decoded.issues.map((one) => ({ ...one, start: 0, end: 0 }))
  return { text: document.text, issues: [...placeless, ...document.issues], document }
}

function refuseIfTooLarge(bytes: Uint8Array): void {
  const megabytes = (sizeBytes: number) => `${Math.ceil(sizeBytes / (1024 * 1024))} MB`
  if (bytes.length > REPORT_BYTES_MAX)
    throw new Refusal('too_large', {
      size: megabytes(bytes.length),
      most: megabytes(REPORT_BYTES_MAX),
    })
}
