import type { ReactNode } from 'react'
import { foldWord } from '#domain/search-tokens.ts'
import type { IconName } from '#web/base/icon.tsx'
import type { MessageId } from '#web/base/message.tsx'

/** One line of the palette: something to open or to do. */
export type Entry = {
  /** Unlike that of any other line. */
  readonly id: string
  /** What it is called, as plain text: what is looked through, and what is read out. */
  readonly words: string
  /** The same as elements, where a name inside has a direction of its own. */
  readonly shown?: ReactNode
  /** Other words by which it is found. */
  readonly also?: string
  readonly icon: IconName
  /** The keys that do the same without the palette. */
  readonly keys?: string
  readonly run: () => void
}
export type Section = { readonly title: MessageId; readonly entries: readonly Entry[] }

const wordsOf = (text: string) =>
  foldWord(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Those of which every typed word begins a word, whatever its case or spelling; all while nothing is typed. */
export function matching(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = wordsOf(typed)
  return entries.filter(({ words, also = '' }) => {
    const own = wordsOf(`${words} ${also}`)
    return wanted.every((start) => own.some((word) => word.startsWith(start)))
  })
}

/** Sections with what is left of them; none is shown empty. */
export const shownSections = (sections: readonly Section[]): readonly Section[] =>
  sections.filter(({ entries }) => entries.length > 0)
