import { useQuery } from '@tanstack/react-query'
import type { SuggestionsView } from '#contract/suggestion-views.ts'
import type { EventView } from '#contract/views.ts'
import { ask, withQuery } from './ask.ts'
import type { WhoseView } from './pictures.ts'

/** What of an event may want judging; asked anew when what is judged of it has changed. */
export function useSuggestions({ id, judgements, claimCount }: EventView, view: WhoseView) {
  return useQuery({
    queryKey: ['event', id, view, 'suggestions', claimCount, judgements],
    queryFn: ({ signal }) =>
      ask<SuggestionsView>(
        withQuery(`/api/events/${encodeURIComponent(id)}/suggestions`, { view }),
        { signal },
      ),
  })
}
