import { z } from 'zod'
import { dropView, keepView, listViews } from '#actions/saved-views.ts'
import { keepViewCommand, savedView, savedViews, viewName } from '#contract/saved-views.ts'
import { VIEWS_MAX } from '#ports/saved-views.ts'
import { nothing, route } from './routes.ts'

const params = z.strictObject({ name: viewName })

/** Doors of the filters that an officer keeps under a name. */
export const viewRoutes = [
  route({
    method: 'GET',
    url: '/api/views',
    summary: 'The saved views of the asking officer',
    answer: savedViews,
    run: async ({ centre, officer }) => ({
      views: await listViews(centre, officer),
      most: VIEWS_MAX,
    }),
  }),
  route({
    method: 'PUT',
    url: '/api/views/:name',
    summary: 'Keeps a filter of the picture under a name, over what had that name',
    params,
    body: keepViewCommand,
    answer: savedView,
    async run({ centre, officer, params: { name }, body: { query } }) {
      await keepView(centre, officer, { name, query })
      return { name, query }
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/views/:name',
    summary: 'Drops a saved view',
    params,
    answer: nothing,
    run: ({ centre, officer, params: { name } }) => dropView(centre, officer, name),
  }),
]
