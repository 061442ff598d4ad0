import { z } from 'zod'
import {
  importErrors,
  listImports,
  lookAtImport,
  startImport,
  stopImport,
  tryImport,
  undoImport,
} from '#actions/import-rows.ts'
import {
  importQuery,
  importRow,
  importsView,
  importTrialView,
  importTryQuery,
  importView,
  presentImport,
  presentTrial,
} from '#contract/imports.ts'
import { LANGUAGES } from '#domain/charter.ts'
import { marking } from '#domain/marking.ts'
import { Refusal } from '#domain/refusal.ts'
import { languageOf } from './language-of.ts'
import { type Call, route } from './routes.ts'

const params = z.strictObject({ id: z.string().max(40) })

function bytesOf(raw: Call<unknown, unknown, unknown>['raw']): Buffer {
  if (!Buffer.isBuffer(raw.body)) throw new Refusal('report_empty')
  return raw.body
}

const markingOf = ({ to, tlp }: z.infer<typeof importQuery>) =>
  to === undefined
    ? undefined
    : marking.parse({ to: to === '' ? [] : to.split(','), tlp: tlp ?? 'amber' })

/** Doors of tables whose rows become reports. */
export const importRoutes = [
  route({
    method: 'POST',
    url: '/api/imports/try',
    summary:
      'Says what would come of a table: its raw bytes are the body, 25 MB at most. Nothing is kept',
    query: importTryQuery,
    takesBytes: true,
    answer: importTrialView,
    async run({ centre, officer, query: { mapping }, raw }) {
      const trial = await tryImport(centre, officer, { bytes: bytesOf(raw), mapping })
      return presentTrial(trial, languageOf(raw))
    },
  }),
  route({
    method: 'POST',
    url: '/api/imports',
    summary:
      "Begins to take a table's good rows in as reports; GET /api/imports/{id} says how far it is",
    query: importQuery,
    takesBytes: true,
    answer: importRow,
    status: 202,
    appends: true,
    run: ({ centre, officer, query, raw, request }) => {
      const { name, mapping } = query
      const given = { bytes: bytesOf(raw), name, mapping, marking: markingOf(query), request }
      return startImport(centre, officer, given)
    },
  }),
  route({
    method: 'GET',
    url: '/api/imports',
    summary: "The newest imports of one's own member, at most 20",
    answer: importsView,
    run: async ({ centre, officer }) => ({ imports: await listImports(centre, officer) }),
  }),
  route({
    method: 'GET',
    url: '/api/imports/:id',
    summary: 'How far an import is, its rows with faults, and the reports that it made',
    params,
    answer: importView,
    run: async ({ centre, officer, params: { id }, raw }) =>
      presentImport(await lookAtImport(centre, officer, id), languageOf(raw)),
  }),
  route({
    method: 'GET',
    url: '/api/imports/:id/errors',
    summary: 'The rows with faults as a CSV file, with a column `error` before the others',
    params,
    query: z.strictObject({ language: z.enum(LANGUAGES).default('en') }),
    media: ['text/csv'],
    async run({ centre, officer, params: { id }, query: { language }, reply }) {
      const csv = await importErrors(centre, officer, { id, language })
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="import-${id}-errors.csv"`)
      return csv
    },
  }),
  route({
    method: 'POST',
    url: '/api/imports/:id/stop',
    summary: 'Ends the work on an import after the rows that are under way; what was made stays',
    params,
    answer: importRow,
    status: 202,
    run: ({ centre, officer, params: { id } }) => stopImport(centre, officer, id),
  }),
  route({
    method: 'POST',
    url: '/api/imports/:id/undo',
    summary:
      'Begins to take back what an import made: recalled elsewhere, withdrawn in the own stream',
    params,
    answer: importRow,
    status: 202,
    run: ({ centre, officer, params: { id } }) => undoImport(centre, officer, id),
  }),
]
