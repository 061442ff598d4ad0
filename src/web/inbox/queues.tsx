import { Link } from '@tanstack/react-router'
import { QUEUES, type Queue } from '#domain/triage-words.ts'
import { useQueueCounts } from '#web/api/triage.ts'
import { Message, useText } from '#web/base/message.tsx'
import sheet from './inbox.module.css'
import type { InboxSearch } from './inbox-search.ts'

/** The lists of the inbox, each with how many it holds. The words looked for stay. */
export function Queues({ search, queue }: { search: InboxSearch; queue: Queue }) {
  const text = useText()
  const counts = useQueueCounts().data
  return (
    <nav className={sheet['queues']} aria-label={text('inbox.queues')}>
      {QUEUES.map((one) => (
        <Link
          key={one}
          to="/inbox"
          search={{
            ...(search.q ? { q: search.q } : {}),
            ...(one === 'triage' ? {} : { queue: one }),
          }}
          // Else the router calls the queue without a name current beside every other.
          activeOptions={{ exact: true }}
          aria-current={one === queue || undefined}
        >
          <Message id={`queue.${one}`} />
          {counts && (
            <span className={sheet['count']}>
              <Message id="inbox.count" values={{ n: counts[one] }} />
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}
