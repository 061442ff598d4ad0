import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { askPicture } from '#web/api/pictures.ts'
import { askReports } from '#web/api/reports.ts'
import { useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { useWhose } from '#web/picture/use-whose.ts'
import { EventTitle, eventTitle } from '#web/titles/event-title.tsx'
import type { Entry, Section } from './entries.ts'

const PAUSE_MS = 180
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
  return (found.data?.reports ?? []).map(({ handle, title, language }) => ({
    id: `report ${handle}`,
    words: title || text('report.untitled'),
    ...(title ? { shown: <T value={title} lang={language} /> } : {}),
    icon: 'reports',
    run: () => navigate({ to: '/r/$handle', params: { handle } }),
  }))
}

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

/** The value as it was when it last stood still for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
