import { z } from 'zod'
import { ALIKENESS } from '#domain/alikeness.ts'
import { claimName } from '#domain/names.ts'
import { claimView, eventRow } from './views.ts'

/**
 * What an officer may want to judge: this event and another may be one (`near`), a vaguer one may refer to one told more
 * closely (`refers`: this one does; `referred`: the other does), a claim inside may be of something else (`parting`).
 */
export const suggestionView = z.strictObject({
  kind: z.enum(['near', 'refers', 'referred', 'parting']),
  /** The claim of this event, and the one to judge it against. */
  a: claimView,
  b: claimView,
  /** The other event; left out for a claim inside. */
  event: eventRow.optional(),
  /** What the two claims share, then what disagrees: message ids under `suggest.because.`. */
  because: z.array(z.enum(ALIKENESS)),
})
export type SuggestionView = z.infer<typeof suggestionView>

/** From the scores by which events are made, over this stream alone; at most 5 of a kind, likeliest first. */
export const suggestionsView = z.strictObject({
  stream: z.string(),
  event: claimName,
  suggestions: z.array(suggestionView),
})
export type SuggestionsView = z.infer<typeof suggestionsView>
