import { useParams, useSearch } from '@tanstack/react-router'
import type { EventView } from '#contract/views.ts'
import { isGone } from '#web/api/ask.ts'
import { askEvent, useEvent, type WhoseView } from '#web/api/pictures.ts'
import { useMay } from '#web/api/session.ts'
import { useNews } from '#web/api/use-news.ts'
import { Assessments } from '#web/assessments/assessments.tsx'
import { FreshPill } from '#web/base/fresh-pill.tsx'
import { BackLink, Note, pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { History } from '#web/history/history.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { useSheet } from '#web/print/use-sheet.ts'
import { Provenance } from '#web/provenance/provenance.tsx'
import { Gone } from '#web/shell/gone.tsx'
import { useEventTitle } from '#web/titles/event-title.tsx'
import { Accounts } from './accounts.tsx'
import { claimAtHand, stepClaim } from './claim-walk.ts'
import sheet from './event.module.css'
import { EventHead } from './event-head.tsx'
import { JudgeBar } from './judge-bar.tsx'
import { Judgements } from './judgements.tsx'
import { PastEvent } from './past-event.tsx'
import { Suggestions } from './suggestions.tsx'
import { useChosen } from './use-chosen.ts'

/** One event as this stream knows it: how it stands and why, every origin's account beside the others. */
export function EventPage() {
  const { id } = useParams({ from: '/e/$id' })
  const { view = 'ours', asof } = useSearch({ from: '/e/$id' })
  return asof === undefined ? (
    <PresentEvent id={id} view={view} />
  ) : (
    <PastEvent id={id} view={view} asof={asof} />
  )
}

function PresentEvent({ id, view }: { id: string; view: WhoseView }) {
  const event = useEvent(id, view)
  const hasNews = useNews({
    key: ['event', id, view],
    view,
    shown: event.data,
    ask: (signal) => askEvent(id, view, signal),
  })
  useTitle({ words: useEventTitle(event.data) })
  useSheet({ name: event.data?.id ?? id })
  return (
    <div className={pageClass('wide')}>
      <BackLink
        to="/picture"
        search={view === 'joint' ? { view } : {}}
        id={view === 'joint' ? 'event.backJoint' : 'event.back'}
      />
      {isGone(event.error) && <Gone of={event.error} />}
      {event.isError && !isGone(event.error) && (
        <Problem of={event.error} onRetry={() => event.refetch()} />
      )}
      {event.data && !isGone(event.error) && (
        <EventBody
          key={event.data.id}
          event={event.data}
          view={view}
          hasNews={hasNews}
          refresh={() => event.refetch()}
        />
      )}
    </div>
  )
}

/** The name was a claim's that is not here any more; a claim of this very event needs no word. */
const isMoved = ({ askedFor, accounts }: EventView): boolean =>
  askedFor !== undefined &&
  !accounts.some(({ claims }) => claims.some(({ name }) => name === askedFor))

type BodyProps = {
  readonly event: EventView
  readonly view: WhoseView
  readonly hasNews: boolean
  readonly refresh: () => unknown
}

function EventBody({ event, view, hasNews, refresh }: BodyProps) {
  const chosen = useChosen()
  const mayJudge = useMay('judge')
  useKeys({
    n: () => stepClaim(1),
    p: () => stepClaim(-1),
    x: () => {
      const name = mayJudge ? claimAtHand() : undefined
      return name === undefined ? false : chosen.toggle(name)
    },
  })
  return (
    <article aria-labelledby="event-title" className={sheet['event']}>
      {isMoved(event) && <Note id="event.moved" />}
      <FreshPill hasNews={hasNews} onShow={refresh} />
      <EventHead event={event} />
      <Accounts event={event} chosen={chosen} />
      <Provenance event={event} />
      <Assessments event={event} view={view} />
      <Judgements event={event} onDone={refresh} />
      <Suggestions event={event} view={view} onDone={refresh} />
      <History event={event.id} view={view} />
      <JudgeBar chosen={chosen} onDone={refresh} />
    </article>
  )
}
