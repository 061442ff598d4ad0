import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { ReportRow } from '#contract/views.ts'
import { useKeys } from '#web/keyboard/use-keys.ts'
import type { Cursor } from './use-cursor.ts'
import type { InboxActs } from './use-inbox-acts.ts'
import type { Selection } from './use-selection.ts'

type Given = {
  readonly reports: readonly ReportRow[]
  readonly cursor: Cursor
  readonly selection: Selection
  readonly acts: InboxActs
}

/**
 * The keys of the inbox, beside those of its acts: j and k move, x chooses, Shift-x chooses all from the last chosen on,
 * Enter opens the page, Escape lets go of what is chosen.
 *
 * @returns the same choice for a pointer
 */
export function useInboxKeys({ reports, cursor, selection, acts }: Given) {
  const navigate = useNavigate()
  const last = useRef<string | null>(null)

  function choose(handle: string, isRange: boolean) {
    const from = reports.findIndex((row) => row.handle === last.current)
    const to = reports.findIndex((row) => row.handle === handle)
    last.current = handle
    if (!isRange || from < 0) return selection.toggle(handle)
    const between = reports.slice(Math.min(from, to), Math.max(from, to) + 1)
    selection.add(between.map((row) => row.handle))
  }
  const onCurrent = (act: (handle: string) => unknown) => () =>
    cursor.report ? act(cursor.report.handle) : false
  useKeys({
    ...acts,
    j: () => cursor.step(1),
    k: () => cursor.step(-1),
    x: onCurrent((handle) => choose(handle, false)),
    'Shift+x': onCurrent((handle) => choose(handle, true)),
    Enter: onCurrent((handle) => navigate({ to: '/r/$handle', params: { handle } })),
    Escape: () => (selection.handles.size > 0 ? selection.set([]) : false),
  })
  return choose
}
