import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import type { ReportRow } from '#contract/views.ts'
import { askPicture } from '#web/api/pictures.ts'
import { askReports } from '#web/api/reports.ts'
import { useText } from '#web/base/message.tsx'
import { usePaused } from '#web/base/use-paused.ts'
import { useWhose } from '#web/picture/use-whose.ts'
import { EventTitle, eventTitle } from '#web/titles/event-title.tsx'
import { ReportMarks } from '#web/titles/report-marks.tsx'
import { ReportTitle } from '#web/titles/report-title.tsx'
import { twinsOf } from '#web/titles/twins-of.ts'
import type { Entry, Section } from './entries.ts'

const MOST = 5

/** Events and reports that hold the typed words, once the typing pauses; and the way to all of them. */
export function useFound(typed: string): readonly Section[] {
  const words = usePaused(typed.trim())
  const [events, reports] = [useEvents(words), useReports(words)]
  const search = useSearches(typed.trim())
  if (words.length < 2) return []
  return [
    { title: 'palette.events', entries: events },
    { title: 'palette.reports', entries: reports },
    { title: 'palette.search', entries: search },
  ]
}

function useEvents(q: string): readonly Entry[] {
  const intl = useIntl()
  const navigate = useNavigate()
  const view = useWhose()
  const found = useQuery({
    queryKey: ['palette', 'events', view, q],
    queryFn: ({ signal }) => askPicture({ ...view, q, limit: MOST }, signal),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })
  return (found.data?.events ?? []).map((event) => ({
    id: `event ${event.id}`,
    words: eventTitle(event, intl),
    shown: <EventTitle of={event} />,
    icon: 'picture',
    run: () => navigate({ to: '/e/$id', params: { id: event.id }, search: view }),
  }))
}

function useReports(q: string): readonly Entry[] {
  const text = useText()
  const navigate = useNavigate()
  const found = useQuery({
    queryKey: ['palette', 'reports', q],
    queryFn: ({ signal }) => askReports({ q, limit: MOST }, signal),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })
  const reports = found.data?.reports ?? []
  const twins = twinsOf(reports)
  return reports.map((report) => ({
    id: `report ${report.handle}`,
    words: report.title || text('report.untitled'),
    shown: <FoundReport of={report} hasTwin={twins.has(report.handle)} />,
    icon: 'reports',
    run: () => navigate({ to: '/r/$handle', params: { handle: report.handle } }),
  }))
}

/** Its title, and what tells it from others of that title. */
const FoundReport = ({ of, hasTwin }: { of: ReportRow; hasTwin: boolean }) => (
  <>
    <ReportTitle of={of} />
    <ReportMarks of={of} hasHandle={hasTwin} />
  </>
)

function useSearches(q: string): readonly Entry[] {
  const text = useText()
  const navigate = useNavigate()
  const view = useWhose()
  return [
    {
      id: 'search events',
      words: text('palette.inPicture', { words: q }),
      icon: 'search',
      run: () => navigate({ to: '/picture', search: { ...view, q } }),
    },
    {
      id: 'search reports',
      words: text('palette.inReports', { words: q }),
      icon: 'search',
      run: () => navigate({ to: '/inbox', search: { queue: 'all', q } }),
    },
  ]
}
