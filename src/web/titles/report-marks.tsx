import type { ReportRow, ReportView } from '#contract/views.ts'
import { Member } from '#web/base/member.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { At, When } from '#web/base/when.tsx'
import sheet from './report-marks.module.css'

type Marked = Pick<ReportRow, 'outlet' | 'published' | 'from' | 'at' | 'handle'> &
  Partial<Pick<ReportView, 'observation'>>
type Props = {
  readonly of: Marked
  /** Its own name too: another one in the list has its title, or exactly this one is meant. */
  readonly hasHandle: boolean
}

/** What tells reports of one title apart: who published or said it, who handed it in and when, and its handle. */
export function ReportMarks({ of, hasHandle }: Props) {
  const { outlet, published, from, at, handle, observation } = of
  const source = outlet ?? observation?.source
  return (
    <span className={sheet['marks']}>
      {source && <T value={source} />}
      {published && <When edtf={published} />}
      <Member name={from} />
      <At instant={at} />
      {hasHandle && <Token kind="id" value={handle} />}
    </span>
  )
}
