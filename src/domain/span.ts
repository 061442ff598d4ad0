import { z } from 'zod'

/** UTF-16 offsets into a report's plain text, end exclusive. */
export const spanShape = {
  start: z.int().min(0).max(26_214_400),
  end: z.int().min(0).max(26_214_400),
}

/** Words of a report, with their place in its text. */
export const span = z.strictObject({ words: z.string().max(2000), ...spanShape })
export type Span = Readonly<z.infer<typeof span>>
