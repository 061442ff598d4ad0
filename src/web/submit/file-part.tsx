import { useId, useState } from 'react'
import { useIntl } from 'react-intl'
import button from '#web/base/button.module.css'
import { classes } from '#web/base/classes.ts'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import type { PartProps } from './paste-part.tsx'
import sheet from './submit.module.css'

const css = classes(sheet)

/** A file of text, HTML, e-mail, PDF or Word, chosen or dropped. Its bytes go as they are. */
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
      <p id={id}>
        <Message id="submit.fileHint" />
      </p>
      {/* The browser's own control speaks the language of the device, not of the page: only its press is used. */}
      <label className={`${button['button']} ${css('choose')}`}>
        <Icon name="reports" />
        <Message id="submit.choose" />
        <input
          type="file"
          className="unseen"
          aria-describedby={id}
          accept=".txt,.text,.html,.htm,.eml,.pdf,.docx,text/plain,text/html,message/rfc822,application/pdf"
          onChange={(event) => take(event.target.files)}
        />
      </label>
      {input.file && (
        <p aria-live="polite">
          <T value={input.file.name} dir="ltr" />{' '}
          {intl.formatNumber(Math.max(1, Math.round(input.file.size / 1024)), {
            style: 'unit',
            unit: 'kilobyte',
          })}
        </p>
      )}
      {input.file && (
        <p>
          <Message id="submit.fileNotKept" />
        </p>
      )}
    </div>
  )
}
