import type { Standing } from '#domain/event.ts'
import type {
  EventRecord,
  MemberWordRecord,
  ReadingRecord,
  ReportRecord,
  RowChange,
} from '#domain/rows.ts'

export const makeStanding = (overrides: Partial<Standing> = {}): Standing => ({
  support: 'single-origin',
  contest: 'none',
  isWithdrawn: false,
  isDisputed: false,
  origins: { least: 1, most: 1 },
  sides: { of: [], unknown: 1 },
  reasons: [],
  ...overrides,
})

/** Rows of a picture, as the fold would write them. Overrides replace their fields. */
export function makeEventRecord(id: string, overrides: Partial<EventRecord> = {}): EventRecord {
  return {
    id,
    action: 'ASSAULT',
    title: `A mill was shelled (${id})`,
    language: 'en',
    earliest: '2015-09-30',
    latest: '2015-09-30',
    accounts: [],
    standing: makeStanding(),
    differences: [],
    claims: [id],
    suspended: [],
    judgements: [],
    reportCount: 1,
    ...overrides,
  }
}

export function makeReportRecord(
  handle: string,
  overrides: Partial<ReportRecord> = {},
): ReportRecord {
  return {
    handle,
    from: 'north',
    at: '2015-09-30T12:00:00.000000Z',
    tlp: 'green',
    title: `Report ${handle}`,
    language: 'en',
    author: [],
    republishedBy: [],
    sha256: 'ab'.repeat(32),
    arrival: { way: 'paste' },
    channels: ['north'],
    audience: [],
    ownReadings: [],
    ownTranslations: [],
    claimCount: 0,
    isUnread: false,
    isWithdrawn: false,
    ...overrides,
  }
}

export function makeReadingRecord(handle: string, report: string): ReadingRecord {
  return {
    handle,
    report,
    from: 'north',
    at: '2015-09-30T12:00:00.000000Z',
    madeBy: { kind: 'reader', name: 'word', version: '1' },
    claims: [],
    issues: [],
  }
}

/** A position that the stream's own member took. */
export const makeMemberWordRecord = (handle: string): MemberWordRecord => ({
  kind: 'position',
  said: { claim: 'a'.repeat(16), stance: 'denies' },
  handle,
  from: 'north',
  at: '2015-09-30T12:00:00.000000Z',
  object: `position ${'a'.repeat(16)}`,
  isOfEarlierWording: false,
  isLast: true,
  audience: [],
})

export const eventChange = (record: EventRecord): RowChange => ({
  table: 'event',
  key: record.id,
  row: record,
})
export const reportChange = (record: ReportRecord): RowChange => ({
  table: 'report',
  key: record.handle,
  row: record,
})
export const memberWordChange = (record: MemberWordRecord): RowChange => ({
  table: 'memberWord',
  key: record.handle,
  row: record,
})
export const wordsChange = (
  of: 'report' | 'event',
  key: string,
  weights: Readonly<Record<string, number>> | null,
): RowChange => ({
  table: 'search',
  of,
  key,
  row: weights && { weights: new Map(Object.entries(weights)) },
})
