import type { ReactNode } from 'react'
import sheet from './button.module.css'
import { classes } from './classes.ts'

const css = classes(sheet)

type Props = {
  readonly children: ReactNode
  readonly onPress?: (() => void) | undefined
  /** `main` once a view; `quiet` in rows and cards; `grave` before what cannot be undone. */
  readonly look?: 'plain' | 'main' | 'quiet' | 'grave' | undefined
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean | undefined
  readonly isOn?: boolean | undefined
  /** Of what it opens and closes below it. */
  readonly isExpanded?: boolean | undefined
  readonly label?: string | undefined
  /** The key that does the same, shown inside. */
  readonly hint?: string | undefined
}

export function Button(props: Props) {
  const { children, onPress, look = 'plain', type = 'button', hint } = props
  return (
    <button
      type={type}
      className={css('button', look)}
      onClick={onPress}
      disabled={props.isDisabled}
      aria-pressed={props.isOn}
      aria-expanded={props.isExpanded}
      aria-label={props.label}
      aria-keyshortcuts={hint}
      title={props.label}
    >
      {children}
      {hint && (
        <kbd className={css('hint')} dir="ltr">
          {hint}
        </kbd>
      )}
    </button>
  )
}
