import { countReports } from '#actions/look.ts'
import { listOwnOfficers, triageReports } from '#actions/triage.ts'
import { ownOfficers, queueCounts, triageCommand, triageResults } from '#contract/triage.ts'
import { languageOf } from './language-of.ts'
import { problemOf } from './problem.ts'
import { route } from './routes.ts'

/** Doors of the inbox, beside the list of reports itself. */
export const triageRoutes = [
  route({
    method: 'GET',
    url: '/api/reports/counts',
    summary: 'How many reports each queue of the inbox holds',
    answer: queueCounts,
    run: async ({ centre, officer }) => ({ ...(await countReports(centre, officer)) }),
  }),
  route({
    method: 'GET',
    url: '/api/officers',
    summary: 'The officers of the own member, whom reports can be assigned to',
    answer: ownOfficers,
    run: async ({ centre, officer }) => ({ officers: await listOwnOfficers(centre, officer) }),
  }),
  route({
    method: 'POST',
    url: '/api/triage',
    summary:
      "Officers' words on reports' places in the inbox: each good one is kept, each bad one named",
    appends: true,
    body: triageCommand,
    answer: triageResults,
    async run({ centre, officer, body, request, raw }) {
      const asked = { steps: body.items, request }
      const { results, position } = await triageReports(centre, officer, asked)
      centre.folding.ring()
      if (officer && position > 0) await centre.folding.caughtUp(officer.member, position)
      const language = languageOf(raw)
      return {
        results: results.map(({ report, refusal }) =>
          refusal ? { report, problem: problemOf(refusal, language) } : { report, ok: true },
        ),
      }
    },
  }),
]
