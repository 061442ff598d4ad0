import { useParams, useSearch } from '@tanstack/react-router'
import { isGone } from '#web/api/ask.ts'
import { askReport, useReport } from '#web/api/reports.ts'
import { useNews } from '#web/api/use-news.ts'
import { FreshPill } from '#web/base/fresh-pill.tsx'
import { BackLink, Note, pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { lastInbox } from '#web/inbox/inbox-search.ts'
import { useSheet } from '#web/print/use-sheet.ts'
import { Gone } from '#web/shell/gone.tsx'
import { IssueList } from './issue-list.tsx'
import { ReleasePanel } from './release-panel.tsx'
import { SourceBlock } from './source-block.tsx'
import { Workbench } from './workbench.tsx'

/** One report: its source, its original words, what was read in them, and who may have it. */
export function ReportPage() {
  const { handle } = useParams({ from: '/r/$handle' })
  const { claim, add } = useSearch({ from: '/r/$handle' })
  const report = useReport(handle)
  const hasNews = useNews({
    key: ['report', handle],
    view: 'ours',
    shown: report.data,
    ask: (signal) => askReport(handle, signal),
  })
  useTitle({ words: report.data?.title ?? '' })
  const { tlp, audience } = report.data ?? {}
  useSheet({ name: handle, tlp, audience })
  const issues = report.data?.readings.flatMap((reading) => reading.issues) ?? []
  return (
    <div className={pageClass('reading')}>
      <BackLink to="/inbox" search={lastInbox()} id="rail.inbox" />
      {isGone(report.error) && <Gone of={report.error} />}
      {report.isError && !isGone(report.error) && (
        <Problem of={report.error} onRetry={() => report.refetch()} />
      )}
      {report.data && !isGone(report.error) && (
        <>
          <FreshPill hasNews={hasNews} onShow={() => report.refetch()} />
          <SourceBlock report={report.data} />
          {!report.data.isRead && <Note id="report.notRead" />}
          <IssueList issues={issues} language={report.data.language} />
          <Workbench
            key={report.data.handle}
            report={report.data}
            wanted={claim}
            isAdding={add === 'claim'}
          />
          {report.data.isOwn && <ReleasePanel report={report.data} />}
        </>
      )}
    </div>
  )
}
