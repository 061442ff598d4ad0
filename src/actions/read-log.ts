import { JOINT, PUBLIC } from '#domain/names.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Checkpoint } from '#ports/logs.ts'
import { parseTilePath, widthOfTile } from '#record/tiles.ts'
import { requireOfficer } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { tileBytes } from './read-tree.ts'
import { signCheckpoint } from './sign-checkpoint.ts'

/** The streams that are Merkle logs as well. */
export const LOGS = [JOINT, PUBLIC] as const
export type LogName = (typeof LOGS)[number]

/** `public` is anybody's to read, `joint` every member's. @throws {Refusal} `sign_in_needed` */
function requireReader(asking: Officer | null, log: LogName): void {
  if (log !== 'public') requireOfficer(asking)
}

/**
 * The newest checkpoint of a log, signed now if the log has grown.
 *
 * @throws {Refusal} `sign_in_needed`; `not_found` while it is empty; `rolled_back`
 */
export async function readCheckpoint(
  centre: Centre,
  asking: Officer | null,
  log: LogName,
): Promise<Checkpoint> {
  requireReader(asking, log)
  const checkpoint = centre.charter.held ? await signCheckpoint(centre, log) : null
  if (!checkpoint) throw new Refusal('not_found')
  return checkpoint
}

/**
 * One tile, or bundle of entries, that the last checkpoint covers: 256 wide, or as narrow as an earlier checkpoint made it.
 *
 * An entry of these logs is its leaf of 33 bytes; what it stands for is in the export.
 *
 * @throws {Refusal} `sign_in_needed`; `not_found` for what is no tile, or not signed yet
 * @cost one query of at most 256 rows
 */
export async function readTileOf(
  centre: Centre,
  asking: Officer | null,
  of: { readonly log: LogName; readonly path: string },
): Promise<Uint8Array> {
  requireReader(asking, of.log)
  const tile = parseTilePath(of.path)
  const signed = await centre.store.logs.latestCheckpoint(of.log)
  if (!tile || !signed || widthOfTile(tile, signed.size) < tile.width)
    throw new Refusal('not_found')
  return await tileBytes(centre, of.log, tile)
}
