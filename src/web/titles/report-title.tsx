import type { ReportRow } from '#contract/views.ts'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'

/** A report's own title, or that it has none. */
export function ReportTitle({ of }: { of: Pick<ReportRow, 'title' | 'language'> }) {
  return of.title ? <T value={of.title} lang={of.language} /> : <Message id="report.untitled" />
}
