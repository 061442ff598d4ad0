import { Link, useSearch } from '@tanstack/react-router'
import type { StreamView } from '#contract/stream-views.ts'
import { useLive } from '#web/api/live.ts'
import { useEntries } from '#web/api/reports.ts'
import { Empty } from '#web/base/empty.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { Token } from '#web/base/token.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { EntryRow } from './entry-row.tsx'
import sheet from './stream.module.css'

const PAGE = 100

/** The member's own record: every entry in its order, each with its hash, and the head that stands for them all. */
export function StreamPage() {
  const { after } = useSearch({ from: '/stream' })
  const entries = useEntries(after ?? 0, PAGE)
  useTitle('rail.stream')
  return (
    <div className={pageClass('full')}>
      {entries.isError && <Problem of={entries.error} onRetry={() => entries.refetch()} />}
      {entries.data && <StreamBody stream={entries.data} after={after ?? 0} />}
    </div>
  )
}

function StreamBody({ stream, after }: { stream: StreamView; after: number }) {
  const { position } = useLive()
  return (
    <>
      <header className={sheet['head']}>
        <h1>
          <Message id="stream.title" values={{ name: <Member name={stream.stream} /> }} />
        </h1>
        <p>
          <Message id="stream.words" values={{ n: Math.max(stream.position, position) }} />
        </p>
        <p className={sheet['hash']}>
          <span>
            <Message id="stream.head" values={{ n: stream.position }} />
          </span>{' '}
          <Token kind="hash" value={stream.head} short={32} canCopy />
        </p>
      </header>
      <Pages after={after} position={stream.position} shown={stream.entries.length} />
      {stream.entries.length === 0 ? (
        <Empty why={<Message id="stream.none" />} />
      ) : (
        <EntryTable stream={stream} />
      )}
      <Pages after={after} position={stream.position} shown={stream.entries.length} />
    </>
  )
}

const COLUMNS = ['position', 'kind', 'from', 'to', 'n', 'at', 'hash'] as const

function EntryTable({ stream }: { stream: StreamView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it
    <section className={sheet['scroll']} tabIndex={0} aria-labelledby="entries-caption">
      <table className={sheet['table']}>
        <caption id="entries-caption" className="unseen">
          <Message id="stream.caption" />
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                <Message id={`entry.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stream.entries.map((entry) => (
            <EntryRow key={entry.position} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type PagesProps = { readonly after: number; readonly position: number; readonly shown: number }

/** Older, newer and the last page; positions are part of the address. */
function Pages({ after, position, shown }: PagesProps) {
  const isLast = after + shown >= position
  if (after === 0 && isLast) return null
  return (
    <div className={sheet['pages']}>
      {after > 0 && (
        <Link to="/stream" search={after > PAGE ? { after: after - PAGE } : {}}>
          <Icon name="back" />
          <Message id="stream.older" />
        </Link>
      )}
      {!isLast && (
        <Link to="/stream" search={{ after: after + PAGE }}>
          <Message id="stream.newer" />
          <Icon name="next" />
        </Link>
      )}
      {!isLast && (
        <Link to="/stream" search={{ after: Math.max(0, position - PAGE) }}>
          <Message id="stream.last" />
        </Link>
      )}
    </div>
  )
}
