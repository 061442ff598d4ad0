import { z } from 'zod'
import { filterQuery } from './commands.ts'

/** What an officer calls a filter of the picture: 1 to 80 characters, none of them a control, no room around them. */
export const viewName = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u)
  .refine((name) => name === name.trim())

export const keepViewCommand = z.strictObject({ query: filterQuery })

/** A filter of the picture under a name, one officer's own. */
export const savedView = z.strictObject({ name: viewName, query: filterQuery })
export type SavedView = z.infer<typeof savedView>
/** `most`: how many one officer may keep. */
export const savedViews = z.strictObject({ views: z.array(savedView), most: z.int() })
