import { type ReactNode, useId, useState } from 'react'
import button from './button.module.css'
import { classes } from './classes.ts'
import sheet from './file-drop.module.css'
import { Icon } from './icon.tsx'

const css = classes(sheet)

type Props = {
  readonly hint: ReactNode
  /** What the button says. */
  readonly words: ReactNode
  /** Endings and media types, as the `accept` of a file field takes them. */
  readonly accept: string
  readonly onChoose: (file: File) => void
  /** What is said of the file that was chosen. */
  readonly children: ReactNode
}

/** A file, chosen or dropped; of several the first. Choosing none leaves the one that was chosen. */
export function FileDrop({ hint, words, accept, onChoose, children }: Props) {
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
      <p id={id}>{hint}</p>
      {/* The browser's own control speaks the language of the device, not of the page: only its press is used. */}
      <label className={`${button['button']} ${css('choose')}`}>
        <Icon name="reports" />
        {words}
        <input
          type="file"
          className="unseen"
          aria-describedby={id}
          accept={accept}
          onChange={(event) => {
            take(event.target.files)
            // The same file, put right meanwhile, can be chosen again.
            event.target.value = ''
          }}
        />
      </label>
      {children}
    </div>
  )
}
