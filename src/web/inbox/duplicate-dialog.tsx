import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportRow } from '#contract/views.ts'
import { askReports } from '#web/api/reports.ts'
import { Dialog } from '#web/base/dialog.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { ReportMarks } from '#web/titles/report-marks.tsx'
import { ReportTitle } from '#web/titles/report-title.tsx'
import { twinsOf } from '#web/titles/twins-of.ts'
import { firstReports } from './first-reports.ts'
import { PickList } from './pick-list.tsx'
import type { Word } from './words.ts'

type Props = {
  readonly rows: readonly ReportRow[]
  readonly onSay: (word: Word) => void
  readonly onClose: () => void
}

const SHOWN_MAX = 9
const TITLE_WORDS = 4

/** Which report says the same and stays: of the same title, outlet or day, or found by words. */
export function DuplicateDialog({ rows, onSay, onClose }: Props) {
  const text = useText()
  const [q, setQ] = useState('')
  const found = useCandidates(rows[0], q.trim())
  const near = firstReports(rows, found.data ?? []).slice(0, SHOWN_MAX)
  const twins = twinsOf(near)
  return (
    <Dialog title={<Message id="inbox.duplicateOf" />} onClose={onClose}>
      {found.isError && <Problem of={found.error} onRetry={() => found.refetch()} />}
      {near.length > 0 && (
        <PickList
          key={q}
          label={text('inbox.duplicateOf')}
          options={near.map((row) => ({
            value: row.handle,
            words: <Candidate of={row} hasTwin={twins.has(row.handle)} />,
          }))}
          onPick={(of) => onSay({ act: 'duplicate', of })}
          hasFocus={q === ''}
        />
      )}
      {found.isSuccess && near.length === 0 && (
        <p>
          <Message id="inbox.noneAlike" />
        </p>
      )}
      <TextField
        label={text('inbox.findReport')}
        type="search"
        value={q}
        onChange={setQ}
        max={200}
      />
    </Dialog>
  )
}

function Candidate({ of, hasTwin }: { of: ReportRow; hasTwin: boolean }) {
  return (
    <>
      <ReportTitle of={of} />
      <ReportMarks of={of} hasHandle={hasTwin} />
    </>
  )
}

/** Reports that hold what was typed; before that, those with the title's first words and those of the same outlet. */
function useCandidates(row: ReportRow | undefined, q: string) {
  const title = row?.title.split(/\s+/).slice(0, TITLE_WORDS).join(' ') ?? ''
  const asked = q ? [q] : [title, row?.outlet ?? ''].filter((words) => words !== '')
  return useQuery({
    queryKey: ['alike', asked],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        asked.map((words) => askReports({ q: words, queue: 'all', limit: 50 }, signal)),
      )
      return pages.flatMap((page) => page.reports)
    },
  })
}
