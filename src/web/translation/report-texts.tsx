import type { CSSProperties, ReactNode } from 'react'
import type { ReportView } from '#contract/views.ts'
import { type Paragraph, paragraphsOf } from '#web/report/spans.ts'
import { TextSwitch } from './text-switch.tsx'
import { TranslatedText, TranslationHead } from './translated-text.tsx'
import sheet from './translation.module.css'
import type { ShownTranslation } from './use-translation.ts'

type Props = {
  readonly report: ReportView
  readonly translation: ShownTranslation
  readonly paragraphs: readonly Paragraph[]
  /** The original, with what is drawn over it. */
  readonly children: ReactNode
}

/** The original alone, its translation alone, or both with each paragraph beside its own. */
export function ReportTexts({ report, translation, paragraphs, children }: Props) {
  const { view, shown } = translation
  return (
    <div className={sheet['texts']}>
      <TextSwitch report={report} translation={translation} />
      {shown && view !== 'original' && <TranslationHead of={shown} />}
      {shown && view === 'translation' && <TranslatedText of={shown} />}
      {view === 'original' && children}
      {shown && view === 'side' && (
        <div className={sheet['side']} style={rowsOf(paragraphs, shown.text)}>
          {children}
          <TranslatedText of={shown} />
        </div>
      )}
    </div>
  )
}

const rowsOf = (paragraphs: readonly Paragraph[], translated: string) =>
  ({ '--rows': Math.max(paragraphs.length, paragraphsOf(translated).length) }) as CSSProperties
