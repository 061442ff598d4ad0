import { z } from 'zod'
import { amendReport } from '#actions/amend-report.ts'
import type { Submission } from '#actions/collect-submission.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { recallReport, releaseReport, withdrawReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import {
  amendCommand,
  judgeCommand,
  recallCommand,
  releaseCommand,
  submitCommand,
  withdrawCommand,
} from '#contract/commands.ts'
import { appendedView } from '#contract/views.ts'
import { marking } from '#domain/marking.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Call, route } from './routes.ts'

const byHandle = z.strictObject({ handle: z.string().max(40) })
const appends = { appends: true, status: 201, answer: appendedView } as const

/** Waits until the writer's own picture holds what was just written, so that the next page shows it. */
async function shown(
  call: Pick<Call<unknown, unknown, unknown>, 'centre' | 'officer'>,
  position: number,
) {
  call.centre.folding.ring()
  if (call.officer && position > 0)
    await call.centre.folding.caughtUp(call.officer.member, position)
}

function contentOf(body: z.infer<typeof submitCommand>): Submission['content'] {
  if (body.way === 'paste') return { way: 'paste', text: body.text }
  if (body.way === 'url') return { way: 'url', url: body.url }
  return { way: 'form', observation: body.observation }
}

/** Doors that write. Each appends to streams under an Idempotency-Key. */
export const writingRoutes = [
  route({
    method: 'POST',
    url: '/api/reports',
    summary: 'Hands in a report: pasted words, an address, or the form without text',
    body: submitCommand,
    ...appends,
    async run(call) {
      const { centre, officer, body, request } = call
      const { given, arrival, marking: marked } = body
      const done = await submitReport(centre, officer, {
        content: contentOf(body),
        given,
        arrival,
        marking: marked,
        request,
      })
      await shown(call, done.position)
      return { ...done, kind: 'report' }
    },
  }),
  route({
    method: 'POST',
    url: '/api/reports/file',
    summary: 'Hands in a file: its raw bytes are the body, 25 MB at most',
    query: z.strictObject({
      name: z.string().min(1).max(300),
      published: z.string().max(60).optional(),
      title: z.string().max(500).optional(),
      outlet: z.string().max(200).optional(),
      arrival: z.string().max(500).optional(),
      to: z.string().max(2000).optional(),
      tlp: z.string().max(20).optional(),
    }),
    ...appends,
    async run(call) {
      const { centre, officer, query, raw, request } = call
      const { name, arrival, to, tlp, ...given } = query
      if (!Buffer.isBuffer(raw.body)) throw new Refusal('report_empty')
      const marked =
        to === undefined
          ? undefined
          : marking.parse({ to: to === '' ? [] : to.split(','), tlp: tlp ?? 'amber' })
      const done = await submitReport(centre, officer, {
        content: {
          way: 'file',
          bytes: raw.body,
          name,
          mediaType: raw.headers['content-type'] ?? '',
        },
        given,
        arrival,
        marking: marked,
        request,
      })
      await shown(call, done.position)
      return { ...done, kind: 'report' }
    },
  }),
  route({
    method: 'POST',
    url: '/api/reports/:handle/readings',
    summary: "An officer's reading of a report: steps onto the reading named",
    params: byHandle,
    body: amendCommand,
    ...appends,
    async run(call) {
      const { centre, officer, params, body, request } = call
      const done = await amendReport(centre, officer, { ...body, report: params.handle, request })
      await shown(call, done.position)
      const { handle, position, unplaced } = done
      const issues = unplaced.map(() => ({ code: 'edit_unplaced', words: '', start: 0, end: 0 }))
      return { handle, position, kind: 'reading', ...(issues.length > 0 ? { issues } : {}) }
    },
  }),
  route({
    method: 'POST',
    url: '/api/releases',
    summary: 'Releases a report, with its standing reading, to more streams',
    body: releaseCommand,
    ...appends,
    async run(call) {
      const { centre, officer, body, request } = call
      const done = await releaseReport(centre, officer, { ...body, request })
      await shown(call, done.position)
      return { ...done, kind: 'report' }
    },
  }),
  route({
    method: 'POST',
    url: '/api/recalls',
    summary: 'Takes a report and its readings back',
    body: recallCommand,
    ...appends,
    async run(call) {
      const { centre, officer, body, request } = call
      const done = await recallReport(centre, officer, { ...body, request })
      await shown(call, done.position)
      return { ...done, kind: 'recall' }
    },
  }),
  route({
    method: 'POST',
    url: '/api/withdrawals',
    summary: 'Says that the source no longer stands by a report',
    body: withdrawCommand,
    ...appends,
    async run(call) {
      const { centre, officer, body, request } = call
      const done = await withdrawReport(centre, officer, { ...body, request })
      await shown(call, done.position)
      return { ...done, kind: 'withdrawal' }
    },
  }),
  route({
    method: 'POST',
    url: '/api/judgements',
    summary: 'Judges two claims the same happening or not; "open" takes it back',
    body: judgeCommand,
    ...appends,
    async run(call) {
      const { centre, officer, body, request } = call
      const done = await judgeClaims(centre, officer, { ...body, request })
      await shown(call, done.position)
      return { ...done, kind: 'judgement' }
    },
  }),
]
