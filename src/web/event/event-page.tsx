import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { EventView } from '#contract/views.ts'
import { useEvent, type WhoseView } from '#web/api/pictures.ts'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { Accounts } from './accounts.tsx'
import sheet from './event.module.css'
import { EventHead } from './event-head.tsx'
import { FreshPill, useSeen } from './fresh-pill.tsx'
import { JudgeBar } from './judge-bar.tsx'
import { Judgements } from './judgements.tsx'
import { useChosen } from './use-chosen.ts'

/** One event as this stream knows it: how it stands and why, every origin's account beside the others. */
export function EventPage() {
  const { id } = useParams({ from: '/e/$id' })
  const view: WhoseView = useSearch({ from: '/e/$id' }).view ?? 'ours'
  const event = useEvent(id, view)
  useTitle({ words: event.data?.title ?? '' })
  return (
    <div className={sheet['page']}>
      <Link to="/picture" search={view === 'joint' ? { view } : {}} className={sheet['back'] ?? ''}>
        <Icon name="back" />
        <Message id={view === 'joint' ? 'event.backJoint' : 'event.back'} />
      </Link>
      {event.isError && <Problem of={event.error} onRetry={() => event.refetch()} />}
      {event.data && (
        <EventBody
          key={event.data.id}
          event={event.data}
          view={view}
          refresh={() => event.refetch()}
        />
      )}
    </div>
  )
}

type BodyProps = {
  readonly event: EventView
  readonly view: WhoseView
  readonly refresh: () => unknown
}

function EventBody({ event, view, refresh }: BodyProps) {
  const chosen = useChosen()
  const seen = useSeen(view)
  const onJudged = (position: number) => {
    seen.see(position)
    refresh()
  }
  return (
    <article aria-labelledby="event-title">
      {event.askedFor && (
        <p className={sheet['moved']} role="note">
          <Message id="event.moved" />
        </p>
      )}
      <FreshPill seen={seen} onShow={refresh} />
      <EventHead event={event} />
      <Accounts accounts={event.accounts} chosen={chosen} />
      <Judgements event={event} onDone={onJudged} />
      <JudgeBar chosen={chosen} onDone={onJudged} />
    </article>
  )
}
