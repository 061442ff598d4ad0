import { z } from 'zod'
import { lookAtHistory } from '#actions/history/look-at-history.ts'
import { historyQuery, historyView } from '#contract/history-views.ts'
import { presentHistory } from '#contract/present-history.ts'
import { route } from './routes.ts'

/** The door to how an event's picture came about. It answers from one stream alone. */
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
]
