import { useEffect, useRef } from 'react'
import type { WhereView } from '#contract/views.ts'
import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Where } from '#web/base/where.tsx'
import sheet from './map.module.css'
import type { LocalPlace } from './use-local-places.ts'

type Props = {
  readonly of: readonly LocalPlace[]
  readonly onChoose: (place: LocalPlace) => void
  readonly onClose: () => void
}

/** Several places under one press: each by its name, how exactly it is known, and its events. */
export function PlacesPanel({ of, onChoose, onClose }: Props) {
  const text = useText()
  const list = useRef<HTMLUListElement>(null)
  // Whoever goes by keyboard or by ear finds the list where the press was answered.
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  return (
    <div className={sheet['panel']}>
      <div className={sheet['row']}>
        <p role="status">
          <Message id="map.several" values={{ n: of.length }} />
        </p>
        <Button look="quiet" label={text('map.close')} onPress={onClose}>
          <Icon name="cross" />
        </Button>
      </div>
      <ul ref={list} className={sheet['places']}>
        {of.map((place) => (
          <li key={`${place.id} ${place.precision}`}>
            <button type="button" className={sheet['place']} onClick={() => onChoose(place)}>
              <Where at={{ ...place, precision: place.precision as WhereView['precision'] }} />
              <span className={sheet['number']}>
                <Message id="map.events" values={{ n: place.events }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
