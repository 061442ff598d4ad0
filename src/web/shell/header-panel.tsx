import { type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { classes } from '#web/base/classes.ts'
import head from './header.module.css'
import sheet from './panels.module.css'

const css = classes(head)

type Props = {
  /** What the panel is called, and its button where that shows no words. */
  readonly title: string
  readonly label?: string
  readonly look?: string
  /** For the style sheet, and for whoever waits for it. */
  readonly state?: string
  readonly button: ReactNode
  readonly children: (close: () => void) => ReactNode
}

/**
 * A button of the header with a panel below it.
 *
 * The browser's own popover: it closes on Escape and on a press outside, and gives the focus back.
 */
export function HeaderPanel({ title, label, look, state, button, children }: Props) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={css('choice', look)}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-state={state}
        popoverTarget={id}
      >
        {button}
      </button>
      {/* Only an open one is a dialog: single keys rest while there is one. */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={sheet['panel']}
        tabIndex={-1}
        {...(isOpen ? { role: 'dialog', 'aria-label': title } : {})}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
          if (newState === 'open') panel.current?.focus()
        }}
      >
        {isOpen && (
          <Suspense fallback={<h2 aria-busy="true">{title}</h2>}>
            {children(() => panel.current?.hidePopover())}
          </Suspense>
        )}
      </div>
    </>
  )
}
