import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportRow } from '#contract/views.ts'
import { reportsKey } from '#web/api/reports.ts'
import { useSession } from '#web/api/session.ts'
import { sendSteps } from '#web/api/triage.ts'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { T } from '#web/base/t.tsx'
import { type Listed, type Pages, pagesAfter } from './pages-after.ts'
import { WordPhrase } from './triage-word.tsx'
import { instantOf, isAlreadySo, stepOf, type Word, wayBack } from './words.ts'

/** What came of a word on several reports. */
export type Outcome = {
  readonly word: Word
  readonly done: readonly ReportRow[]
  /** By handle, why it was not taken. */
  readonly failed: ReadonlyMap<string, string>
  readonly rows: readonly ReportRow[]
}

/**
 * Says a word on reports: at once in the list, undoable as one, each refusal with its report.
 *
 * @param onBack takes in hand what an undo brought back
 */
export function useTriage(search: Listed, onBack: (handle: string) => unknown) {
  const client = useQueryClient()
  const { officer } = useSession()
  const send = useMutation({ mutationFn: sendSteps })
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  async function takeBack(rows: readonly ReportRow[], word: Word): Promise<void> {
    const now = instantOf(new Date())
    const results = await send.mutateAsync(
      rows.map((row) => stepOf(wayBack(word, row.triage, now), row.handle)),
    )
    const refused = results.find((one) => 'problem' in one)
    if (refused) showNotice({ words: <T value={refused.problem.detail} /> })
    await client.invalidateQueries({ queryKey: ['reports'] })
    readAgain(client, rows)
    setOutcome(null)
    const last = rows.at(-1)
    if (last && location.pathname === '/inbox') onBack(last.handle)
  }

  /** @returns the handles on which the word was not taken */
  async function say(word: Word, rows: readonly ReportRow[]): Promise<readonly string[]> {
    setOutcome(null)
    const open = rows.filter((row) => !isAlreadySo(word, row))
    if (open.length === 0) {
      showNotice({ words: <Message id="inbox.alreadySo" values={phrase(word, rows.length)} /> })
      return []
    }
    const results = await send.mutateAsync(open.map((row) => stepOf(word, row.handle)))
    const failed = refusalsIn(results)
    const done = open.filter((row) => !failed.has(row.handle))
    const reader = { officer: officer?.name ?? '', member: officer?.member ?? '' }
    const said = { word, rows: done, reader: { ...reader, now: instantOf(new Date()) } }
    client.setQueryData<Pages>(reportsKey(search), (held) =>
      pagesAfter(held, { ...said, queue: search.queue }),
    )
    readAgain(client, done)
    if (failed.size > 0 || rows.length > 1) setOutcome({ word, done, failed, rows })
    if (done.length > 0)
      showNotice({
        words: <Message id="inbox.did" values={phrase(word, done.length)} />,
        undo: () => takeBack(done, word).catch(() => {}),
      })
    return [...failed.keys()]
  }
  return {
    say,
    outcome,
    closeOutcome: () => setOutcome(null),
    isPending: send.isPending,
    error: send.error,
  }
}

const phrase = (word: Word, n: number) => ({ n, word: <WordPhrase of={word} /> })

const refusalsIn = (results: Awaited<ReturnType<typeof sendSteps>>): ReadonlyMap<string, string> =>
  new Map(results.flatMap((one) => ('problem' in one ? [[one.report, one.problem.detail]] : [])))

/** Other queues, the counts and the reports themselves are asked for again; the list shown stays as it is. */
function readAgain(client: QueryClient, rows: readonly ReportRow[]): void {
  client.removeQueries({ queryKey: ['reports'], type: 'inactive' })
  client.invalidateQueries({ queryKey: ['counts'] })
  for (const { handle } of rows) client.invalidateQueries({ queryKey: ['report', handle] })
}
