import { type MarkedSpan, type Paragraph, paragraphAt, SPAN_KINDS } from './spans.ts'

export const canHighlight = () => typeof Highlight !== 'undefined' && 'highlights' in CSS

/** The words from `start` to `end` as a range over the paragraphs' elements; null when they are not in the page. */
export function rangeOf(
  pane: HTMLElement,
  paragraphs: readonly Paragraph[],
  span: { readonly start: number; readonly end: number },
): Range | null {
  const from = pointAt(pane, paragraphs, span.start)
  const to = pointAt(pane, paragraphs, span.end)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function pointAt(pane: HTMLElement, paragraphs: readonly Paragraph[], offset: number) {
  const index = paragraphAt(paragraphs, offset)
  const paragraph = paragraphs[index]
  const element = pane.children[index]
  if (!paragraph || !element) return null

  let rest = Math.min(Math.max(offset - paragraph.start, 0), paragraph.text.length)
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (rest <= length) return { node, offset: rest }
    rest -= length
  }
  return null
}

/** Where a point of the page lies in the text; null outside of it. */
export function offsetOf(
  paragraphs: readonly Paragraph[],
  node: Node,
  offset: number,
): number | null {
  const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '[data-at]',
  )
  const paragraph = paragraphs[Number(element?.dataset['at'] ?? -1)]
  if (!element || !paragraph) return null
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return paragraph.start + before.toString().length
}

/** Draws the spans over the text without touching it. @returns how to take them off */
export function drawSpans(
  pane: HTMLElement,
  paragraphs: readonly Paragraph[],
  spans: readonly MarkedSpan[],
): () => void {
  if (!canHighlight()) return () => {}
  for (const [priority, kind] of SPAN_KINDS.entries()) {
    const ranges = spans
      .filter((span) => span.kind === kind)
      .map((span) => rangeOf(pane, paragraphs, span))
      .filter((range) => range !== null)
    const highlight = new Highlight(...ranges)
    highlight.priority = priority
    CSS.highlights.set(`parley-${kind}`, highlight)
  }
  return () => {
    for (const kind of SPAN_KINDS) CSS.highlights.delete(`parley-${kind}`)
  }
}
