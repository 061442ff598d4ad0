import { useState } from 'react'
import type { SourceView } from '#contract/sources.ts'
import { useUnfollow } from '#web/api/sources.ts'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import { T } from '#web/base/t.tsx'
import sheet from './sources.module.css'

/** Stops following a feed once that was said twice: what was seen of it is forgotten, so it cannot be undone. */
export function DropSource({ source }: { source: SourceView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        <Icon name="cross" />
        <Message id="sources.drop" />
      </Button>
      {isOpen && <DropDialog source={source} onClose={() => setOpen(false)} />}
    </>
  )
}

type Props = { readonly source: SourceView; readonly onClose: () => void }

function DropDialog({ source, onClose }: Props) {
  const drop = useUnfollow()
  async function run() {
    await drop.mutateAsync(source.id)
    showNotice({ words: <Message id="sources.dropped" /> })
    onClose()
  }
  return (
    <Dialog title={<Message id="sources.dropTitle" />} onClose={onClose}>
      <div className={sheet['form']}>
        <p>
          <Message
            id="sources.dropWords"
            values={{
              title: (
                <strong>
                  <T value={source.title} />
                </strong>
              ),
            }}
          />
        </p>
        <Problem of={drop.error} />
        <div className={sheet['buttons']}>
          <Button
            look="grave"
            onPress={() => void run().catch(() => {})}
            isDisabled={drop.isPending}
          >
            <Message id="sources.drop" />
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Message id="form.cancel" />
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
