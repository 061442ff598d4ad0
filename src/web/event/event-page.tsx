import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { EventView } from '#contract/views.ts'
import { isGone } from '#web/api/ask.ts'
import { askEvent, useEvent, type WhoseView } from '#web/api/pictures.ts'
import { useNews } from '#web/api/use-news.ts'
import { FreshPill } from '#web/base/fresh-pill.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { Accounts } from './accounts.tsx'
import sheet from './event.module.css'
import { EventHead } from './event-head.tsx'
import { JudgeBar } from './judge-bar.tsx'
import { Judgements } from './judgements.tsx'
import { useChosen } from './use-chosen.ts'

/** One event as this stream knows it: how it stands and why, every origin's account beside the others. */
export function EventPage() {
  const { id } = useParams({ from: '/e/$id' })
  const view: WhoseView = useSearch({ from: '/e/$id' }).view ?? 'ours'
  const event = useEvent(id, view)
  const hasNews = useNews({
    key: ['event', id, view],
    view,
    shown: event.data,
    ask: (signal) => askEvent(id, view, signal),
  })
  useTitle({ words: event.data?.title ?? '' })
  return (
    <div className={sheet['page']}>
      <Link to="/picture" search={view === 'joint' ? { view } : {}} className={sheet['back'] ?? ''}>
        <Icon name="back" />
        <Message id={view === 'joint' ? 'event.backJoint' : 'event.back'} />
      </Link>
      {event.isError && <Problem of={event.error} onRetry={() => event.refetch()} />}
      {event.data && !isGone(event.error) && (
        <EventBody
          key={event.data.id}
          event={event.data}
          hasNews={hasNews}
          refresh={() => event.refetch()}
        />
      )}
    </div>
  )
}

type BodyProps = {
  readonly event: EventView
  readonly hasNews: boolean
  readonly refresh: () => unknown
}

function EventBody({ event, hasNews, refresh }: BodyProps) {
  const chosen = useChosen()
  return (
    <article aria-labelledby="event-title">
      {event.askedFor && (
        <p className={sheet['moved']} role="note">
          <Message id="event.moved" />
        </p>
      )}
      <FreshPill hasNews={hasNews} onShow={refresh} />
      <EventHead event={event} />
      <Accounts accounts={event.accounts} chosen={chosen} />
      <Judgements event={event} onDone={refresh} />
      <JudgeBar chosen={chosen} onDone={refresh} />
    </article>
  )
}
