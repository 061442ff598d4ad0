import type { ComponentProps } from 'react'
import type { ReportView } from '#contract/views.ts'
import { ObservationPane } from './observation-pane.tsx'
import { TextPane } from './text-pane.tsx'

type Props = Omit<ComponentProps<typeof TextPane>, 'report'> & {
  readonly report: Pick<ReportView, 'language' | 'observation'>
}

/** What was handed in: the text, or the form's fields where there is no text. */
export function Original({ report, ...drawn }: Props) {
  const { observation, language } = report
  if (observation) return <ObservationPane of={observation} language={language} />
  return <TextPane report={report} {...drawn} />
}
