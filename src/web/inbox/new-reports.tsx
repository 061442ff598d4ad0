import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ReportRow } from '#contract/views.ts'
import { useLive } from '#web/api/live.ts'
import { askReports, REPORTS_PAGE, type ReportSearch } from '#web/api/reports.ts'
import { Message } from '#web/base/message.tsx'
import sheet from './inbox.module.css'
import { newsOf } from './news-of.ts'

type Props = {
  readonly search: ReportSearch
  readonly shown: readonly ReportRow[]
  readonly hasMore: boolean
}

/** Says that more has come in, or that something has gone, and shows it on a press: nothing reflows under the cursor. */
export function NewReports({ search, shown, hasMore }: Props) {
  const client = useQueryClient()
  const { folded } = useLive()
  const [opened] = useState(folded.ours)
  const { q, queue } = search
  const first = useQuery({
    queryKey: ['news', 'reports', q, queue, folded.ours],
    queryFn: ({ signal }) => askReports({ q, queue, limit: REPORTS_PAGE }, signal),
    enabled: folded.ours > opened,
    gcTime: 0,
  })
  const { added, isGone } = first.data
    ? newsOf(shown, first.data.reports, { shown: !hasMore, first: !first.data.next })
    : { added: 0, isGone: false }
  const show = () => client.resetQueries({ queryKey: ['reports'] })
  const isEmpty = shown.length === 0 && added > 0
  useEffect(() => {
    if (isEmpty) client.resetQueries({ queryKey: ['reports'] })
  }, [isEmpty, client])
  return (
    <div aria-live="polite">
      {(added > 0 || isGone) && !isEmpty && (
        <button type="button" className={sheet['pill']} onClick={show}>
          {added > 0 ? <Message id="new.some" values={{ n: added }} /> : <Message id="new.moved" />}
        </button>
      )}
    </div>
  )
}
