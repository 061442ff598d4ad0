import { useEffect, useState } from 'react'
import type { PictureSearch } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { ExportDialog } from './export-dialog.tsx'
import { askForExport, useExportWish } from './export-wish.ts'

type Props = { readonly search: PictureSearch; readonly events: number }

/** The button of the export, and what it opens. */
export function ExportDoor({ search, events }: Props) {
  const [isOpen, setOpen] = useState(false)
  const isAsked = useExportWish()
  const open = () => setOpen(true)
  useKeys({ x: open })
  // Heard once: whoever leaves the page and comes back did not ask again.
  useEffect(() => {
    if (!isAsked) return
    setOpen(true)
    askForExport(false)
  }, [isAsked])
  return (
    <>
      <Button look="quiet" onPress={open} hint="x">
        <Icon name="download" />
        <Message id="export.open" />
      </Button>
      {isOpen && <ExportDialog search={search} events={events} onClose={() => setOpen(false)} />}
    </>
  )
}
