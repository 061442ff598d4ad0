import { decodeText } from '#collect/decode-text.ts'
import { givenByPage } from '#collect/given-by-page.ts'
import { reportFromObservation } from '#collect/report-from-observation.ts'
import { reportFromText } from '#collect/report-from-text.ts'
import type { Marking } from '#domain/marking.ts'
import type { Issue, Reading } from '#domain/reading.ts'
import type { Arrival, Observation, Report } from '#domain/report.ts'
import { bytesFromText } from '#lib/bytes.ts'
import { sha256Hex } from '#record/hashes.ts'
import { withheldReading } from '#release/withhold.ts'
import { appendItems, type Draft, newHandle } from './append-items.ts'
import { charterOf, requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'

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
  /** The request's own name and a hash of its body: a repeat is the same report. */
  request?: { key: string; hash: string } | undefined
}
export type Submitted = { handle: string; position: number; issues: readonly Issue[] }

type Collected = {
  report: Report
  reading: Reading | null
  issues: readonly Issue[]
  bytes: Uint8Array
  mediaType: string
}

/** A machine reading may take this long; past it the report is kept, marked "not read yet". */
const READ_MS = 30_000

/**
 * Takes a report in: bytes kept, text found, read by the machine, released as marked, in one transaction.
 *
 * The same bytes again are the same report: its handle is given back, with the issue `already_here`.
 *
 * @throws {Refusal} from collecting; `not_allowed`; nothing is kept then
 */
export async function submitReport(
  centre: Centre,
  asking: Officer | null,
  submission: Submission,
): Promise<Submitted> {
  const officer = requireRight(asking, 'submit')
  const marking = submission.marking ?? defaultMarking(centre)
  if (submission.marking && marking.to.some((one) => one !== officer.member))
    requireRight(officer, 'release')
  const request = requestOf(officer, submission.request)
  if (request) {
    const earlier = await centre.store.entries.findRequest(request)
    if (earlier) return { ...earlier, issues: [] }
  }

  const collected = await collect(centre, officer, submission)
  const known = await findSameBytes(centre, officer, collected.report)
  if (known) return known

  const found = collected.reading ?? (await readByMachine(centre, collected.report))
  const read = found && { ...found, issues: [...collected.issues, ...found.issues] }
  const { drafts, handle } = draftsOf(centre, { officer, marking, report: collected.report, read })
  const blob = { owner: officer.member, sha256: collected.report.sha256 }
  const appended = await appendItems(centre, {
    from: officer.member,
    drafts,
    request,
    blobs: [{ ...blob, mediaType: collected.mediaType, bytes: collected.bytes }],
  })
  return { handle, position: appended.position, issues: collected.issues }
}

export function defaultMarking(centre: Centre): Marking {
  return charterOf(centre).default ?? { to: [], tlp: 'amber' }
}

export function requestOf(officer: Officer, request: { key: string; hash: string } | undefined) {
  if (!request) return undefined
  const { member: stream, name } = officer
  return { stream, officer: name, key: request.key, requestHash: request.hash }
}

function draftsOf(
  centre: Centre,
  made: { officer: Officer; marking: Marking; report: Report; read: Reading | null },
): { drafts: Draft[]; handle: string } {
  const { officer, marking, report, read } = made
  const handle = newHandle(centre, 'report')
  const common = {
    to: marking.to,
    tlp: marking.tlp,
    ...(marking.terms ? { terms: marking.terms } : {}),
  }
  const drafts: Draft[] = [
    { ...common, kind: 'report', handle, payload: { report, by: officer.title } },
  ]
  if (read)
    drafts.push({
      ...common,
      kind: 'reading',
      handle: newHandle(centre, 'reading'),
      payload: { report: handle, ...withheldReading(read) },
    })
  return { drafts, handle }
}

async function collect(
  centre: Centre,
  officer: Officer,
  submission: Submission,
): Promise<Collected> {
  const { content, given = {}, arrival: words } = submission
  const detectLanguage = centre.detectLanguage
  const how = words ? { words } : {}
  switch (content.way) {
    case 'form': {
      const { report, reading } = reportFromObservation({
        observation: content.observation,
        by: officer.title,
        arrival: { way: 'form', ...how },
        ...(given.title ? { title: given.title } : {}),
      })
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
        detectLanguage,
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
  const { bytes, mediaType, from, way, how } = file
  const { text: decoded, issues } = decodeText(bytes, file.charset ? { charset: file.charset } : {})
  const arrival: Arrival = { way, ...how, from, mediaType, sizeBytes: bytes.length }
  const isPage = mediaType.includes('html') || /\.x?html?$/i.test(from)
  const page = isPage
    ? await centre.pages.readPage(decoded, way === 'url' ? from : undefined)
    : null
  const found = page ? givenByPage(page) : {}
  const stated = Object.fromEntries(
    Object.entries(file.given).filter(([, value]) => value !== undefined),
  )
  const report = reportFromText({
    text: page?.text ?? decoded,
    sha256: sha256Hex(bytes),
    arrival,
    given: { ...found, ...stated },
    detectLanguage: centre.detectLanguage,
  })
  return { report, reading: null, issues: [...issues, ...(page?.issues ?? [])], bytes, mediaType }
}

/** The same bytes, handed in by the same member before: found by their hash in that member's own search words. */
async function findSameBytes(
  centre: Centre,
  officer: Officer,
  report: Report,
): Promise<Submitted | null> {
  const stream = officer.member
  const hits = await centre.store.search({
    stream,
    words: [report.sha256],
    isPrefix: false,
    kind: 'report',
    limit: 5,
  })
  for (const hit of hits) {
    const known = await centre.store.reports.find({ stream, handle: hit.item })
    if (known?.from === officer.member && known.sha256 === report.sha256) {
      const issue = { code: 'already_here', words: '', start: 0, end: 0 }
      return { handle: known.handle, position: 0, issues: [issue] }
    }
  }
  return null
}

export async function readByMachine(centre: Centre, report: Report): Promise<Reading | null> {
  const reader = centre.readers.find((one) => one.languages.includes(report.language.slice(0, 2)))
  if (!reader) return null
  try {
    return await reader.read(report, AbortSignal.timeout(READ_MS))
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
