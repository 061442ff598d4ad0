import { useIntl } from 'react-intl'
import type { EventView, StandingView } from '#contract/views.ts'
import { knownMessage, Message } from '#web/base/message.tsx'
import { Fact, Facts } from '#web/base/page.tsx'
import { Names } from '#web/base/says.tsx'
import { Status } from '#web/base/status.tsx'
import { Token } from '#web/base/token.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import { EventTitle } from '#web/titles/event-title.tsx'
import sheet from './event.module.css'

/** What, how it stands and why, when, where, who says so. */
export function EventHead({ event }: { event: EventView }) {
  return (
    <header className={sheet['head']}>
      <h1 id="event-title">
        <EventTitle of={event} />
      </h1>
      <div className={sheet['status']}>
        <Status of={event.standing} disputes={event.disputes} />
        <span className={sheet['far']}>
          <Message id="event.asFar" />
        </span>
      </div>
      <Reasons of={event.standing} />
      <Facts>
        <Fact id="fact.when">
          <When edtf={event.when} />
        </Fact>
        <Fact id="fact.where">
          <Where at={event.where} withPoint />
        </Fact>
        <Fact id="fact.said">
          {event.says.length > 0 ? (
            <Names of={event.says} most={8} />
          ) : (
            <Message id="says.nobody" />
          )}
        </Fact>
        <Fact id="fact.name">
          <Token kind="id" value={event.id} canCopy />
        </Fact>
      </Facts>
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
