import type { ClaimRecord, EventRecord, ReportRecord, RowChange } from '#domain/rows.ts'
import { bytesFromRecord } from './record-bytes.ts'
import type { NewRow } from './tables.ts'

/** What a step of the fold does to one table: `keys` are taken away, then `rows` written. A key of two parts has a space. */
type Change<
  T extends
    | 'report'
    | 'reading'
    | 'translation'
    | 'member_word'
    | 'claim'
    | 'event'
    | 'blob_grant'
    | 'search_token',
> = {
  readonly name: T
  readonly keyColumn: string
  readonly keys: readonly string[]
  readonly rows: readonly NewRow<T>[]
}
export type ProjectionTable =
  | Change<'report'>
  | Change<'reading'>
  | Change<'translation'>
  | Change<'member_word'>
  | Change<'claim'>
  | Change<'event'>
  | Change<'blob_grant'>
  | Change<'search_token'>

type Of<T extends RowChange['table']> = Extract<RowChange, { table: T }>

/** The changes by table, as columns; of two changes to one key the later counts. */
export function rowsFromChanges(
  stream: string,
  changes: readonly RowChange[],
): readonly ProjectionTable[] {
  const of = <T extends RowChange['table']>(table: T) =>
    latest(changes.filter((one): one is Of<T> => one.table === table))
  return [
    tableOf('report', 'handle', of('report'), ({ key, row }) => [reportRow(stream, key, row)]),
    grantTable(stream, of('blobGrant')),
    tableOf('reading', 'handle', of('reading'), ({ key, row }) => [
      { stream, handle: key, report: row.report, sender: row.from, data: bytesFromRecord(row) },
    ]),
    tableOf('translation', 'handle', of('translation'), ({ key, row }) => [
      { stream, handle: key, report: row.report, data: bytesFromRecord(row) },
    ]),
    tableOf('member_word', 'handle', of('memberWord'), ({ key, row }) => [
      {
        stream,
        handle: key,
        object: row.object,
        is_last: row.isLast,
        at: row.at,
        data: bytesFromRecord(row),
      },
    ]),
    tableOf('claim', 'name', of('claim'), ({ key, row }) => [claimRow(stream, key, row)]),
    tableOf('event', 'id', of('event'), ({ key, row }) => [eventRow(stream, key, row)]),
    searchTable(stream, of('search')),
  ].filter((table) => table.keys.length > 0)
}

function latest<C extends RowChange>(changes: readonly C[]): readonly C[] {
  return [...new Map(changes.map((change) => [nameOf(change), change])).values()]
}
const nameOf = (change: RowChange) =>
  change.table === 'search' ? `${change.of} ${change.key}` : change.key

type Written<C extends RowChange> = { key: string; row: NonNullable<C['row']> }

function tableOf<
  T extends 'report' | 'reading' | 'translation' | 'member_word' | 'claim' | 'event',
  C extends Of<T extends 'member_word' ? 'memberWord' : T>,
>(
  name: T,
  keyColumn: string,
  changes: readonly C[],
  toRows: (written: Written<C>) => readonly NewRow<T>[],
): Change<T> {
  const rows = changes.flatMap(({ key, row }) =>
    row === null ? [] : toRows({ key, row: row as NonNullable<C['row']> }),
  )
  return { name, keyColumn, keys: changes.map(({ key }) => key), rows }
}

function reportRow(stream: string, handle: string, row: ReportRecord): NewRow<'report'> {
  const { from: sender, at, isUnread: is_unread, isWithdrawn: is_withdrawn } = row
  return {
    stream,
    handle,
    sender,
    at,
    is_unread,
    is_withdrawn,
    triage: row.triage?.state ?? 'open',
    snoozed_until: row.triage?.until ?? null,
    assignee: row.triage?.assignee ?? null,
    data: bytesFromRecord(row),
  }
}

function grantTable(stream: string, changes: readonly Of<'blobGrant'>[]): Change<'blob_grant'> {
  const rows = changes.flatMap(({ of, row }) => (row === null ? [] : [{ stream, ...of }]))
  return {
    name: 'blob_grant',
    keyColumn: 'owner',
    keys: changes.map(({ of }) => `${of.owner} ${of.sha256}`),
    rows,
  }
}

function claimRow(stream: string, name: string, row: ClaimRecord): NewRow<'claim'> {
  const data = bytesFromRecord(row)
  if (row.kind === 'replaced')
    return { stream, name, kind: row.kind, report: null, reading: null, event: null, data }
  return {
    stream,
    name,
    kind: row.kind,
    report: row.live.report,
    reading: row.live.reading,
    event: row.event,
    data,
  }
}

function eventRow(stream: string, id: string, row: EventRecord): NewRow<'event'> {
  return {
    stream,
    id,
    earliest: row.earliest,
    latest: row.latest,
    action: row.action,
    support: row.standing.support,
    contest: row.standing.contest,
    is_withdrawn: row.standing.isWithdrawn,
    has_place: row.where !== undefined,
    is_ongoing: row.isOngoing === true,
    country: row.where?.country ?? null,
    place: row.where?.name ?? null,
    precision: row.where?.precision ?? null,
    lat: row.where?.lat ?? null,
    lon: row.where?.lon ?? null,
    radius_km: row.where?.radiusKm ?? null,
    data: bytesFromRecord(row),
  }
}

function searchTable(stream: string, changes: readonly Of<'search'>[]): Change<'search_token'> {
  const rows = changes.flatMap(({ of: item_kind, key: item, row }) =>
    [...(row?.weights ?? [])].map(([token, weight]) => ({
      stream,
      token,
      item_kind,
      item,
      weight,
    })),
  )
  return { name: 'search_token', keyColumn: 'item', keys: changes.map(nameOf), rows }
}
