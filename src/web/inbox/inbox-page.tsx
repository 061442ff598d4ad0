import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useReports } from '#web/api/reports.ts'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { twinsOf } from '#web/titles/twins-of.ts'
import { ActButtons, ChoiceOfAll } from './action-bar.tsx'
import { EmptyQueue } from './empty-queue.tsx'
import sheet from './inbox.module.css'
import { rememberInbox } from './inbox-search.ts'
import { NewReports } from './new-reports.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { Questions } from './questions.tsx'
import { Queues } from './queues.tsx'
import { ReadingPane } from './reading-pane.tsx'
import { ReportRow } from './report-row.tsx'
import { useCursor } from './use-cursor.ts'
import { useHasPane } from './use-has-pane.ts'
import { useInboxActs } from './use-inbox-acts.ts'
import { useInboxKeys } from './use-inbox-keys.ts'
import { useSelection } from './use-selection.ts'
import { useTriage } from './use-triage.tsx'

/** What came in and where it stands: queues, the list of one of them, and the report in hand. */
export function InboxPage() {
  const search = useSearch({ from: '/inbox' })
  const { q, queue = 'triage', at } = search
  const page = useReports({ q, queue })
  const reports = useMemo(() => page.data?.pages.flatMap((one) => one.reports) ?? [], [page.data])
  const twins = useMemo(() => twinsOf(reports), [reports])
  const cursor = useCursor(reports, at)
  const selection = useSelection()
  const triage = useTriage({ q, queue }, cursor.select)
  const work = useInboxActs({ reports, cursor, selection, triage })
  const choose = useInboxKeys({ reports, cursor, selection, acts: work.acts })
  const hasPane = useHasPane()
  useTitle('rail.inbox')
  useEffect(() => rememberInbox(search), [search])
  return (
    <div className={sheet['page']}>
      <h1 className="unseen">
        <Message id="rail.inbox" />
      </h1>
      <Queues search={search} queue={queue} />
      <div className={sheet['tools']}>
        <div className={sheet['bar']}>
          <ChoiceOfAll
            chosenCount={work.chosen.length}
            shownCount={reports.length}
            onChooseAll={(isOn) => selection.set(isOn ? reports.map((row) => row.handle) : [])}
          />
          {hasPane && <ActButtons offered={work.offered} acts={work.acts} />}
        </div>
        {page.data && (
          <NewReports search={{ q, queue }} shown={reports} hasMore={page.hasNextPage} />
        )}
        {triage.outcome && <OutcomeList of={triage.outcome} onClose={triage.closeOutcome} />}
        <Problem of={triage.error} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the links inside */}
      <div className={sheet['list']} onKeyDown={cursor.onKeyDown}>
        {page.isError && <Problem of={page.error} onRetry={() => page.refetch()} />}
        {page.data && reports.length === 0 && <EmptyQueue search={search} queue={queue} />}
        <ul>
          {reports.map((report) => (
            <ReportRow
              key={report.handle}
              report={report}
              hasTwin={twins.has(report.handle)}
              isCurrent={report === cursor.report}
              isChosen={selection.handles.has(report.handle)}
              refused={triage.outcome?.failed.get(report.handle)}
              onChoose={(isRange) => choose(report.handle, isRange)}
              onTake={() => {
                if (hasPane) cursor.select(report.handle)
                return hasPane
              }}
            />
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
      {hasPane && cursor.report && (
        <ReadingPane key={cursor.report.handle} handle={cursor.report.handle} />
      )}
      {/* Narrow: below the rows, where it moves none of them. */}
      {!hasPane && work.chosen.length > 0 && (
        <div className={sheet['batch']}>
          <ActButtons offered={work.offered} acts={work.acts} />
        </div>
      )}
      <Questions work={work} />
    </div>
  )
}
