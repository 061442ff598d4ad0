import { z } from 'zod'
import { streamName } from './names.ts'
import { terms } from './report.ts'

/** TLP 2.0, from most to least open. */
export const TLP = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const

/** Who may see a thing, how they may pass it on, and on which terms. The submitter always sees it. */
export const marking = z.strictObject({
  /** Streams it enters beside the submitter's: members, groups, `joint` or `public`. Empty: the submitter alone. */
  to: z.array(streamName).max(100),
  tlp: z.enum(TLP),
  terms: terms.optional(),
})
export type Marking = Readonly<z.infer<typeof marking>>
