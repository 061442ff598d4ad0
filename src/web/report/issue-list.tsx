import { useIntl } from 'react-intl'
import type { ReportView } from '#contract/views.ts'
import { knownMessage, Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { PlaceWords } from '#web/places/place-words.tsx'
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
            <li key={`${issue.code} ${issue.start} ${issue.end} ${issue.words}`}>
              {known ? <Message id={known} /> : <Token kind="id" value={issue.code} />}{' '}
              {issue.words && (
                <q>
                  <T value={issue.words} lang={language} />
                </q>
              )}
              {issue.among && <Among places={issue.among} />}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The places that a name may mean; which one it is, is chosen in the form of the claim. */
function Among({ places }: { places: NonNullable<Issue['among']> }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.geonames ?? `${place.name} ${place.precision} ${place.country}`}>
          <PlaceWords of={place} />
        </li>
      ))}
      <li className={sheet['remedy']}>
        <Message id="issues.choosePlace" />
      </li>
    </ul>
  )
}
