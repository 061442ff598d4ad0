import { Link } from '@tanstack/react-router'
import { useQueueCounts } from '#web/api/triage.ts'
import { Icon } from '#web/base/icon.tsx'
import { Message, useText } from '#web/base/message.tsx'
import sheet from './rail.module.css'
import { WAYS } from './ways.ts'

/** The ways through the house, each with its word: on the inline start, at the bottom of a narrow screen. */
export function Rail() {
  const text = useText()
  return (
    <nav className={sheet['rail']} aria-label={text('shell.ways')}>
      {WAYS.map(({ to, icon, name }) => (
        <Link
          key={to}
          to={to}
          className={sheet['way'] ?? ''}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ includeSearch: false }}
        >
          <Icon name={icon} />
          <span>
            <Message id={name} />
          </span>
          {to === '/inbox' && <OpenCount />}
        </Link>
      ))}
    </nav>
  )
}

/** How many reports are to triage; nothing where there are none. */
function OpenCount() {
  const open = useQueueCounts().data?.triage
  if (!open) return null
  return (
    <span className={sheet['count']}>
      <Message id="inbox.count" values={{ n: open }} />
    </span>
  )
}
