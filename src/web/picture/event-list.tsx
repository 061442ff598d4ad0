import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { EventRow as Row } from '#contract/views.ts'
import type { WhoseView } from '#web/api/pictures.ts'
import { classes } from '#web/base/classes.ts'
import { Message, useText } from '#web/base/message.tsx'
import { usePrinting } from '#web/print/printing.ts'
import sheet from './event-list.module.css'
import { EventRow } from './event-row.tsx'
import { useListCursor } from './use-list-cursor.ts'

const css = classes(sheet)

type Props = {
  readonly events: readonly Row[]
  readonly total: number
  readonly view: WhoseView
  /** Of what these are the rows: with another filter the list begins anew. */
  readonly filter: string
  /** Rows of the filters before, shown until the new ones are there. */
  readonly isStale: boolean
  readonly hasMore: boolean
  readonly onMore: () => unknown
}

const ROW_PX = 73
/** So many rows before the last one, the next page is asked for: a fast wheel should not wait at the end. */
const AHEAD = 60

/** Only the rows in sight are in the page, whatever the picture holds. The scroll comes back with the address. */
export function EventList(props: Props) {
  const { events, total, view, hasMore, onMore } = props
  const text = useText()
  const navigate = useNavigate()
  const pane = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW_PX,
    getItemKey: (at) => events[at]?.id ?? at,
    overscan: 5,
    initialOffset: () => remembered(),
    onChange: (instance) => remember(instance.scrollOffset ?? 0),
  })
  const shownFilter = useRef(props.filter)
  useEffect(() => {
    if (shownFilter.current === props.filter) return
    shownFilter.current = props.filter
    rows.scrollToOffset(0)
  }, [props.filter, rows])
  const inSight = rows.getVirtualItems()
  const isPrinting = usePrinting()
  const shown = isPrinting ? events.map((_, index) => ({ index, key: index, start: 0 })) : inSight
  const last = inSight.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last >= events.length - AHEAD) onMore()
  }, [hasMore, last, events.length, onMore])

  const cursor = useListCursor({
    count: events.length,
    onMove: (at) => rows.scrollToIndex(at),
    onOpen: (at) => {
      const id = events[at]?.id
      if (id) navigate({ to: '/e/$id', params: { id }, search: view === 'joint' ? { view } : {} })
    },
  })
  return (
    <div id="events" ref={pane} className={css('pane', props.isStale && 'stale')}>
      {isPrinting && events.length < total && (
        <p>
          <Message id="print.rows" values={{ n: events.length, total }} />
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed absolutely, which no table allows */}
      <div
        role="grid"
        tabIndex={-1}
        aria-label={text('list.label')}
        aria-rowcount={total}
        aria-busy={props.isStale}
        className={css('rows')}
        style={isPrinting ? {} : { blockSize: rows.getTotalSize() }}
        onKeyDown={cursor.onKeyDown}
      >
        {shown.map((row) => {
          const event = events[row.index]
          return event ? (
            <EventRow
              key={row.key}
              event={event}
              view={view}
              at={row.index}
              offsetPx={row.start}
              isCurrent={cursor.at === row.index}
              hasTab={(cursor.at ?? shown[0]?.index) === row.index}
              onFocus={() => cursor.setAt(row.index)}
              measure={rows.measureElement}
            />
          ) : null
        })}
      </div>
    </div>
  )
}

/** Where each address was scrolled to, for the way back; only as long as the page lives. */
const scrolled = new Map<string, number>()
const address = () => location.pathname + location.search
const remembered = () => scrolled.get(address()) ?? 0
const remember = (offset: number) => {
  if (location.pathname === '/picture') scrolled.set(address(), offset)
}
