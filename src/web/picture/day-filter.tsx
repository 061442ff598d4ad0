import { useEffect, useId, useState } from 'react'
import { Message, useText } from '#web/base/message.tsx'
import { dayOf } from './day-of.ts'
import sheet from './filters.module.css'

type Props = {
  readonly name: 'from' | 'to'
  /** ISO 8601. */
  readonly day: string | undefined
  readonly onChange: (day: string | undefined) => void
}

/**
 * A day as it is written in the record: year, month, day, in Latin digits, left to right in every language.
 *
 * A browser's own field would show it in the order of the device, which two readers of one record must not meet.
 */
export function DayFilter({ name, day, onChange }: Props) {
  const text = useText()
  const id = useId()
  const [typed, setTyped] = useState(day ?? '')
  const [isFaulty, setFaulty] = useState(false)
  useEffect(() => {
    setTyped(day ?? '')
    setFaulty(false)
  }, [day])

  function settle(words: string) {
    const found = dayOf(words, name)
    setFaulty(words.trim() !== '' && found === null)
    if (words.trim() === '') onChange(undefined)
    else if (found) {
      setTyped(found)
      onChange(found)
    }
  }
  return (
    <span className={sheet['day']} data-set={day !== undefined || undefined}>
      <label htmlFor={id}>
        <Message id={`filter.${name}`} />
      </label>
      <input
        id={id}
        type="text"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        placeholder={text('filter.dayForm')}
        aria-invalid={isFaulty || undefined}
        aria-describedby={isFaulty ? `${id}-fault` : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setFaulty(false)
          if (target.value === '' || dayOf(target.value, name) === target.value)
            settle(target.value)
        }}
        onBlur={() => settle(typed)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle(typed)
        }}
      />
      {isFaulty && (
        <span id={`${id}-fault`} role="alert" className={sheet['fault']}>
          <Message id="filter.dayFault" />
        </span>
      )}
    </span>
  )
}
