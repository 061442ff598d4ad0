import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportRow } from '#contract/views.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { INBOX_KEYS, type InboxKey } from './inbox-keys.ts'
import type { Cursor } from './use-cursor.ts'
import type { Selection } from './use-selection.ts'
import type { useTriage } from './use-triage.tsx'
import type { Word } from './words.ts'

export type InboxActs = Partial<Record<InboxKey, () => unknown>>

/** The question that is open over the list. */
export type Question =
  | { readonly kind: 'reject' | 'snooze' | 'assign' | 'duplicate' | 'link' }
  | { readonly kind: 'preview'; readonly word: Word; readonly rows: readonly ReportRow[] }

type Given = {
  readonly reports: readonly ReportRow[]
  readonly cursor: Cursor
  readonly selection: Selection
  readonly triage: ReturnType<typeof useTriage>
}

/** What the keys and buttons of the inbox do: to the chosen rows, or to the one in hand. */
export function useInboxActs({ reports, cursor, selection, triage }: Given) {
  const navigate = useNavigate()
  const member = useSession().officer?.member
  const [mayAmend, mayJudge] = [useMay('amend'), useMay('judge')]
  const [question, setQuestion] = useState<Question | null>(null)
  const chosen = reports.filter((row) => selection.handles.has(row.handle))
  const current = cursor.report
  const targets = chosen.length > 0 ? chosen : current ? [current] : []
  const close = () => setQuestion(null)

  /** One report at once; of several it is shown first what would become of each. */
  function say(word: Word) {
    if (targets.length > 1) return setQuestion({ kind: 'preview', word, rows: targets })
    close()
    return apply(word, targets)
  }
  function apply(word: Word, rows: readonly ReportRow[]) {
    close()
    if (triage.isPending || rows.length === 0) return
    return triage
      .say(word, rows)
      .then((failed) => selection.set(failed))
      .catch(() => {})
  }
  const ask = (kind: 'reject' | 'snooze' | 'assign' | 'duplicate') => () => setQuestion({ kind })
  const add = () =>
    current &&
    navigate({ to: '/r/$handle', params: { handle: current.handle }, search: { add: 'claim' } })

  const marks: InboxActs = {
    e: () => say({ act: 'done' }),
    d: ask('duplicate'),
    s: ask('snooze'),
    r: ask('reject'),
    a: ask('assign'),
    o: () => say({ act: 'open' }),
  }
  const acts: InboxActs = {
    ...(mayAmend && targets.length > 0 ? marks : {}),
    ...(mayJudge && current ? { l: () => setQuestion({ kind: 'link' }) } : {}),
    // Claims are read in one's own reports; another member's reading is its own.
    ...(mayAmend && current?.from === member ? { c: add } : {}),
  }
  const offered = INBOX_KEYS.filter((key) => (key === 'l' ? mayJudge : mayAmend))
  return { acts, offered, question, targets, chosen, current, say, apply, add, close }
}
