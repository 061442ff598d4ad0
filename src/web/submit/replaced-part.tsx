import type { ReportView } from '#contract/views.ts'
import { AudienceSentence } from '#web/base/audience-sentence.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { ReportMarks } from '#web/titles/report-marks.tsx'
import sheet from './submit.module.css'

type Props = {
  readonly report: ReportView
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** What the newer version takes the place of, and to whom it therefore goes: that is not for choosing. */
export function ReplacedPart({ report, reason, onReason }: Props) {
  const text = useText()
  const title = report.title ? (
    <T value={report.title} lang={report.language} />
  ) : (
    <Message id="report.untitled" />
  )
  return (
    <section className={sheet['replaced']} aria-label={text('correct.open')}>
      <p>
        <Message id="correct.replaces" values={{ title: <strong>{title}</strong> }} />
      </p>
      <ReportMarks of={report} hasHandle />
      <p className={sheet['also']}>
        <Message id="correct.words" /> <Token kind="id" value={`TLP:${report.tlp.toUpperCase()}`} />
      </p>
      <AudienceSentence to={report.audience ?? []} />
      <TextField label={text('takeBack.reason')} value={reason} onChange={onReason} max={500} />
    </section>
  )
}
