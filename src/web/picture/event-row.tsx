import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { EventRow as Row } from '#contract/views.ts'
import type { WhoseView } from '#web/api/pictures.ts'
import { classes } from '#web/base/classes.ts'
import { ContestGlyph, SupportGlyph } from '#web/base/glyph.tsx'
import { Message } from '#web/base/message.tsx'
import row from '#web/base/row.module.css'
import { Says } from '#web/base/says.tsx'
import { Status } from '#web/base/status.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import { EventTitle } from '#web/titles/event-title.tsx'
import sheet from './event-list.module.css'

const css = classes(sheet)
const list = classes(row)

type Props = {
  readonly event: Row
  readonly view: WhoseView
  /** From 0, among the events that the filters leave. */
  readonly at: number
  readonly offsetPx: number
  readonly isCurrent: boolean
  readonly hasTab: boolean
  readonly onFocus: () => void
  readonly measure: (row: HTMLElement | null) => void
}

/** One event in the list: how it stands, what, who says so and who disputes, where, when, from how many origins. */
export const EventRow = memo(function EventRow(props: Props) {
  const { event, view, at, offsetPx, measure } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed absolutely, which no table allows
    // biome-ignore lint/a11y/useFocusableInteractive: the link inside takes the focus
    <div
      role="row"
      ref={measure}
      data-index={at}
      data-row={at}
      aria-rowindex={at + 1}
      className={`${list('row', props.isCurrent && 'current')} ${css('row')}`}
      style={{ transform: `translateY(${offsetPx}px)` }}
      onFocus={props.onFocus}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" className={css('what')}>
        <span className={css('glyphs')}>
          <SupportGlyph support={event.standing.support} isWithdrawn={event.standing.isWithdrawn} />
          <ContestGlyph contest={event.standing.contest} />
        </span>
        <div className={css('words')}>
          <Link
            to="/e/$id"
            params={{ id: event.id }}
            search={view === 'joint' ? { view } : {}}
            className={list('title', event.standing.isWithdrawn && 'struck')}
            tabIndex={props.hasTab ? 0 : -1}
          >
            <EventTitle of={event} />
          </Link>
          <p className={list('meta')}>
            <span className={css('standing')}>
              <Status of={event.standing} disputes={event.disputes} />
            </span>
            <span>
              <Says who={event.says} />
            </span>
          </p>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" className={css('facts')}>
        <span>
          <Where at={event.where} />
        </span>
        <span className={css('when')}>
          <When edtf={event.when} />
        </span>
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" className={css('origins')}>
        {/* Who knows of a plan by itself gives no first-hand account of what has not happened: its count would deny the label. */}
        {event.standing.support !== 'announced' && (
          <Message id="row.origins" values={{ n: event.standing.origins.least }} />
        )}
        <span className={css('reports')}>
          <Message id="row.reports" values={{ n: event.reportCount }} />
        </span>
      </div>
    </div>
  )
})
