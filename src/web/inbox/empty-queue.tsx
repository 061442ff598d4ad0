import { Link } from '@tanstack/react-router'
import type { Queue } from '#domain/triage.ts'
import { useQueueCounts } from '#web/api/triage.ts'
import { Empty } from '#web/base/empty.tsx'
import { Message } from '#web/base/message.tsx'
import type { InboxSearch } from './inbox-search.ts'

/** Why a queue is empty, and the one thing to do next. */
export function EmptyQueue({ search, queue }: { search: InboxSearch; queue: Queue }) {
  const all = useQueueCounts().data?.all
  if (search.q)
    return (
      <Empty
        why={<Message id="reports.noneHere" />}
        action={
          <Link to="/inbox" search={queue === 'triage' ? {} : { queue }}>
            <Message id="inbox.dropSearch" />
          </Link>
        }
      />
    )
  if (all === 0)
    return (
      <Empty
        why={<Message id="reports.none" />}
        action={
          <Link to="/submit">
            <Message id="empty.submit" />
          </Link>
        }
      />
    )
  return (
    <Empty
      why={<Message id={`inbox.none.${queue === 'all' ? 'triage' : queue}`} />}
      action={
        queue === 'triage' ? (
          <Link to="/inbox" search={{ queue: 'all' }}>
            <Message id="reports.showAll" />
          </Link>
        ) : (
          <Link to="/inbox">
            <Message id="inbox.toTriage" />
          </Link>
        )
      }
    />
  )
}
