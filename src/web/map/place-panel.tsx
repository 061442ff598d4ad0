import { Link } from '@tanstack/react-router'
import type { WhereView } from '#contract/views.ts'
import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { Where } from '#web/base/where.tsx'
import sheet from './map.module.css'
import type { LocalPlace } from './use-local-places.ts'

type Props = {
  readonly of: LocalPlace
  readonly onClose: () => void
  readonly onOnly: () => void
}

/** One place of the map: how exactly it is known, and how its events stand. */
export function PlacePanel({ of, onClose, onOnly }: Props) {
  const text = useText()
  const { events, corroborated, singleOrigin, contested } = of
  return (
    <div className={sheet['panel']} role="status">
      <p>
        <Where at={{ ...of, precision: of.precision as WhereView['precision'] }} withPoint />
        {of.written !== of.name && (
          <>
            {' '}
            <span className={sheet['written']}>
              <T value={of.written} />
            </span>
          </>
        )}
      </p>
      <p>
        <Message id="map.place" values={{ events, corroborated, singleOrigin, contested }} />
      </p>
      <div className={sheet['row']}>
        {events === 1 ? (
          <Link to="/e/$id" params={{ id: of.id }}>
            <Message id="map.openEvent" />
          </Link>
        ) : (
          <Button look="plain" onPress={onOnly}>
            <Message id="map.onlyPlace" />
          </Button>
        )}
        <Button look="quiet" label={text('map.close')} onPress={onClose}>
          <Icon name="cross" />
        </Button>
      </div>
    </div>
  )
}
