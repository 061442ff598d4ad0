import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Message } from '#web/base/message.tsx'
import sheet from './panels.module.css'
import type { Unsent } from './unsent.ts'

type Props = {
  readonly unsent: Unsent
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** What would be lost by signing out, before it is. */
export function LeaveDialog({ unsent: { drafts, reports }, onLeave, onStay }: Props) {
  return (
    <Dialog title={<Message id="leave.title" />} onClose={onStay}>
      <div className={sheet['items']}>
        <p>
          <Message id="leave.words" values={{ drafts, reports }} />
        </p>
        <p>
          <Message id="leave.shared" />
        </p>
        <div className={sheet['buttons']}>
          <Button look="grave" onPress={onLeave}>
            <Message id="leave.leave" />
          </Button>
          <Button look="quiet" onPress={onStay}>
            <Message id="leave.stay" />
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
