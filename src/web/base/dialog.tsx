import { type ReactNode, useEffect, useId, useRef } from 'react'
import sheet from './dialog.module.css'
import { Icon } from './icon.tsx'
import { Message } from './message.tsx'

type Props = {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
}

/** The browser's own modal dialog: focus stays inside, Escape closes, focus goes back where it was. */
export function Dialog({ title, children, onClose }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={sheet['dialog']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={sheet['head']}>
        <h2 id={id}>{title}</h2>
        <button type="button" className={sheet['close']} onClick={onClose}>
          <Icon name="cross" />
          <span className="unseen">
            <Message id="dialog.close" />
          </span>
        </button>
      </div>
      {children}
    </dialog>
  )
}
