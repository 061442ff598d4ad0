import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import type { ReportRow } from '#contract/views.ts'

export type Cursor = {
  /** Place of the report in hand among the rows; -1 where there are none. */
  readonly at: number
  readonly report: ReportRow | undefined
  readonly step: (by: number) => void
  readonly select: (handle: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * The report in hand, named by the address, so that it survives a reload and the way back from its page.
 *
 * When its row goes, the next one that is left is in hand, and takes the focus if the row had it.
 */
export function useCursor(reports: readonly ReportRow[], wanted: string | undefined): Cursor {
  const navigate = useNavigate({ from: '/inbox' })
  const before = useRef<readonly string[]>([])
  const mustFocus = useRef(false)
  const held = useRef<string | undefined>(undefined)
  const at = placeOf(wanted, { reports, before: before.current })
  const report = reports[at]
  const select = useCallback(
    (handle: string) =>
      navigate({ search: (before) => ({ ...before, at: handle }), replace: true }),
    [navigate],
  )
  function moveTo(next: number) {
    const to = reports[Math.max(0, Math.min(reports.length - 1, next))]
    if (!to) return
    mustFocus.current = true
    if (to.handle === wanted) focusRow(to.handle)
    else select(to.handle)
  }
  const handle = report?.handle
  useEffect(() => {
    if (handle === wanted) before.current = reports.map((one) => one.handle)
    else if (handle && wanted && before.current.includes(wanted)) select(handle)
  }, [reports, handle, wanted, select])
  useEffect(() => {
    const { activeElement } = document
    // The focus follows the report in hand from row to row, so that Enter opens what is shown.
    const isLost = activeElement === document.body || activeElement?.closest('[data-report]')
    const mustFollow = held.current !== undefined && isLost
    held.current = handle
    if (!handle || !(mustFocus.current || mustFollow)) return
    mustFocus.current = false
    focusRow(handle)
  }, [handle])

  const inside: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(at + 1),
    ArrowUp: () => moveTo(at - 1),
    Home: () => moveTo(0),
    End: () => moveTo(reports.length - 1),
  }
  return {
    at,
    report,
    step: (by) => moveTo(at + by),
    select,
    onKeyDown: (event) => {
      const act = inside[event.key]
      if (!act) return
      event.preventDefault()
      act()
    },
  }
}

/** Its own place; that of the next row that is left, else of the one before it, as they stood; the first where it never was. */
function placeOf(
  wanted: string | undefined,
  { reports, before }: { reports: readonly ReportRow[]; before: readonly string[] },
): number {
  const places = new Map(reports.map((row, at) => [row.handle, at]))
  const was = before.indexOf(wanted ?? '')
  const nearest = [
    ...before.slice(Math.max(0, was)),
    ...before.slice(0, Math.max(0, was)).reverse(),
  ]
  const held = [wanted ?? '', ...(was < 0 ? [] : nearest)].find((handle) => places.has(handle))
  return held === undefined ? Math.min(0, reports.length - 1) : (places.get(held) ?? -1)
}

function focusRow(handle: string): void {
  const link = document.querySelector<HTMLElement>(`[data-report="${handle}"] a`)
  link?.focus({ preventScroll: true })
  link?.closest('li')?.scrollIntoView({ block: 'nearest' })
}
