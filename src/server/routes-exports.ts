import { Readable } from 'node:stream'
import { exportPicture } from '#actions/export-picture.ts'
import { exportQuery, exportView } from '#contract/exports.ts'
import { filterFrom } from './filter-from.ts'
import { languageOf } from './language-of.ts'
import { route } from './routes.ts'

const MEDIA = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
} as const

/** Doors through which a picture leaves as a file. */
export const exportRoutes = [
  route({
    method: 'GET',
    url: '/api/picture/export',
    summary:
      'The events of a filter as a file without limit: CSV, JSON or GeoJSON. Its last line is the manifest; without it the file is not whole',
    query: exportQuery,
    answer: exportView,
    media: ['text/csv', 'application/geo+json'],
    async run({ centre, officer, query, raw, reply }) {
      const { format, columns, cells, language = languageOf(raw), ...filter } = query
      const { view: _, ...address } = filter
      const wish = { ...filterFrom(filter), address, form: { format, columns, cells, language } }
      const { name, pieces } = await exportPicture(centre, officer, wish)
      reply.type(MEDIA[format]).header('content-disposition', `attachment; filename="${name}"`)
      return Readable.from(pieces)
    },
  }),
]
