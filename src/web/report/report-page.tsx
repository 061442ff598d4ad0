import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useReport } from '#web/api/reports.ts'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { IssueList } from './issue-list.tsx'
import { ReleasePanel } from './release-panel.tsx'
import sheet from './report.module.css'
import { SourceBlock } from './source-block.tsx'
import { Workbench } from './workbench.tsx'

/** One report: its source, its original words, what was read in them, and who may have it. */
export function ReportPage() {
  const { handle } = useParams({ from: '/r/$handle' })
  const { claim } = useSearch({ from: '/r/$handle' })
  const report = useReport(handle)
  useTitle({ words: report.data?.title ?? '' })
  const issues = report.data?.readings.flatMap((reading) => reading.issues) ?? []
  return (
    <div className={sheet['page']}>
      <Link to="/reports" className={sheet['back'] ?? ''}>
        <Icon name="back" />
        <Message id="rail.reports" />
      </Link>
      {report.isError && <Problem of={report.error} onRetry={() => report.refetch()} />}
      {report.data && (
        <>
          <SourceBlock report={report.data} />
          {!report.data.isRead && (
            <p className={sheet['note']} role="note">
              <Message id="report.notRead" />
            </p>
          )}
          <IssueList issues={issues} language={report.data.language} />
          <Workbench key={report.data.handle} report={report.data} wanted={claim} />
          {report.data.isOwn && <ReleasePanel report={report.data} />}
        </>
      )}
    </div>
  )
}
