import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import sheet from './dialogs.module.css'

type Props<Value extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly words: ReactNode }[]
  readonly onPick: (value: Value) => void
  /** Takes the focus when it is first shown. */
  readonly hasFocus?: boolean
}

/** One press picks: a digit from anywhere in the list, arrows and Enter, or a pointer. */
export function PickList<Value extends string>({ label, options, onPick, hasFocus }: Props<Value>) {
  const list = useRef<HTMLOListElement>(null)
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // By the place of the key: Arabic and Persian layouts type digits of their own.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    const picked = digit && options[Number(digit) - 1]
    if (picked) onPick(picked.value)
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else return
    event.preventDefault()
  }
  function move(by: number) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[Math.max(0, Math.min(buttons.length - 1, at + by))]?.focus()
  }
  return (
    <ol ref={list} className={sheet['picks']} aria-label={label}>
      {options.map(({ value, words }, at) => (
        <li key={value}>
          <button
            type="button"
            className={sheet['pick']}
            ref={hasFocus && at === 0 ? takeFocus : undefined}
            onKeyDown={onKeyDown}
            onClick={() => onPick(value)}
          >
            {at < 9 && <kbd dir="ltr">{at + 1}</kbd>}
            <span>{words}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** A dialog that opens looks for this attribute, which React does not write; an open one looks no more. */
function takeFocus(button: HTMLElement | null): void {
  button?.setAttribute('autofocus', '')
  if (button?.closest('dialog')?.open) button.focus()
}
