import { useMutation, useQuery } from '@tanstack/react-query'
import type { AssessCommand, AssessmentsView, PositionCommand } from '#contract/assessment-views.ts'
import type { AppendedView } from '#contract/views.ts'
import { ask, withQuery } from './ask.ts'
import { useLive } from './live.ts'
import type { WhoseView } from './pictures.ts'

/** What members said of an event, its claims and their sources; told again whenever the picture moves. */
export function useWords(id: string, view: WhoseView) {
  const folded = useLive().folded[view]
  return useQuery({
    queryKey: ['event', id, view, 'assessments', folded],
    queryFn: ({ signal }) =>
      ask<AssessmentsView>(
        withQuery(`/api/events/${encodeURIComponent(id)}/assessments`, { view }),
        { signal },
      ),
    placeholderData: (before) => before,
  })
}

/** A word to send: a grade or a position. */
export type NewWord =
  | { readonly kind: 'assessment'; readonly body: AssessCommand }
  | { readonly kind: 'position'; readonly body: PositionCommand }

/** Sends words one after the other; the first that is refused ends it. */
export function useSayWords() {
  return useMutation({
    mutationFn: async (words: readonly NewWord[]) => {
      for (const { kind, body } of words)
        await ask<AppendedView>(kind === 'position' ? '/api/positions' : '/api/assessments', {
          method: 'POST',
          body,
        })
    },
  })
}
