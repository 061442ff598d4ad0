import { z } from 'zod'
import { lookAtHistory } from '#actions/history/look-at-history.ts'
import { suggestJudgements } from '#actions/suggest-judgements.ts'
import { PICTURES } from '#contract/commands.ts'
import { historyQuery, historyView } from '#contract/history-views.ts'
import { presentHistory } from '#contract/present-history.ts'
import { presentSuggestions } from '#contract/present-suggestions.ts'
import { suggestionsView } from '#contract/suggestion-views.ts'
import { route } from './routes.ts'

/** Doors to how an event came about, and to what of it may want judging. They answer from one stream alone. */
export const historyRoutes = [
  route({
    method: 'GET',
    url: '/api/events/:id/history',
    summary: 'How an event came about: the entries of one stream that touch its claims, in order',
    params: z.strictObject({ id: z.string().max(40) }),
    query: historyQuery,
    answer: historyView,
    refuses: ['taken_back'],
    async run({ centre, cursors, officer, params: { id }, query: { view: side, after } }) {
      const scope = JSON.stringify([officer?.member, officer?.name, 'history', side, id])
      const before = cursors.open<{ before: number }>(after, scope)?.before
      const found = await lookAtHistory(centre, officer, { side, id, before })
      return {
        ...presentHistory(found),
        ...(found.before ? { next: cursors.seal({ before: found.before }, scope) } : {}),
      }
    },
  }),
  route({
    method: 'GET',
    url: '/api/events/:id/suggestions',
    summary:
      'What an officer may want to judge about an event, from the scores by which events are made',
    params: z.strictObject({ id: z.string().max(40) }),
    query: z.strictObject({ view: z.enum(PICTURES).default('ours') }),
    answer: suggestionsView,
    refuses: ['taken_back'],
    run: async ({ centre, officer, params: { id }, query: { view: side } }) =>
      presentSuggestions(await suggestJudgements(centre, officer, { side, id })),
  }),
]
