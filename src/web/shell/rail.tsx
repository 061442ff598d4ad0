import { Link } from '@tanstack/react-router'
import { Icon, type IconName } from '#web/base/icon.tsx'
import { Message, type MessageId, useText } from '#web/base/message.tsx'
import sheet from './rail.module.css'

const PLACES: readonly { to: '/picture' | '/reports' | '/submit' | '/stream'; icon: IconName }[] = [
  { to: '/picture', icon: 'picture' },
  { to: '/reports', icon: 'reports' },
  { to: '/submit', icon: 'submit' },
  { to: '/stream', icon: 'stream' },
]

/** The ways through the house, each with its word: on the inline start, at the bottom of a narrow screen. */
export function Rail() {
  const text = useText()
  return (
    <nav className={sheet['rail']} aria-label={text('shell.ways')}>
      {PLACES.map(({ to, icon }) => (
        <Link
          key={to}
          to={to}
          className={sheet['way'] ?? ''}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ includeSearch: false }}
        >
          <Icon name={icon} />
          <span>
            <Message id={`rail.${to.slice(1)}` as MessageId} />
          </span>
        </Link>
      ))}
    </nav>
  )
}
