import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { ReportMarks } from '#web/titles/report-marks.tsx'
import { ReportTitle } from '#web/titles/report-title.tsx'
import { twinsOf } from '#web/titles/twins-of.ts'
import sheet from './inbox.module.css'
import { WordPhrase } from './triage-word.tsx'
import type { Outcome } from './use-triage.tsx'

/** What came of a word on several reports, each with its own result; those that failed stay chosen in the list. */
export function OutcomeList({ of, onClose }: { of: Outcome; onClose: () => void }) {
  const { word, done, failed, rows } = of
  const twins = twinsOf(rows)
  const isDone = new Set(done.map((row) => row.handle))
  return (
    <section className={sheet['outcome']} aria-live="polite">
      <details open={failed.size > 0}>
        <summary>
          <Message id="inbox.outcome" values={{ done: done.length, failed: failed.size }} />
        </summary>
        <ul>
          {rows.map((row) => (
            <li key={row.handle}>
              <ReportTitle of={row} />
              <ReportMarks of={row} hasHandle={twins.has(row.handle)} />
              <span>
                <Result
                  why={failed.get(row.handle)}
                  isDone={isDone.has(row.handle)}
                  phrase={<WordPhrase of={word} />}
                />
              </span>
            </li>
          ))}
        </ul>
      </details>
      <Button look="quiet" onPress={onClose}>
        <Message id="dialog.close" />
      </Button>
    </section>
  )
}

type ResultProps = {
  readonly why: string | undefined
  readonly isDone: boolean
  readonly phrase: React.ReactNode
}

function Result({ why, isDone, phrase }: ResultProps) {
  if (why)
    return (
      <strong>
        <T value={why} />
      </strong>
    )
  return isDone ? phrase : <Message id="inbox.isSo" values={{ word: phrase }} />
}
