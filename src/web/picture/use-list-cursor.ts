import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useKeys } from '#web/keyboard/use-keys.ts'

type Options = {
  readonly count: number
  readonly onMove: (at: number) => void
  readonly onOpen: (at: number) => void
}

/** One row of a long list that keys move and open: j and k from anywhere, arrows, Home and End inside. */
export function useListCursor({ count, onMove, onOpen }: Options) {
  const [at, setAt] = useState<number | null>(null)
  const mustFocus = useRef(false)

  function moveTo(wanted: number) {
    if (count === 0) return
    const next = Math.max(0, Math.min(count - 1, wanted))
    mustFocus.current = true
    setAt(next)
    onMove(next)
  }
  const step = (by: number) => moveTo(at === null ? 0 : at + by)

  // The row may not be in the page yet: it is scrolled into sight first.
  useEffect(() => {
    if (at === null || !mustFocus.current) return
    const frame = requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-row="${at}"] a`)?.focus()
      mustFocus.current = false
    })
    return () => cancelAnimationFrame(frame)
  }, [at])

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Enter: () => (at === null ? false : onOpen(at)),
  })
  const inside: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => moveTo(0),
    End: () => moveTo(count - 1),
  }
  function onKeyDown(event: KeyboardEvent) {
    const act = inside[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return { at, setAt, onKeyDown }
}
