import { useId } from 'react'
import { Token } from '#web/base/token.tsx'
import sheet from './assessments.module.css'

type Props<Value extends string> = {
  readonly legend: string
  readonly values: readonly Value[]
  readonly chosen: Value | undefined
  readonly wordsOf: (value: Value) => string
  readonly onPick: (value: Value) => void
  /** The dialog's keys are heard once one of its choices has the focus. */
  readonly hasFocus?: boolean
}

const takeFocus = (field: HTMLElement | null) => field?.setAttribute('autofocus', '')

/** One of a few, with its letter or figure beside its words. */
export function Picks<Value extends string>(props: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={sheet['picks']}>
      <legend>{props.legend}</legend>
      {props.values.map((value, at) => (
        <label key={value} className={sheet['pick']}>
          <input
            ref={props.hasFocus && at === 0 ? takeFocus : undefined}
            type="radio"
            name={name}
            checked={props.chosen === value}
            onChange={() => props.onPick(value)}
          />
          {value.length === 1 && (
            <b>
              <Token value={value} />
            </b>
          )}
          <span>{props.wordsOf(value)}</span>
        </label>
      ))}
    </fieldset>
  )
}
