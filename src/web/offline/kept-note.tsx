import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { At } from '#web/base/when.tsx'
import sheet from './kept-note.module.css'
import { showNewer, useNewer } from './newer.ts'
import { useKeptAt } from './use-kept-at.ts'

/** Above every page: that it comes from the device and of when it is, and that a newer version of the pages is ready. */
export function KeptNote() {
  const keptAt = useKeptAt()
  const isNewer = useNewer()
  return (
    <div role="status" className={sheet['place']}>
      {keptAt !== null && (
        <p className={sheet['note']} data-as-of>
          <Icon name="lock" />
          <span>
            <Message id="kept.asOf" values={{ at: <At instant={keptAt} /> }} />
          </span>
        </p>
      )}
      {isNewer && (
        <p className={sheet['note']}>
          <span>
            <Message id="newer.ready" />
          </span>
          <Button look="quiet" onPress={showNewer}>
            <Message id="newer.reload" />
          </Button>
        </p>
      )}
    </div>
  )
}
