import { CENTRE } from '#domain/names.ts'
import { base64FromBytes } from '#lib/bytes.ts'
import type { Checkpoint } from '#ports/store.ts'
import { checkpointText, originOf } from '#record/checkpoint.ts'
import { frontierFromText, rootOf } from '#record/merkle.ts'
import { signNote } from '#record/note.ts'
import { charterOf } from './authorise.ts'
import type { Centre } from './centre.ts'

/**
 * The centre's signed checkpoint of a log (`joint` or `public`) as it stands, signed anew only when the log has grown.
 *
 * @returns null while the log is empty
 */
export async function signCheckpoint(
  centre: Pick<Centre, 'store' | 'signer' | 'charter'>,
  log: string,
): Promise<Checkpoint | null> {
  const { position: size, frontier } = await centre.store.entries.tip(log)
  if (size === 0) return null
  const latest = await centre.store.checkpoints.latest(log)
  if (latest?.size === size) return latest
  const root = rootOf(frontierFromText(frontier))
  const origin = originOf(charterOf(centre as Centre).id, log)
  const publicKey = await centre.signer.ensure(CENTRE)
  const note = await signNote(checkpointText(origin, size, root), origin, {
    publicKey,
    sign: (message) => centre.signer.sign(CENTRE, message),
  })
  const checkpoint = { log, size, root: base64FromBytes(root), note }
  await centre.store.checkpoints.put(checkpoint)
  return checkpoint
}
