import { useState } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { useText } from './message.tsx'
import sheet from './token.module.css'

const css = classes(sheet)

type Props = {
  readonly value: string
  /** `id`, `hash` and `at` are set in mono; `words` such as clocks are not. */
  readonly kind?: 'id' | 'hash' | 'at' | 'words' | undefined
  /** Shows only the first so many characters; the copy is whole. */
  readonly short?: number | undefined
  readonly canCopy?: boolean | undefined
}

/** A machine's word: date, clock, hash, id, coordinate. Left to right wherever it stands, never broken. */
export function Token({ value, kind = 'words', short, canCopy }: Props) {
  const isShort = short !== undefined && value.length > short
  return (
    <>
      <bdi
        dir="ltr"
        className={css('token', kind !== 'words' && 'mono')}
        title={isShort ? value : undefined}
      >
        {isShort ? `${value.slice(0, short)}…` : value}
      </bdi>
      {canCopy && <Copy value={value} />}
    </>
  )
}

function Copy({ value }: { value: string }) {
  const text = useText()
  const [isDone, setDone] = useState(false)

  async function copy() {
    // Absent outside secure contexts: then the officer selects the text.
    await navigator.clipboard?.writeText(value)
    setDone(true)
  }
  return (
    <button
      type="button"
      className={css('copy')}
      aria-label={text(isDone ? 'token.copied' : 'token.copy')}
      title={text(isDone ? 'token.copied' : 'token.copy')}
      onClick={copy}
    >
      <Icon name={isDone ? 'check' : 'copy'} />
    </button>
  )
}
