import { z } from 'zod'
import { pollSourceNow } from '#actions/poll-source.ts'
import { addSource, changeSource, dropSource, listSources } from '#actions/sources.ts'
import {
  polledView,
  presentSource,
  presentSources,
  sourcesView,
  sourceView,
} from '#contract/sources.ts'
import { sourceSettings } from '#domain/source.ts'
import { nothing, route } from './routes.ts'

const params = z.strictObject({ id: z.string().max(40) })

/** Doors of the feeds that the asking officer's member follows. */
export const sourceRoutes = [
  route({
    method: 'GET',
    url: '/api/sources',
    summary: "The feeds that one's own member follows, with how each is doing",
    answer: sourcesView,
    run: async ({ centre, officer }) => presentSources(await listSources(centre, officer)),
  }),
  route({
    method: 'POST',
    url: '/api/sources',
    summary: 'Follows a feed: each of its items becomes a report',
    body: sourceSettings,
    answer: sourceView,
    status: 201,
    run: async ({ centre, officer, body }) => presentSource(await addSource(centre, officer, body)),
  }),
  route({
    method: 'PUT',
    url: '/api/sources/:id',
    summary: 'Settles anew how a feed is followed, from now on in the name of the asking officer',
    params,
    body: sourceSettings,
    answer: sourceView,
    run: async ({ centre, officer, params: { id }, body: settings }) =>
      presentSource(await changeSource(centre, officer, { id, settings })),
  }),
  route({
    method: 'DELETE',
    url: '/api/sources/:id',
    summary: 'Stops following a feed; the reports that came from it stay',
    params,
    answer: nothing,
    run: ({ centre, officer, params: { id } }) => dropSource(centre, officer, id),
  }),
  route({
    method: 'POST',
    url: '/api/sources/:id/poll',
    summary: 'Asks a feed now, whatever its health',
    params,
    answer: polledView,
    async run({ centre, officer, params: { id } }) {
      const { source, taken } = await pollSourceNow(centre, officer, id)
      return { source: presentSource(source), taken }
    },
  }),
]
