import type { AssessmentView, PositionView } from '#contract/assessment-views.ts'
import { LIKELIHOOD_BANDS } from '#domain/grades.ts'
import { Message, useText } from '#web/base/message.tsx'
import { Token } from '#web/base/token.tsx'
import sheet from './assessments.module.css'

type AnyGrade = AssessmentView['grade']

/** A grade: its letter or figure as a mark, and always its words; a likelihood with the band that the words stand for. */
export function Grade({ of }: { of: AnyGrade }) {
  const words = useGradeWords()
  if (of === 'open') return <Message id="assess.open" />
  return (
    <span className={sheet['grade']}>
      {of.length === 1 && (
        <b className={sheet['mark']}>
          <Token value={of} />
        </b>
      )}
      <span>{words(of)}</span>
    </span>
  )
}

export function Stance({ of }: { of: PositionView['stance'] }) {
  return <Message id={of === 'open' ? 'assess.open' : `assess.stance.${of}`} />
}

/** A grade in words, a likelihood with its band. */
export function useGradeWords() {
  const text = useText()
  return (grade: Exclude<AnyGrade, 'open'>) => {
    const words = text(`assess.grade.${grade}`)
    if (!(grade in LIKELIHOOD_BANDS)) return words
    const [from, to] = LIKELIHOOD_BANDS[grade as keyof typeof LIKELIHOOD_BANDS]
    return text('assess.band', { words, from, to })
  }
}
