import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { DaysView } from '#contract/map-views.ts'
import { Message, useText } from '#web/base/message.tsx'
import { Token } from '#web/base/token.tsx'
import { type Bar, barsOf, lastDayOf } from './bars-of.ts'
import sheet from './day-bars.module.css'

type Props = {
  readonly of: DaysView
  readonly from: string | undefined
  readonly to: string | undefined
  readonly onChange: (days: { from: string | undefined; to: string | undefined }) => void
}

const HIGH = 48

/**
 * When the events of the filter happened. Drag over bars to keep those days; by keyboard, arrows move, Shift widens,
 * Enter keeps, Escape lets go. Time runs from left to right in every language.
 */
export function DayBars({ of, from, to, onChange }: Props) {
  const text = useText()
  const bars = barsOf(of)
  const most = Math.max(1, ...bars.map((bar) => bar.events))
  const brush = useBrush(bars, of.unit, onChange)
  const isKept = (bar: Bar) =>
    (from === undefined || lastDayOf(bar.from, of.unit) >= from) &&
    (to === undefined || bar.from <= to)
  const held = brush.at === null ? undefined : bars[brush.at]
  return (
    <figure className={sheet['days']}>
      <div
        className={sheet['plot']}
        dir="ltr"
        role="slider"
        tabIndex={0}
        aria-label={text('days.label')}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, bars.length - 1)}
        aria-valuenow={brush.at ?? 0}
        aria-valuetext={
          held ? text('days.bar', { day: held.from, n: held.events }) : text('days.none')
        }
        onKeyDown={brush.onKeyDown}
        onPointerDown={brush.onPointerDown}
        onPointerMove={brush.onPointerMove}
        onPointerUp={brush.onPointerUp}
      >
        {bars.map((bar, index) => (
          <span
            key={bar.from}
            data-bar={index}
            className={sheet['bar']}
            data-kept={isKept(bar) || undefined}
            data-brushed={brush.isIn(index) || undefined}
            title={`${bar.from} · ${bar.events}`}
          >
            <i style={{ blockSize: (bar.events / most) * HIGH }} />
            <b style={{ blockSize: (bar.contested / most) * HIGH }} />
          </span>
        ))}
      </div>
      <figcaption className={sheet['caption']}>
        {bars.length > 0 && (
          <span dir="ltr" className={sheet['ends']}>
            <Token value={bars[0]?.from ?? ''} />
            <Token value={bars.at(-1)?.from ?? ''} />
          </span>
        )}
        <Message
          id="days.beside"
          values={{ wider: of.wider, outside: of.outside, undated: of.undated }}
        />
      </figcaption>
    </figure>
  )
}

const KEYS: Readonly<Record<string, 'keep' | 'let go' | -1 | 1>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Enter: 'keep',
  Escape: 'let go',
}

function useBrush(bars: readonly Bar[], unit: DaysView['unit'], onChange: Props['onChange']) {
  const [at, setAt] = useState<number | null>(null)
  const [start, setStart] = useState<number | null>(null)
  const isDragging = useRef(false)
  const keep = (one: number, other: number) => {
    const [first, last] = [bars[Math.min(one, other)], bars[Math.max(one, other)]]
    if (first && last) onChange({ from: first.from, to: lastDayOf(last.from, unit) })
  }
  const letGo = () => {
    setStart(null)
    onChange({ from: undefined, to: undefined })
  }
  const moveTo = (index: number, isWider: boolean) => {
    const next = Math.max(0, Math.min(bars.length - 1, index))
    setStart(isWider ? (start ?? at ?? next) : null)
    setAt(next)
  }
  const indexAt = (event: PointerEvent<HTMLElement>) => {
    const plot = event.currentTarget.getBoundingClientRect()
    const index = Math.floor(((event.clientX - plot.left) / plot.width) * bars.length)
    return Math.max(0, Math.min(bars.length - 1, index))
  }
  return {
    at,
    isIn: (index: number) =>
      at !== null && start !== null && index >= Math.min(at, start) && index <= Math.max(at, start),
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (bars.length === 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      isDragging.current = true
      setStart(indexAt(event))
      setAt(indexAt(event))
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (isDragging.current) setAt(indexAt(event))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (isDragging.current && start !== null) keep(start, indexAt(event))
      isDragging.current = false
      setStart(null)
    },
    onKeyDown(event: KeyboardEvent) {
      const act = KEYS[event.key]
      if (!act || bars.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      if (act === 'keep' && at !== null) keep(start ?? at, at)
      if (act === 'let go') letGo()
      if (typeof act === 'number') moveTo((at ?? 0) + act, event.shiftKey)
    },
  }
}
