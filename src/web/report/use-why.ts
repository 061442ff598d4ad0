import { useNavigate, useSearch } from '@tanstack/react-router'
import { type RefObject, useEffect, useState } from 'react'
import type { ReportView } from '#contract/views.ts'
import { rangeOf } from './highlights.ts'
import type { Paragraph } from './spans.ts'
import type { Desk } from './use-desk.ts'
import type { Span } from './why-fields.ts'
import type { Why } from './why-list.tsx'

type Ground = {
  readonly report: Pick<ReportView, 'text' | 'language'>
  readonly desk: Desk
  readonly pane: RefObject<HTMLDivElement | null>
  readonly paragraphs: readonly Paragraph[]
}

/**
 * Why the claim in hand says what it says. Whether that is open stands in the address, with the claim, so that a colleague
 * can be sent there; the marked words go with the claim.
 */
export function useWhy({ report, desk, pane, paragraphs }: Ground): Why {
  const { why } = useSearch({ from: '/r/$handle' })
  const navigate = useNavigate({ from: '/r/$handle' })
  const isOpen = why === 1
  const key = desk.current?.key
  const name = desk.current?.view?.name
  const [mark, setMark] = useState<{ readonly of: string; readonly span: Span } | null>(null)
  const marked = mark && mark.of === key && isOpen ? mark.span : null

  const goTo = (open: boolean) =>
    void navigate({
      search: ({ why: _, claim, ...rest }) => {
        const shown = name ?? claim
        return { ...rest, ...(shown ? { claim: shown } : {}), ...(open ? { why: 1 as const } : {}) }
      },
      replace: true,
      resetScroll: false,
    })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows the claim in hand, and nothing else
  useEffect(() => {
    if (isOpen && name) goTo(true)
  }, [name])

  return {
    ...{ text: report.text, language: report.language, isOpen, marked },
    turn: () => goTo(!isOpen),
    mark: (span) => {
      if (key === undefined) return
      const isSame = marked?.start === span.start && marked.end === span.end
      setMark(isSame ? null : { of: key, span })
      if (isSame || !pane.current) return
      const words = rangeOf(pane.current, paragraphs, span)?.startContainer.parentElement
      words?.scrollIntoView({ block: 'nearest' })
    },
  }
}
