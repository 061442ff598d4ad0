import type { LiveClaim } from '#domain/event.ts'
import type { EventRecord } from '#domain/rows.ts'
import { presentClaim, presentEventRow } from './present.ts'
import type { SuggestionsView, SuggestionView } from './suggestion-views.ts'

type Suggested = {
  readonly kind: SuggestionView['kind']
  readonly a: string
  readonly b: string
  readonly event?: string
  readonly because: readonly SuggestionView['because'][number][]
}

/** Suggestions with the claims and events that they name. */
export function presentSuggestions(found: {
  readonly stream: string
  readonly event: EventRecord
  readonly suggestions: readonly Suggested[]
  readonly known: ReadonlyMap<string, LiveClaim>
  readonly others: readonly EventRecord[]
}): SuggestionsView {
  const { stream, event, known } = found
  const suggestions = found.suggestions.flatMap((one): SuggestionView[] => {
    const [a, b] = [known.get(one.a), known.get(one.b)]
    const other = found.others.find(({ id }) => id === one.event)
    if (!a || !b) return []
    return [
      {
        kind: one.kind,
        a: presentClaim(a, { event: event.id }),
        b: presentClaim(b, { event: other?.id ?? event.id }),
        ...(other ? { event: presentEventRow(other, known.get(other.id)) } : {}),
        because: [...one.because],
      },
    ]
  })
  return { stream, event: event.id, suggestions }
}
