import { useState } from 'react'
import { useLive } from '#web/api/live.ts'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import sheet from './event.module.css'

/** Says that entries have come in since this was opened, and shows them on a press. */
export function FreshPill({ onShow }: { onShow: () => unknown }) {
  const { folded } = useLive()
  const [seen, setSeen] = useState(folded)
  return (
    <div aria-live="polite" className={sheet['fresh']}>
      {folded > seen && seen > 0 && (
        <Button
          look="main"
          onPress={() => {
            setSeen(folded)
            onShow()
          }}
        >
          <Message id="new.moved" />
        </Button>
      )}
    </div>
  )
}
