import { CENTRE } from '#domain/names.ts'
import { Refusal } from '#domain/refusal.ts'
import { base64FromBytes, bytesFromBase64 } from '#lib/bytes.ts'
import type { Checkpoint } from '#ports/logs.ts'
import type { SignedTree } from '#ports/signer.ts'
import { checkpointText, originOf } from '#record/checkpoint.ts'
import { frontierFromText, rootOf } from '#record/merkle.ts'
import { signNote } from '#record/note.ts'
import { isConsistent } from '#record/tree-proofs.ts'
import { charterOf } from './authorise.ts'
import type { Centre } from './centre.ts'
import { growTree, treeOf } from './read-tree.ts'

type Signing = Pick<Centre, 'store' | 'signer' | 'charter'>

/**
 * The centre's signed checkpoint of a log (`joint` or `public`) as it stands, signed anew only when the log has grown.
 *
 * Before it signs, the tree is kept for readers of tiles, and shown to go on from the last tree that the signer remembers.
 *
 * @returns null while the log is empty and always was
 * @throws {Refusal} `rolled_back` when the log does not go on from what was signed
 */
export function signCheckpoint(centre: Signing, log: string): Promise<Checkpoint | null> {
  const turn = (turns.get(centre.store) ?? Promise.resolve()).then(() => signInTurn(centre, log))
  turns.set(
    centre.store,
    turn.catch(() => undefined),
  )
  return turn
}

/** One signing after the other: of two at once, the smaller tree could come second and look like a log put back. */
const turns = new WeakMap<Centre['store'], Promise<unknown>>()

async function signInTurn(centre: Signing, log: string): Promise<Checkpoint | null> {
  // The signer's memory first: the log may grow meanwhile, and never shrinks.
  const last = await centre.signer.lastTree(log)
  const { position: size, frontier } = await centre.store.entries.tip(log)
  const root = rootOf(frontierFromText(frontier))
  if ((last?.size ?? 0) > size) throw rolledBack(log, last, size)
  if (size === 0) return null
  await growTree(centre, log, size)
  await refuseForked(centre, log, { last, size, root })
  const latest = await centre.store.logs.latestCheckpoint(log)
  if (latest?.size === size && latest.root === base64FromBytes(root)) return latest
  const tree = { size, root: base64FromBytes(root) }
  await centre.signer.keepTree(log, tree)
  const origin = originOf(charterOf(centre as Centre).id, log)
  const publicKey = await centre.signer.ensure(CENTRE)
  const note = await signNote(checkpointText(origin, size, root), origin, {
    publicKey,
    sign: (message) => centre.signer.sign(CENTRE, message),
  })
  await centre.store.logs.putCheckpoint({ log, ...tree, note })
  return { log, ...tree, note }
}

/** The log must begin with the tree that was signed last, whatever database lies here now. */
async function refuseForked(
  centre: Signing,
  log: string,
  { last, size, root }: { last: SignedTree | null; size: number; root: Uint8Array },
): Promise<void> {
  if (!last) return
  const earlier = { size: last.size, root: bytesFromBase64(last.root) ?? new Uint8Array() }
  const proof = await treeOf(centre, log, size).consistency(last.size, size)
  if (!isConsistent(earlier, { size, root }, proof)) throw rolledBack(log, last, size)
}

const rolledBack = (log: string, last: SignedTree | null, found: number): Refusal =>
  new Refusal('rolled_back', { log, kept: last?.size ?? 0, found })

/** Refuses a database that holds less of a log than was signed: asked before anything is appended to it. */
export async function refuseOlderDatabase(
  centre: Pick<Centre, 'store' | 'signer'>,
  logs: readonly string[],
): Promise<void> {
  for (const log of logs) {
    const last = await centre.signer.lastTree(log)
    const { position } = await centre.store.entries.tip(log)
    if (last && last.size > position) throw rolledBack(log, last, position)
  }
}
