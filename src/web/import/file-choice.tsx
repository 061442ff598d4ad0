import { useId, useState } from 'react'
import button from '#web/base/button.module.css'
import { classes } from '#web/base/classes.ts'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import sheet from './import.module.css'

const css = classes(sheet)

type Props = { readonly file: File | null; readonly onChoose: (file: File) => void }

/** A table, chosen or dropped. */
export function FileChoice({ file, onChoose }: Props) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const chosen = files?.[0]
    if (chosen) onChoose(chosen)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first
    <div
      className={css('drop', isOver && 'over')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <p id={id}>
        <Message id="import.fileHint" />
      </p>
      {/* The browser's own control speaks the language of the device, not of the page: only its press is used. */}
      <label className={`${button['button']} ${css('choose')}`}>
        <Icon name="reports" />
        <Message id={file ? 'import.chooseOther' : 'import.choose'} />
        <input
          type="file"
          className="unseen"
          aria-describedby={id}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            take(event.target.files)
            // The same file, put right meanwhile, can be chosen again.
            event.target.value = ''
          }}
        />
      </label>
      {file && (
        <p aria-live="polite">
          <T value={file.name} dir="ltr" />
        </p>
      )}
    </div>
  )
}
