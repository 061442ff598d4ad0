import { allStreams } from '#domain/charter.ts'
import type { Payloads } from '#domain/item.ts'
import { JOINT, PUBLIC } from '#domain/names.ts'
import { Refusal } from '#domain/refusal.ts'
import { hexFromBytes } from '#lib/bytes.ts'
import { type ExportHead, exportLines } from '#record/export-lines.ts'
import { EMPTY_HEAD } from '#record/hashes.ts'
import { charterOf } from './authorise.ts'
import type { Centre } from './centre.ts'
import { signCheckpoint } from './sign-checkpoint.ts'

/** A stream as the lines of an export: the charter and the head first, then every entry as it stands now. */
export async function* exportStream(centre: Centre, stream: string): AsyncGenerator<string> {
  const charter = charterOf(centre)
  if (!allStreams(charter).includes(stream)) throw new Refusal('not_found')
  const isLog = stream === JOINT || stream === PUBLIC
  const checkpoint = isLog ? await signCheckpoint(centre, stream) : null
  const [first] = await centre.store.entries.list({ stream: JOINT, after: 0, limit: 1 })
  if (!first?.payload) throw new Refusal('conflict', { reason: 'this centre has no charter yet' })
  const { key } = JSON.parse(new TextDecoder().decode(first.payload)) as Payloads['charter'] & {
    key: string
  }
  const tip = await centre.store.entries.tip(stream)
  const head: ExportHead = {
    stream,
    charter,
    key,
    head: hexFromBytes(tip.head ?? EMPTY_HEAD),
    size: tip.position,
    ...(checkpoint ? { checkpoint: checkpoint.note } : {}),
  }
  yield* exportLines(head, centre.store.entries.read({ stream, after: 0, upTo: tip.position }))
}
