import { type ReactNode, useState } from 'react'
import { Message } from '#web/base/message.tsx'
import sheet from './submit.module.css'

type Props = {
  /** Something in it is filled: it opens then, and stays as the officer leaves it. */
  readonly isFilled: boolean
  readonly children: ReactNode
}

/** The fields that few reports need, folded away: whoever is in a hurry at the roadside sees the others first. */
export function MorePart({ isFilled, children }: Props) {
  const [isOpen, setOpen] = useState(isFilled)
  const [wasFilled, setFilled] = useState(isFilled)
  if (isFilled !== wasFilled) {
    setFilled(isFilled)
    if (isFilled) setOpen(true)
  }
  return (
    <details
      className={sheet['more']}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Message id="submit.more" />
      </summary>
      <div className={sheet['fields']}>{children}</div>
    </details>
  )
}
