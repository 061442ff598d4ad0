import { useIntl } from 'react-intl'
import type { ReportView } from '#contract/views.ts'
import { knownMessage, Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import sheet from './report.module.css'

type Issue = ReportView['readings'][number]['issues'][number]

/** What could not be settled, with the words that raised the doubt. Doubt on record, never a silent guess. */
export function IssueList({ issues, language }: { issues: readonly Issue[]; language: string }) {
  const intl = useIntl()
  if (issues.length === 0) return null
  return (
    <details className={sheet['issues']} open={issues.length <= 3}>
      <summary>
        <Message id="issues.title" values={{ n: issues.length }} />
      </summary>
      <ul>
        {issues.map((issue) => {
          const known = knownMessage(intl, `issue.${issue.code}`)
          return (
            <li key={`${issue.code} ${issue.start} ${issue.end}`}>
              {known ? <Message id={known} /> : <Token kind="id" value={issue.code} />}{' '}
              {issue.words && (
                <q>
                  <T value={issue.words} lang={language} />
                </q>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
