import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { PlaceChoice } from '#domain/place.ts'
import { useOfferedPlaces } from '#web/api/places.ts'
import { Around, fieldClass, useAround } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { steppedTo } from './list-steps.ts'
import sheet from './place-field.module.css'
import { PlaceWords } from './place-words.tsx'

type Props = {
  readonly label: string
  /** Said while nothing is typed. */
  readonly hint?: ReactNode
  readonly fault?: string | undefined
  readonly lang?: string | undefined
  readonly max: number
  /** What is typed, and the place that was chosen for it. */
  readonly value: string
  readonly place: PlaceChoice | null
  readonly onChange: (value: string, place: PlaceChoice | null) => void
}

/**
 * A place by name: what is typed stays as it is, and the places that it may mean are offered below it.
 *
 * Arrows move among them, Enter takes one, Escape closes the list. Nothing is taken that was not chosen.
 */
export function PlaceField(props: Props) {
  const { value, onChange } = props
  const hint = hintOf(props)
  const around = useAround({ ...props, hint })
  const list = useOffered(value, (choice) => onChange(nameKept(value, choice), choice))
  const ids = { list: `${around.id}-list`, of: (at: number) => `${around.id}-${at}` }
  return (
    <Around {...props} hint={hint} id={around.id}>
      <div className={sheet['box']}>
        <input
          {...around}
          type="text"
          role="combobox"
          className={fieldClass}
          dir="auto"
          lang={props.lang}
          autoComplete="off"
          maxLength={props.max}
          value={value}
          aria-autocomplete="list"
          aria-expanded={list.shown.length > 0}
          aria-controls={ids.list}
          aria-activedescendant={list.shown[list.active] ? ids.of(list.active) : undefined}
          onChange={(event) => {
            onChange(event.target.value, null)
            list.open()
          }}
          onKeyDown={list.onKeyDown}
          onBlur={list.close}
        />
        {list.shown.length > 0 && <Offered list={list} ids={ids} />}
        <span aria-live="polite" className="unseen">
          {list.isAnswered && <Message id="places.offered" values={{ n: list.shown.length }} />}
        </span>
      </div>
    </Around>
  )
}

type List = ReturnType<typeof useOffered>

/** The places below the field: which are shown, which one the arrows have reached, and what the keys do. */
function useOffered(typed: string, onTake: (choice: PlaceChoice) => void) {
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const offered = useOfferedPlaces(typed, isOpen)
  const shown = offered ?? []

  function open() {
    setOpen(true)
    setActive(-1)
  }
  function close() {
    setOpen(false)
    setActive(-1)
  }
  function take(choice: PlaceChoice) {
    onTake(choice)
    close()
  }
  function onKeyDown(event: KeyboardEvent) {
    const choice = shown[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true)
      setActive(steppedTo(event.key, active, shown.length))
    } else if (event.key === 'Enter' && choice) take(choice)
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
  }
  return { shown, active, isAnswered: offered !== undefined, open, close, take, onKeyDown }
}

type OfferedProps = {
  readonly list: List
  readonly ids: { readonly list: string; readonly of: (at: number) => string }
}

function Offered({ list: { shown, active, take }, ids }: OfferedProps) {
  const text = useText()
  return (
    <div
      id={ids.list}
      ref={intoView}
      role="listbox"
      className={sheet['list']}
      aria-label={text('places.list')}
      // The press must not take the focus out of the field.
      onPointerDown={(event) => event.preventDefault()}
    >
      {shown.map((choice, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
        <div
          key={choice.geonames ?? `${choice.name} ${choice.precision} ${choice.country}`}
          id={ids.of(at)}
          role="option"
          className={sheet['option']}
          aria-selected={at === active}
          ref={at === active ? intoView : undefined}
          onClick={() => take(choice)}
        >
          <PlaceWords of={choice} />
        </div>
      ))}
    </div>
  )
}

const intoView = (shown: HTMLElement | null) => shown?.scrollIntoView({ block: 'nearest' })

/** What the officer wrote around the name stays: "Hospital of Saint Orla, Abrantes". */
const nameKept = (typed: string, { name }: PlaceChoice) => (/[,،;؛]/.test(typed) ? typed : name)

function hintOf({ value, place, hint }: Props): ReactNode {
  if (place) return <Message id="places.chosen" values={{ place: <PlaceWords of={place} /> }} />
  return value.trim() === '' ? hint : <Message id="places.typed" />
}
