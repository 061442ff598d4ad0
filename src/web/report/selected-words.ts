import { offsetOf } from './highlights.ts'
import type { Paragraph } from './spans.ts'

/** What the officer selected in the text. `start` is absent when nothing was. */
export type Selected = { readonly words: string; readonly start?: number }

const WORDS_MAX = 2000

/** The selection as words of the text, blanks at both ends left out; a selection elsewhere is none. */
export function selectedWords(
  pane: HTMLElement | null,
  paragraphs: readonly Paragraph[],
  text: string,
): Selected {
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (!pane || !range || range.collapsed || !pane.contains(range.commonAncestorContainer))
    return { words: '' }

  const from = offsetOf(paragraphs, range.startContainer, range.startOffset)
  const to = offsetOf(paragraphs, range.endContainer, range.endOffset)
  if (from === null || to === null || to <= from) return { words: '' }
  const raw = text.slice(from, Math.min(to, from + WORDS_MAX))
  return { words: raw.trim(), start: from + raw.length - raw.trimStart().length }
}
