import { useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { classes } from '#web/base/classes.ts'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import type { PartProps } from './paste-part.tsx'
import sheet from './submit.module.css'

const css = classes(sheet)

/** A text or HTML file, chosen or dropped. Its bytes go as they are. */
export function FilePart({ input, change }: PartProps) {
  const id = useId()
  const intl = useIntl()
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => change({ file: files?.[0] ?? null })
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
      <label htmlFor={id}>
        <Message id="submit.fileHint" />
      </label>
      <input
        id={id}
        type="file"
        accept=".txt,.text,.html,.htm,text/plain,text/html"
        onChange={(event) => take(event.target.files)}
      />
      {input.file && (
        <p>
          <T value={input.file.name} dir="ltr" />{' '}
          {intl.formatNumber(Math.max(1, Math.round(input.file.size / 1024)), {
            style: 'unit',
            unit: 'kilobyte',
          })}
        </p>
      )}
    </div>
  )
}
