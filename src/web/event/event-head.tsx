import { useIntl } from 'react-intl'
import type { EventView, StandingView } from '#contract/views.ts'
import { nameOf, useSession } from '#web/api/session.ts'
import { Message } from '#web/base/message.tsx'
import { Fact, Facts } from '#web/base/page.tsx'
import { Names } from '#web/base/says.tsx'
import { Status } from '#web/base/status.tsx'
import { Token } from '#web/base/token.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import { EventTitle } from '#web/titles/event-title.tsx'
import sheet from './event.module.css'
import { Reasons } from './reasons.tsx'

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
      <Reasons event={event} />
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
        <Fact id="fact.origins">
          <Origins of={event.standing.origins} />
        </Fact>
        {event.standing.sides.of.length + event.standing.sides.unknown > 0 && (
          <Fact id="fact.sides">
            <Sides of={event.standing.sides} />
          </Fact>
        )}
        <Fact id="fact.name">
          <Token kind="id" value={event.id} canCopy />
        </Fact>
      </Facts>
    </header>
  )
}

/** At least so many origins; and which parties they stand for. Nothing where nobody says that it happened. */
function Origins({ of: { least, most } }: { of: StandingView['origins'] }) {
  return <Message id="standing.origins" values={{ least, more: Math.max(0, most - least) }} />
}

function Sides({ of: { of, unknown } }: { of: StandingView['sides'] }) {
  const { locale } = useIntl()
  const { centre } = useSession()
  const names = of.map(({ name, isMember }) => (isMember && nameOf(centre, name, locale)) || name)
  return (
    <Message
      id="standing.sides"
      values={{ sides: of.length, unknown, names: <Names of={names} most={8} /> }}
    />
  )
}
