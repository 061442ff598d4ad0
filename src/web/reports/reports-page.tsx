import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useReports } from '#web/api/reports.ts'
import { Button } from '#web/base/button.tsx'
import { Empty } from '#web/base/empty.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { useListCursor } from '#web/picture/use-list-cursor.ts'
import { ReportRow } from './report-row.tsx'
import sheet from './reports.module.css'

const ONLY = [undefined, 'mine', 'unread'] as const

/** Every report of the stream, newest first: all, our own, or those that nobody has read yet. */
export function ReportsPage() {
  const search = useSearch({ from: '/reports' })
  const navigate = useNavigate({ from: '/reports' })
  const page = useReports(search)
  const reports = page.data?.pages.flatMap((one) => one.reports) ?? []
  const cursor = useListCursor({
    count: reports.length,
    onMove: () => {},
    onOpen: (at) => {
      const handle = reports[at]?.handle
      if (handle) navigate({ to: '/r/$handle', params: { handle } })
    },
  })
  useTitle('rail.reports')
  return (
    <div className={sheet['page']}>
      <h1 className="unseen">
        <Message id="rail.reports" />
      </h1>
      <nav className={sheet['only']}>
        {ONLY.map((only) => (
          <Link
            key={only ?? 'all'}
            to="/reports"
            search={{ ...(search.q ? { q: search.q } : {}), ...(only ? { only } : {}) }}
            aria-current={search.only === only || undefined}
          >
            <Message id={`reports.${only ?? 'all'}`} />
          </Link>
        ))}
      </nav>
      {page.isError && <Problem of={page.error} onRetry={() => page.refetch()} />}
      {page.data && reports.length === 0 && (
        <NoReports isNarrowed={Boolean(search.q ?? search.only)} />
      )}
      <ul className={sheet['rows']}>
        {reports.map((report, at) => (
          <ReportRow key={report.handle} report={report} at={at} isCurrent={cursor.at === at} />
        ))}
      </ul>
      {page.hasNextPage && (
        <div className={sheet['more']}>
          <Button onPress={() => page.fetchNextPage()} isDisabled={page.isFetchingNextPage}>
            <Message id="reports.more" />
          </Button>
        </div>
      )}
    </div>
  )
}

function NoReports({ isNarrowed }: { isNarrowed: boolean }) {
  return (
    <Empty
      why={<Message id={isNarrowed ? 'reports.noneHere' : 'reports.none'} />}
      action={
        isNarrowed ? (
          <Link to="/reports">
            <Message id="reports.showAll" />
          </Link>
        ) : (
          <Link to="/submit">
            <Message id="empty.submit" />
          </Link>
        )
      }
    />
  )
}
