import { useEffect, useState } from 'react'
import { useLive } from '#web/api/live.ts'
import type { WhoseView } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import sheet from './event.module.css'

/** How far the picture had come when the page was last read. One's own writing counts as seen. */
export function useSeen(view: WhoseView) {
  const live = useLive()
  const folded = live.folded[view]
  const hasStarted = live.position > 0
  const [seen, setSeen] = useState(hasStarted ? folded : null)
  useEffect(() => {
    if (hasStarted) setSeen((before) => before ?? folded)
  }, [hasStarted, folded])
  return {
    isBehind: seen !== null && folded > seen,
    see: (position: number = folded) => setSeen((before) => Math.max(before ?? 0, position)),
  }
}

type Props = { readonly seen: ReturnType<typeof useSeen>; readonly onShow: () => unknown }

/** Says that entries have come in since this was opened, and shows them on a press. */
export function FreshPill({ seen, onShow }: Props) {
  return (
    <div aria-live="polite" className={sheet['fresh']}>
      {seen.isBehind && (
        <Button
          look="main"
          onPress={() => {
            seen.see()
            onShow()
          }}
        >
          <Message id="new.moved" />
        </Button>
      )}
    </div>
  )
}
