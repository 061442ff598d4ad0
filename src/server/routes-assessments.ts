import { z } from 'zod'
import { assess, takePosition } from '#actions/assess-claims.ts'
import { lookAtWords } from '#actions/look-at-words.ts'
import {
  assessCommand,
  assessmentsView,
  positionCommand,
  presentWords,
} from '#contract/assessment-views.ts'
import { PICTURES } from '#contract/commands.ts'
import { route } from './routes.ts'
import { writingRoute } from './writing-route.ts'

/** Doors of what members say of claims, sources and events. */
export const assessmentRoutes = [
  route({
    method: 'GET',
    url: '/api/events/:id/assessments',
    summary: 'Grades and positions of members on an event, its claims and their sources',
    params: z.strictObject({ id: z.string().max(40) }),
    query: z.strictObject({ view: z.enum(PICTURES).default('ours') }),
    answer: assessmentsView,
    refuses: ['taken_back'],
    run: async ({ centre, officer, params: { id }, query: { view: side } }) =>
      presentWords(await lookAtWords(centre, officer, { side, id })),
  }),
  writingRoute({
    url: '/api/assessments',
    summary: 'Grades a source, a claim or an event, with a reason; "open" takes it back',
    kind: 'assessment',
    refuses: ['audience_wider'],
    body: assessCommand,
    act: ({ centre, officer, body, request }) => assess(centre, officer, { ...body, request }),
  }),
  writingRoute({
    url: '/api/positions',
    summary: 'Takes the member\'s position on a claim, with a reason; "open" takes it back',
    kind: 'position',
    refuses: ['audience_wider'],
    body: positionCommand,
    act: ({ centre, officer, body, request }) =>
      takePosition(centre, officer, { ...body, request }),
  }),
]
