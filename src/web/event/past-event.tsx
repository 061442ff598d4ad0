import { useMemo } from 'react'
import type { EventView } from '#contract/views.ts'
import { isGone } from '#web/api/ask.ts'
import { usePastEvent, type WhoseView } from '#web/api/pictures.ts'
import { SessionContext, useSession } from '#web/api/session.ts'
import { BackLink, pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { History } from '#web/history/history.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { Provenance } from '#web/provenance/provenance.tsx'
import { Gone } from '#web/shell/gone.tsx'
import { useEventTitle } from '#web/titles/event-title.tsx'
import { Accounts } from './accounts.tsx'
import { stepClaim } from './claim-walk.ts'
import sheet from './event.module.css'
import { EventHead } from './event-head.tsx'
import { Judgements } from './judgements.tsx'
import { NowLink, PastBanner } from './past-banner.tsx'
import { useChosen } from './use-chosen.ts'

type Props = { readonly id: string; readonly view: WhoseView; readonly asof: number }

/** An event as its stream could have told it after an entry. It is looked at only: in the past nobody has a right. */
export function PastEvent({ id, view, asof }: Props) {
  const event = usePastEvent(id, view, asof)
  const session = useSession()
  const onlooker = useMemo(
    () => ({ ...session, ...(session.officer && { officer: { ...session.officer, rights: [] } }) }),
    [session],
  )
  useTitle({ words: useEventTitle(event.data) })
  return (
    <SessionContext value={onlooker}>
      <div className={pageClass('wide')}>
        <BackLink
          to="/picture"
          search={view === 'joint' ? { view } : {}}
          id={view === 'joint' ? 'event.backJoint' : 'event.back'}
        />
        {isGone(event.error) && <Gone of={event.error} />}
        {event.isError && !isGone(event.error) && (
          <>
            <Problem of={event.error} />
            <p>
              <NowLink id={id} />
            </p>
          </>
        )}
        {event.isPending && <div aria-busy="true" />}
        {event.data && !event.isError && (
          <Told event={event.data} view={view} isLate={event.isPlaceholderData} />
        )}
      </div>
    </SessionContext>
  )
}

type ToldProps = {
  readonly event: EventView
  readonly view: WhoseView
  /** Another step was asked for and is not here yet. */
  readonly isLate: boolean
}

function Told({ event, view, isLate }: ToldProps) {
  const chosen = useChosen()
  useKeys({ n: () => stepClaim(1), p: () => stepClaim(-1) })
  if (!event.asof) return null
  const { today, position } = event.asof
  return (
    <article aria-labelledby="event-title" aria-busy={isLate} className={sheet['event']}>
      <PastBanner asof={event.asof} />
      <EventHead event={event} />
      <Accounts event={event} chosen={chosen} />
      <Provenance event={event} />
      <Judgements event={event} onDone={() => undefined} />
      <History event={today} view={view} asof={position} />
    </article>
  )
}
