import { useState } from 'react'
import { useImportAct } from '#web/api/imports.ts'
import { useMay } from '#web/api/session.ts'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import sheet from './import.module.css'

type Props = { readonly id: string; readonly count: number }

/** The way back: says first what it does elsewhere and what it leaves at home. */
export function UndoImport({ id, count }: Props) {
  const may = useMay('release')
  const undo = useImportAct(id, 'undo')
  const [isOpen, setOpen] = useState(false)
  if (!may) return null

  async function run() {
    await undo.mutateAsync()
    setOpen(false)
  }
  return (
    <div>
      <Button onPress={() => setOpen(true)}>
        <Message id="import.undo" />
      </Button>
      {isOpen && (
        <Dialog title={<Message id="import.undo" />} onClose={() => setOpen(false)}>
          <div className={sheet['part']}>
            <p>
              <Message id="import.undoWords" values={{ n: count }} />
            </p>
            <p>
              <Message id="import.undoOwn" />
            </p>
            <Problem of={undo.error} />
            <div className={sheet['buttons']}>
              <Button
                look="grave"
                isDisabled={undo.isPending}
                onPress={() => {
                  run().catch(() => {})
                }}
              >
                <Message id="import.undoRun" values={{ n: count }} />
              </Button>
              <Button look="quiet" onPress={() => setOpen(false)}>
                <Message id="form.cancel" />
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  )
}
