import { useId } from 'react'
import { useIntl } from 'react-intl'
import type { ImportTrialView } from '#contract/imports.ts'
import { Message, type MessageId } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { When } from '#web/base/when.tsx'
import sheet from './import.module.css'

type Preview = ImportTrialView['previews'][number]

/** The first rows as they would read: who says so first, then what, when, where, who, how many. */
export function Previews({ of }: { of: readonly Preview[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={sheet['part']}>
      <h3 id={id}>
        <Message id="import.previews" />
      </h3>
      <ol className={sheet['previews']}>
        {of.map((preview) => (
          <PreviewCard key={preview.row} of={preview} />
        ))}
      </ol>
    </section>
  )
}

function PreviewCard({ of: { row, observation } }: { of: Preview }) {
  const intl = useIntl()
  const { what, source, howKnown, actionType, when, where, place, who, toWhom, counts } =
    observation
  return (
    <li className={sheet['preview']}>
      <p className={sheet['meta']}>
        <Message id="import.row" values={{ n: row }} />
        <span>
          <Message
            id="import.says"
            values={{
              who: <T value={source} />,
              how: intl.formatMessage({ id: `how.${howKnown}` }),
            }}
          />
        </span>
      </p>
      <p>
        <T value={what} />
      </p>
      <p className={sheet['meta']}>
        {actionType && <Message id={`action.${actionType}` as MessageId} />}
        {when && <When edtf={when} />}
        {(where ?? place?.name) && <T value={where ?? place?.name ?? ''} />}
        {who && <T value={who} />}
        {toWhom && <T value={toWhom} />}
        {counts?.map(({ what: counted, least, most }) => (
          <span key={counted}>
            <Message id={`import.field.${counted}` as MessageId} />{' '}
            <bdi dir="ltr">
              {most === undefined ? `${least}+` : most === least ? least : `${least}–${most}`}
            </bdi>
          </span>
        ))}
      </p>
    </li>
  )
}
