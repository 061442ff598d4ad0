import { z } from 'zod'
import { amendReport } from '#actions/amend-report.ts'
import { recallWord } from '#actions/assess-claims.ts'
import type { Submission } from '#actions/collect-submission.ts'
import { correctReport } from '#actions/correct-report.ts'
import { judgeClaims } from '#actions/judge-claims.ts'
import { recallReport, releaseReport, withdrawReport } from '#actions/release-report.ts'
import { submitReport } from '#actions/submit-report.ts'
import { translateReport } from '#actions/translate-report.ts'
import {
  amendCommand,
  judgeCommand,
  recallCommand,
  releaseCommand,
  submitCommand,
  withdrawCommand,
} from '#contract/commands.ts'
import { translateCommand } from '#contract/translation-views.ts'
import { marking } from '#domain/marking.ts'
import { handle } from '#domain/names.ts'
import { Refusal } from '#domain/refusal.ts'
import { writingRoute } from './writing-route.ts'

function contentOf(body: z.infer<typeof submitCommand>): Submission['content'] {
  if (body.way === 'paste') return { way: 'paste', text: body.text }
  if (body.way === 'url') return { way: 'url', url: body.url }
  return { way: 'form', observation: body.observation }
}

const fileQuery = z.strictObject({
  name: z.string().min(1).max(300),
  published: z.string().max(60).optional(),
  title: z.string().max(500).optional(),
  outlet: z.string().max(200).optional(),
  arrival: z.string().max(500).optional(),
  to: z.string().max(2000).optional(),
  tlp: z.string().max(20).optional(),
  corrects: handle.optional(),
  reason: z.string().max(500).optional(),
})

const markingOf = ({ to, tlp }: z.infer<typeof fileQuery>) =>
  to === undefined
    ? undefined
    : marking.parse({ to: to === '' ? [] : to.split(','), tlp: tlp ?? 'amber' })

/** Doors that write. Each appends to streams under an Idempotency-Key. */
export const writingRoutes = [
  writingRoute({
    url: '/api/reports',
    summary: 'Hands in a report: pasted words, an address, or the form without text',
    kind: 'report',
    body: submitCommand,
    act: ({ centre, officer, body, request }) => {
      const { given, arrival, marking: marked, unnamedSource, corrects } = body
      const handedIn = { content: contentOf(body), given, arrival, unnamedSource, request }
      return corrects
        ? correctReport(centre, officer, { ...handedIn, corrects })
        : submitReport(centre, officer, { ...handedIn, marking: marked })
    },
  }),
  writingRoute({
    url: '/api/reports/file',
    summary: 'Hands in a file: its raw bytes are the body, 25 MB at most',
    kind: 'report',
    query: fileQuery,
    takesBytes: true,
    act: async ({ centre, officer, query, raw, request }) => {
      const { name, arrival, to: _, tlp: __, corrects, reason, ...given } = query
      if (!Buffer.isBuffer(raw.body)) throw new Refusal('report_empty')
      const mediaType = raw.headers['content-type'] ?? ''
      const content = { way: 'file' as const, bytes: raw.body, name, mediaType }
      const handedIn = { content, given, arrival, request }
      return corrects
        ? await correctReport(centre, officer, {
            ...handedIn,
            corrects: { handle: corrects, reason },
          })
        : await submitReport(centre, officer, { ...handedIn, marking: markingOf(query) })
    },
  }),
  writingRoute({
    url: '/api/reports/:handle/readings',
    summary: "An officer's reading of a report: steps onto the reading named",
    kind: 'reading',
    params: z.strictObject({ handle: z.string().max(40) }),
    body: amendCommand,
    act: async ({ centre, officer, params, body, request }) => {
      const wanted = { ...body, report: params.handle, request }
      const { unplaced, ...done } = await amendReport(centre, officer, wanted)
      const issues = unplaced.map(() => ({ code: 'edit_unplaced', words: '', start: 0, end: 0 }))
      return { ...done, issues }
    },
  }),
  writingRoute({
    url: '/api/reports/:handle/translations',
    summary: 'Keeps a translation beside a report, by a named person',
    kind: 'translation',
    refuses: ['audience_wider'],
    params: z.strictObject({ handle: z.string().max(40) }),
    body: translateCommand,
    act: ({ centre, officer, params, body, request }) =>
      translateReport(centre, officer, { ...body, report: params.handle, request }),
  }),
  writingRoute({
    url: '/api/releases',
    summary: 'Releases a report, with its standing reading, to more streams',
    kind: 'report',
    body: releaseCommand,
    act: ({ centre, officer, body, request }) =>
      releaseReport(centre, officer, { ...body, request }),
  }),
  writingRoute({
    url: '/api/recalls',
    summary: 'Takes a report and its readings back, or an assessment or position',
    kind: 'recall',
    body: recallCommand,
    act: async ({ centre, officer, body, request }) =>
      (await recallWord(centre, officer, { ...body, request })) ??
      (await recallReport(centre, officer, { ...body, request })),
  }),
  writingRoute({
    url: '/api/withdrawals',
    summary: 'Says that the source no longer stands by a report',
    kind: 'withdrawal',
    body: withdrawCommand,
    act: ({ centre, officer, body, request }) =>
      withdrawReport(centre, officer, { ...body, request }),
  }),
  writingRoute({
    url: '/api/judgements',
    summary: 'Judges two claims the same happening or not; "open" takes it back',
    kind: 'judgement',
    body: judgeCommand,
    act: ({ centre, officer, body, request }) => judgeClaims(centre, officer, { ...body, request }),
  }),
]
