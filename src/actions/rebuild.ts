import { createHash } from 'node:crypto'
import { PROJECTIONS } from '#ports/store.ts'
import { canonicalText } from '#record/canonical.ts'
import type { Centre } from './centre.ts'
import type { Folding } from './fold-streams.ts'

/** SHA-256 in hex by table, over its rows as canonical JSON in key order, one a line. */
export type StreamHashes = Readonly<Record<string, string>>
export type Rebuilt = {
  readonly streams: Readonly<Record<string, { before: StreamHashes; after: StreamHashes }>>
  readonly isSame: boolean
}

/** Hashes of every projection of one stream as it stands. */
export async function hashStream(
  centre: Pick<Centre, 'store'>,
  stream: string,
): Promise<StreamHashes> {
  const hashes: Record<string, string> = {}
  for (const table of PROJECTIONS) {
    const hash = createHash('sha256')
    for await (const row of centre.store.picture.rows({ stream, table }))
      hash.update(`${canonicalText(row)}\n`)
    hashes[table] = hash.digest('hex')
  }
  return hashes
}

/** Drops every projection, folds all entries again, and says whether the same bytes came out. */
export async function rebuild(
  centre: Pick<Centre, 'store'>,
  fold: Folding,
  onStream: (stream: string, index: number, count: number) => void = () => undefined,
): Promise<Rebuilt> {
  await fold.settle()
  const work = await centre.store.work.list({ all: true })
  const streams: Record<string, { before: StreamHashes; after: StreamHashes }> = {}
  for (const [index, { stream }] of work.entries()) {
    onStream(stream, index, work.length)
    const before = await hashStream(centre, stream)
    await centre.store.picture.drop(stream)
    fold.forget(stream)
    await fold.settle()
    streams[stream] = { before, after: await hashStream(centre, stream) }
  }
  const isSame = Object.values(streams).every(({ before, after }) =>
    Object.entries(before).every(([table, hash]) => after[table] === hash),
  )
  return { streams, isSame }
}
