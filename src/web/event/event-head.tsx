import { useIntl } from 'react-intl'
import type { EventView, StandingView } from '#contract/views.ts'
import { knownMessage, Message } from '#web/base/message.tsx'
import { Names, Says } from '#web/base/says.tsx'
import { Status } from '#web/base/status.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import sheet from './event.module.css'

/** What, how it stands and why, when, where, who says so. */
export function EventHead({ event }: { event: EventView }) {
  return (
    <header className={sheet['head']}>
      <h1 id="event-title">
        <T value={event.title} lang={event.language} />
      </h1>
      <div className={sheet['status']}>
        <Status of={event.standing} disputes={event.disputes} />
        <span className={sheet['far']}>
          <Message id="event.asFar" />
        </span>
      </div>
      <Reasons of={event.standing} />
      <dl className={sheet['facts']}>
        <div>
          <dt>
            <Message id="fact.when" />
          </dt>
          <dd>
            <When edtf={event.when} />
          </dd>
        </div>
        <div>
          <dt>
            <Message id="fact.where" />
          </dt>
          <dd>
            <Where at={event.where} withPoint />
          </dd>
        </div>
        <div>
          <dt>
            <Message id="fact.said" />
          </dt>
          <dd>
            <Says who={event.says} most={8} />
          </dd>
        </div>
        <div>
          <dt>
            <Message id="fact.name" />
          </dt>
          <dd>
            <Token kind="id" value={event.id} canCopy />
          </dd>
        </div>
      </dl>
    </header>
  )
}

/** Why it stands so, each reason a sentence with the voices that it names. */
function Reasons({ of }: { of: StandingView }) {
  const intl = useIntl()
  return (
    <ul className={sheet['reasons']}>
      {of.reasons.map((reason) => {
        const known = knownMessage(intl, `reason.${reason.code}`)
        const values = {
          n: reason.voices.length,
          names: <Names of={reason.voices} most={8} />,
          field: reason.field ? <Message id={`reason.field.${reason.field}`} /> : '',
        }
        return (
          <li key={`${reason.code} ${reason.field} ${reason.voices}`}>
            <Message id={known ?? 'reason.other'} values={values} />
          </li>
        )
      })}
    </ul>
  )
}
