import type { Marking } from '#domain/marking.ts'
import type { Issue, Reading } from '#domain/reading.ts'
import type { Report, Terms } from '#domain/report.ts'
import { type WithheldReading, withheldReading } from '#release/withhold.ts'
import { appendItems, type Draft, newHandle } from './append-items.ts'
import { charterOf, requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { type Collected, collect, type Submission } from './collect-submission.ts'
import { floorFaults } from './hold-floor.ts'

/** A feed's item, when it was not an officer's hand that brought the report: its address, and the feed's own doubts. */
export type BroughtByFeed = { readonly from: string; readonly issues: readonly Issue[] }
export type Submitted = { handle: string; position: number; issues: readonly Issue[] }

/** A machine reading may take this long, unless its reader says otherwise; past it the report is kept, marked "not read yet". */
const READ_MS = 30_000

/**
 * Takes a report in: bytes kept, text found, read by the machine, released as marked, in one transaction.
 *
 * What the safety floor holds back stays with the submitter for now, with the issue `floor_kept_back`.
 *
 * The same bytes again are the same report: its handle is given back, with the issue `already_here`.
 *
 * @throws {Refusal} from collecting; `not_allowed`; nothing is kept then
 */
export async function submitReport(
  centre: Centre,
  asking: Officer | null,
  submission: Submission & { feed?: BroughtByFeed | undefined },
): Promise<Submitted> {
  const officer = requireRight(asking, 'submit')
  const marking = submission.marking ?? defaultMarking(centre)
  const isWider = marking.to.some((one) => one !== officer.member)
  if (submission.marking && isWider) requireRight(officer, 'release')
  const request = requestOf(officer, submission.request)
  if (request) {
    const earlier = await centre.store.entries.findRequest(request)
    if (earlier) return { ...earlier, issues: [] }
  }

  const { collected, read, blobs } = await takeIn(centre, officer, {
    ...submission,
    tlp: marking.tlp,
  })
  const { to, issues } = heldBack(centre, { marking, report: collected.report, read })
  const { drafts, handle } = draftsOf(centre, {
    officer,
    marking: { ...marking, to: [...to] },
    report: collected.report,
    read,
    unnamedSource: submission.unnamedSource,
  })
  let known: string | null = null
  const appended = await appendItems(centre, {
    from: officer.member,
    drafts,
    request,
    blobs,
    // Looked up once the channels' ends are known: of two at once, one prepares anew and then sees the other.
    isStill: async () => {
      known = await findSameBytes(centre, officer, collected.report.sha256)
      return known === null
    },
  })
  if (appended)
    return { handle, position: appended.position, issues: [...collected.issues, ...issues] }
  return {
    handle: known ?? '',
    position: 0,
    issues: [{ code: 'already_here', words: '', start: 0, end: 0 }],
  }
}

/** Collects what is handed in and has it read, by readers that its marking allows; nothing is kept yet. */
export async function takeIn(
  centre: Centre,
  officer: Officer,
  submission: Submission & { tlp: Marking['tlp']; feed?: BroughtByFeed | undefined },
) {
  const { tlp } = submission
  const collected = asBrought(await collect(centre, officer, submission), submission.feed)
  const found =
    collected.reading ?? (await readByMachine(centre, officer, { report: collected.report, tlp }))
  const read =
    found && withheldReading({ ...found, issues: [...collected.issues, ...found.issues] })
  const { mediaType, bytes, report } = collected
  const blobs = [{ owner: officer.member, sha256: report.sha256, mediaType, bytes }]
  return { collected, read, blobs }
}

function asBrought(collected: Collected, feed: BroughtByFeed | undefined): Collected {
  if (!feed) return collected
  const { report, issues } = collected
  const arrival = { ...report.arrival, way: 'feed' as const, from: feed.from }
  return { ...collected, report: { ...report, arrival }, issues: [...feed.issues, ...issues] }
}

/** Where a report may go now: as marked, or, where the safety floor holds it, to its submitter alone. */
export function heldBack(
  centre: Centre,
  made: { marking: Marking; report: Report; read: WithheldReading | null },
): { to: readonly string[]; issues: readonly Issue[] } {
  const { marking, report, read } = made
  const now = centre.clock.now()
  const faults = floorFaults(read?.claims ?? [], { published: report.published, at: now, now })
  if (faults.length === 0 || marking.to.length === 0) return { to: marking.to, issues: [] }
  return { to: [], issues: [{ code: 'floor_kept_back', words: '', start: 0, end: 0 }] }
}

export function defaultMarking(centre: Centre): Marking {
  return charterOf(centre).default ?? { to: [], tlp: 'amber' }
}

export function requestOf(officer: Officer, request: { key: string; hash: string } | undefined) {
  if (!request) return undefined
  const { member: stream, name } = officer
  return { stream, officer: name, key: request.key, requestHash: request.hash }
}

export function draftsOf(
  centre: Centre,
  made: {
    officer: Officer
    marking: Marking
    report: Report
    read: WithheldReading | null
    unnamedSource?: string | undefined
  },
): { drafts: Draft[]; handle: string } {
  const { officer, marking, report, read } = made
  const handle = newHandle(centre, 'report')
  const common = {
    to: marking.to,
    tlp: marking.tlp,
    ...(marking.terms ? { terms: marking.terms } : {}),
  }
  const drafts: Draft[] = [
    {
      ...common,
      kind: 'report',
      handle,
      unnamedSource: made.unnamedSource,
      payload: { report: withTerms(report, marking.terms), by: officer.title },
    },
  ]
  if (read)
    drafts.push({
      ...common,
      kind: 'reading',
      handle: newHandle(centre, 'reading'),
      payload: { report: handle, ...read },
    })
  return { drafts, handle }
}

/** What the text says of its own reuse stands; where it says nothing, what whoever marked it said. */
const withTerms = (report: Report, terms: Terms | undefined): Report =>
  report.terms || !terms ? report : { ...report, terms }

/** The report that the same member handed in with the same bytes, by their hash among that member's own search words. */
export async function findSameBytes(
  centre: Centre,
  { member: stream }: Officer,
  sha256: string,
): Promise<string | null> {
  await centre.folding.upToDate(stream)
  const search = { words: [sha256], isPrefix: false }
  const found = await centre.store.reports.list({ stream, from: stream, search, limit: 50 })
  return found.find((one) => one.sha256 === sha256)?.handle ?? null
}

/** Markings under which nothing leaves the house, whoever may read there. @source TLP 2.0: recipients only, the organisation only */
const STAYS_IN: ReadonlySet<Marking['tlp']> = new Set(['red', 'amber+strict'])

/** The first reader that reads the report's language, and may be given what this member hands in so marked, reads it. */
async function readByMachine(
  centre: Centre,
  { member }: Officer,
  { report, tlp }: { report: Report; tlp: Marking['tlp'] },
): Promise<Reading | null> {
  const [language = ''] = report.language.split('-')
  const reader = centre.readers.find(
    ({ languages, members, isOutside }) =>
      (languages.includes('*') || languages.includes(language)) &&
      (members?.includes(member) ?? true) &&
      !(isOutside && STAYS_IN.has(tlp)),
  )
  if (!reader) return null
  try {
    return await reader.read(report, AbortSignal.timeout(reader.readMs ?? READ_MS))
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
