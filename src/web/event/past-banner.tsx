import { Link, useNavigate } from '@tanstack/react-router'
import type { EventView } from '#contract/views.ts'
import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { At } from '#web/base/when.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { useWhose } from '#web/picture/use-whose.ts'
import { EventTitle } from '#web/titles/event-title.tsx'
import sheet from './past.module.css'

type Asof = NonNullable<EventView['asof']>

/** Says that the past is shown, of which entry, and how far it can be relied on; with the steps before and after. */
export function PastBanner({ asof }: { asof: Asof }) {
  const { position, at, isWhole, today, previous, next } = asof
  const whose = useWhose()
  const navigate = useNavigate()
  const go = (to: number | undefined) =>
    navigate({
      to: '/e/$id',
      params: { id: today },
      search: to === undefined ? whose : { ...whose, asof: to },
    })
  useKeys({
    '[': () => (previous === undefined ? false : void go(previous)),
    ']': () => void go(next),
  })
  return (
    <section className={sheet['banner']} aria-labelledby="asof-title">
      <h2 id="asof-title" className="unseen">
        <Message id="asof.title" />
      </h2>
      <p role="status">
        <strong>
          <Message id="asof.banner" values={{ position, at: <At instant={at} /> }} />
        </strong>
      </p>
      <p>
        <Message id="asof.less" />
      </p>
      {!isWhole && (
        <p>
          <Message id="asof.part" />
        </p>
      )}
      <Others asof={asof} />
      <div className={sheet['steps']}>
        <Button hint="[" isDisabled={previous === undefined} onPress={() => void go(previous)}>
          <Message id="asof.previous" />
        </Button>
        <Button hint="]" isDisabled={next === undefined} onPress={() => void go(next)}>
          <Message id="asof.next" />
        </Button>
        <NowLink id={today} />
      </div>
    </section>
  )
}

function Others({ asof: { others, position } }: { asof: Asof }) {
  const whose = useWhose()
  if (others.length === 0) return null
  return (
    <div>
      <p>
        <Message id="asof.others" />
      </p>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <Link to="/e/$id" params={{ id: one.id }} search={{ ...whose, asof: position }}>
              <EventTitle of={one} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Back to the event as it stands now. */
export function NowLink({ id }: { id: string }) {
  const whose = useWhose()
  return (
    <Link to="/e/$id" params={{ id }} search={whose} className={sheet['now']}>
      <Icon name="clock" />
      <Message id="asof.now" />
    </Link>
  )
}
