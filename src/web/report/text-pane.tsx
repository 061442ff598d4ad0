import { memo, type RefObject, useEffect } from 'react'
import type { ReportView } from '#contract/views.ts'
import { useText } from '#web/base/message.tsx'
import { directionOf } from '#web/choices/language.ts'
import { canHighlight, drawSpans } from './highlights.ts'
import { type MarkedSpan, type Paragraph, segmentsOf } from './spans.ts'
import sheet from './text-pane.module.css'

type Props = {
  readonly report: Pick<ReportView, 'language'>
  readonly paragraphs: readonly Paragraph[]
  readonly spans: readonly MarkedSpan[]
  readonly pane: RefObject<HTMLDivElement | null>
}

/** The original, untouched, in its own language and direction. Everything of ours is drawn over it. */
export function TextPane({ report, paragraphs, spans, pane }: Props) {
  const text = useText()
  useEffect(
    () => (pane.current ? drawSpans(pane.current, paragraphs, spans) : undefined),
    [pane, paragraphs, spans],
  )
  const isKnown = report.language !== 'und'
  return (
    <section
      ref={pane}
      className={sheet['text']}
      aria-label={text('report.original')}
      lang={isKnown ? report.language : undefined}
      dir={isKnown ? directionOf(report.language.slice(0, 2)) : 'auto'}
    >
      <Paragraphs paragraphs={paragraphs} spans={spans} />
    </section>
  )
}

/**
 * One element a paragraph. Drawn over, the text never renders again; only where the browser cannot draw is it cut into
 * marks.
 */
function Paragraphs({ paragraphs, spans }: Pick<Props, 'paragraphs' | 'spans'>) {
  return canHighlight() ? (
    <PlainText paragraphs={paragraphs} />
  ) : (
    paragraphs.map((paragraph, at) => (
      <p key={paragraph.start} dir="auto" data-at={at}>
        <Marks paragraph={paragraph} spans={spans} />
      </p>
    ))
  )
}

const PlainText = memo(function PlainText({ paragraphs }: Pick<Props, 'paragraphs'>) {
  return paragraphs.map((paragraph, at) => (
    <p key={paragraph.start} dir="auto" data-at={at}>
      {paragraph.text}
    </p>
  ))
})

function Marks({ paragraph, spans }: { paragraph: Paragraph; spans: readonly MarkedSpan[] }) {
  let start = paragraph.start
  return segmentsOf(paragraph, spans).map((segment) => {
    const key = start
    start += segment.text.length
    if (segment.kinds.length === 0) return segment.text
    return (
      <mark key={key} data-kinds={segment.kinds.join(' ')}>
        {segment.text}
      </mark>
    )
  })
}
