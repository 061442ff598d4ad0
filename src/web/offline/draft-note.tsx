import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { At } from '#web/base/when.tsx'
import sheet from './draft-note.module.css'
import type { LocalDraft } from './use-local-draft.tsx'

type Props = { readonly of: Pick<LocalDraft, 'keptAt' | 'fault'>; readonly onDiscard: () => void }

/** Since when what is typed is kept on this device, and the way to throw it away; or that it is not kept, and why. */
export function DraftNote({ of: { keptAt, fault }, onDiscard }: Props) {
  if (keptAt === null && fault === null) return null
  return (
    <p className={sheet['note']}>
      {fault === 'failed' && <Message id="localDraft.failed" />}
      {fault === 'too-large' && <Message id="localDraft.tooLarge" />}
      {keptAt !== null && (
        <>
          <span>
            <Message id="localDraft.from" values={{ at: <At instant={keptAt} /> }} />
          </span>
          <Button look="quiet" onPress={onDiscard}>
            <Message id="localDraft.discard" />
          </Button>
        </>
      )}
    </p>
  )
}
