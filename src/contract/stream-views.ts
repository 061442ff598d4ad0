import { z } from 'zod'
import { handle } from '#domain/names.ts'

/** One entry of the stream as its page shows it. */
export const entryView = z.strictObject({
  position: z.int(),
  kind: z.string(),
  handle,
  from: z.string(),
  to: z.string(),
  n: z.int(),
  at: z.string(),
  tlp: z.string(),
  hash: z.string(),
  isErased: z.boolean(),
  title: z.string().optional(),
})
export type EntryView = z.infer<typeof entryView>

export const streamView = z.strictObject({
  stream: z.string(),
  entries: z.array(entryView),
  /** The last position of the stream and the chain's head there, in hex. */
  position: z.int(),
  head: z.string(),
})
export type StreamView = z.infer<typeof streamView>
