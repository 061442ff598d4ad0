import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import { assert } from '#lib/assert.ts'
import type {
  Append,
  Appended,
  ChannelMove,
  NewBlob,
  NewEntry,
  RequestKey,
  Tip,
} from '#ports/store.ts'
import { clashOf } from './fault.ts'
import { findRequest } from './find-request.ts'
import type { Db, Tx } from './in-role.ts'
import type { NewRow } from './tables.ts'

/** Rows of one insert at most: PostgreSQL takes 65,535 parameters, an entry needs 16. */
const ROWS_MAX = 500
const ENTRIES_MAX = 20_000

/**
 * Appends entries to their streams, all or nothing, flushed before it returns.
 *
 * Heads are locked in the order of the streams' names, so that two appends wait for each other and never deadlock. The
 * role cannot read an entry; that a request or a channel's number is taken shows by the unique key that it runs into.
 *
 * @throws {Refusal} `conflict` when a channel moved, `key_reused`, `disk_full`, `busy`
 * @cost a few statements, whatever the number of streams
 */
export async function appendEntries(db: Db, append: Append): Promise<Appended> {
  assert(append.entries.length > 0, 'an append brings at least one entry')
  if (append.entries.length > ENTRIES_MAX)
    throw new Refusal('too_large', { size: append.entries.length, most: ENTRIES_MAX })
  await db.refuseWhenFull()
  try {
    const entries = await db.inRole('append', null, (tx) => appendWithin(tx, append))
    db.wrote(entries.length)
    return { isRepeat: false, entries }
  } catch (error) {
    return answerClash(db, append, error)
  }
}

async function appendWithin(tx: Tx, append: Append): Promise<Appended['entries']> {
  const streams = [...new Set(append.entries.map((entry) => entry.stream))].sort()
  const tips = await lockTips(tx, streams)
  await moveChannels(tx, append.channels)
  if (append.blobs?.length) await putBlobs(tx, append.blobs)

  const rows: NewRow<'stream_entry'>[] = []
  let request = append.request
  for (const entry of append.entries) {
    const tip = tips.get(entry.stream)
    assert(tip, 'every stream of an append was locked')
    const position = tip.position + 1
    tips.set(entry.stream, { ...append.advance(entry.stream, tip, entry.leaf), position })
    const isFirstOfRequest = request?.stream === entry.stream
    rows.push(rowFromEntry(entry, position, isFirstOfRequest ? request : undefined))
    if (isFirstOfRequest) request = undefined
  }
  assert(request === undefined, 'a request appends to its own stream')

  for (let at = 0; at < rows.length; at += ROWS_MAX)
    await tx
      .insertInto('stream_entry')
      .values(rows.slice(at, at + ROWS_MAX))
      .execute()
  await saveTips(tx, tips)
  return rows.map(({ stream, position, handle }) => ({ stream, position, handle }))
}

/** Makes the heads that are missing, then locks all of them in the order of their names. */
async function lockTips(tx: Tx, streams: readonly string[]): Promise<Map<string, Tip>> {
  const select = () =>
    tx
      .selectFrom('stream_head')
      .selectAll()
      .where('stream', 'in', streams)
      .orderBy('stream')
      .forUpdate()
      .execute()
  let heads = await select()
  if (heads.length < streams.length) {
    await tx
      .insertInto('stream_head')
      .values(streams.map((stream) => ({ stream, position: 0, head: null, frontier: null })))
      .onConflict((conflict) => conflict.column('stream').doNothing())
      .execute()
    heads = await select()
  }
  return new Map(heads.map(({ stream, ...tip }) => [stream, tip]))
}

async function saveTips(tx: Tx, tips: ReadonlyMap<string, Tip>): Promise<void> {
  const heads = [...tips].map(([stream, tip]) => ({ stream, ...tip }))
  await tx
    .insertInto('stream_head')
    .values(heads)
    .onConflict((conflict) =>
      conflict.column('stream').doUpdateSet((set) => ({
        position: set.ref('excluded.position'),
        head: set.ref('excluded.head'),
        frontier: set.ref('excluded.frontier'),
      })),
    )
    .execute()
  await tx
    .insertInto('work')
    .values(heads.map(({ stream, position }) => ({ stream, appended: position, folded: 0 })))
    .onConflict((conflict) =>
      conflict.column('stream').doUpdateSet((set) => ({ appended: set.ref('excluded.appended') })),
    )
    .execute()
}

async function moveChannels(tx: Tx, moves: readonly ChannelMove[]): Promise<void> {
  const inOrder = [...moves].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
  for (const { from, to, expectN, n, itemHash } of inOrder) {
    const head = { stream: from, recipient: to, n, item_hash: itemHash }
    if (expectN === 0) {
      await tx.insertInto('channel_head').values(head).execute()
      continue
    }
    const { numUpdatedRows } = await tx
      .updateTable('channel_head')
      .set({ n, item_hash: itemHash })
      .where('stream', '=', from)
      .where('recipient', '=', to)
      .where('n', '=', expectN)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw channelMoved()
  }
}

const channelMoved = () => new Refusal('conflict', { reason: 'another item was sent meanwhile' })

/** The same bytes of the same owner are kept once. Names no conflict target: this role may not read what is there. */
async function putBlobs(tx: Tx, blobs: readonly NewBlob[]): Promise<void> {
  for (const { owner, sha256, bytes, mediaType } of blobs)
    await sql`insert into blob (owner, sha256, bytes, media_type)
      values (${owner}, ${sha256}, ${bytes}, ${mediaType}) on conflict do nothing`.execute(tx)
}

function rowFromEntry(
  entry: NewEntry,
  position: number,
  request: RequestKey | undefined,
): NewRow<'stream_entry'> {
  return {
    stream: entry.stream,
    position,
    kind: entry.kind,
    handle: entry.handle,
    sender: entry.from,
    channel: entry.to,
    n: entry.n,
    item: entry.item,
    item_hash: entry.itemHash,
    payload: entry.payload,
    salt: entry.salt,
    nonce: entry.nonce,
    leaf: entry.leaf,
    officer: request?.officer ?? null,
    idempotency_key: request?.key ?? null,
    request_hash: request?.requestHash ?? null,
  }
}

/** What a clash of keys means: this request was appended before, or its channel moved meanwhile. */
async function answerClash(db: Db, { request }: Append, error: unknown): Promise<Appended> {
  const isMoved = error instanceof Refusal && error.code === 'conflict'
  const clash = clashOf(error)
  if (!isMoved && clash === null) throw error
  // A repeat moved its channels the first time, so it may clash there before it comes to its own key.
  const first = request ? await findRequest(db, request) : null
  if (request && first) return { isRepeat: true, entries: [{ stream: request.stream, ...first }] }
  if (isMoved || clash === 'channel_head_pkey' || clash === 'stream_entry_channel')
    throw channelMoved()
  throw error
}
