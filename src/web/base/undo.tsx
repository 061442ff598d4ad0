import { useEffect, useSyncExternalStore } from 'react'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Message } from './message.tsx'
import { currentNotice, dismissNotice, onNotice, showNotice } from './notice.ts'
import sheet from './undo.module.css'

const SHOWN_MS = 10_000

/** The last thing done, with a way back for ten seconds. One at a time; it holds no focus, and has a row of its own. */
export function Undo() {
  const notice = useSyncExternalStore(onNotice, currentNotice)

  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => dismissNotice(notice), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [notice])

  function undo() {
    if (!notice?.undo) return showNotice({ words: <Message id="undo.none" /> })
    dismissNotice(notice)
    notice.undo()
    return true
  }
  useKeys({ z: undo })
  return (
    <div role="status" className={sheet['place']}>
      {notice && (
        <div className={sheet['toast']}>
          <span>{notice.words}</span>
          {notice.undo && (
            <Button look="quiet" hint="z" onPress={undo}>
              <Message id="undo.undo" />
            </Button>
          )}
          <button type="button" className={sheet['close']} onClick={() => dismissNotice(notice)}>
            <Icon name="cross" />
            <span className="unseen">
              <Message id="undo.close" />
            </span>
          </button>
        </div>
      )}
    </div>
  )
}
