import { assert } from '#lib/assert.ts'
import { base64FromBytes, bytesFromBase64 } from '#lib/bytes.ts'

/** How far a Merkle log goes and what its root is, in the log's own name. */
export type CheckpointBody = {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

const SIZE = /^(?:0|[1-9]\d{0,14})$/

/** The origin of a log: fixed by the charter, whatever host serves it. */
export const originOf = (charterId: string, stream: string): string => `${charterId}/log/${stream}`

/** The text of a checkpoint, which is then signed as a note under its origin's name. @source C2SP tlog-checkpoint */
export function checkpointText(origin: string, size: number, root: Uint8Array): string {
  assert(Number.isSafeInteger(size) && size >= 0 && root.length === 32, 'a size and 32 bytes')
  return `${origin}\n${size}\n${base64FromBytes(root)}\n`
}

/** What a checkpoint's text says, or null when it is none. Lines after the third are passed over, as the standard asks. */
export function parseCheckpoint(text: string): CheckpointBody | null {
  const [origin = '', size = '', base64 = '', ...rest] = text.split('\n')
  const root = bytesFromBase64(base64)
  if (origin === '' || !SIZE.test(size) || root?.length !== 32 || rest.length === 0) return null
  return { origin, size: Number(size), root }
}
