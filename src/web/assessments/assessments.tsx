import { useState } from 'react'
import type { EventView } from '#contract/views.ts'
import { type NewWord, useSayWords, useWords } from '#web/api/assessments.ts'
import type { WhoseView } from '#web/api/pictures.ts'
import { useMay } from '#web/api/session.ts'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import sheet from './assessments.module.css'
import { GradeDialog } from './grade-dialog.tsx'
import { type Spoken, type Subject, saidAgain, subjectsOf, takingBack } from './spoken.ts'
import { WordsTable } from './words-table.tsx'

type Props = { readonly event: EventView; readonly view: WhoseView }

/** What members say of the event and of each account, beside one another. Nothing of it changes how the event stands. */
export function Assessments({ event, view }: Props) {
  const words = useWords(event.id, view)
  const say = useSayWords()
  const may = useMay('judge')
  const [graded, setGraded] = useState<Subject | null>(null)
  const subjects = subjectsOf(event, words.data)
  const inHand = () => subjects.find((one) => one.claim === claimInHand()) ?? subjects[1]

  useKeys({
    a: () => (may && inHand() ? setGraded(inHand() ?? null) : false),
    'Shift+a': () => (may ? setGraded(subjects[0] ?? null) : false),
  })
  async function send(said: readonly NewWord[], undo: readonly NewWord[]) {
    await say.mutateAsync(said)
    setGraded(null)
    await words.refetch()
    const takeBack = () => void say.mutateAsync(undo).then(() => words.refetch()).catch(() => {}) // biome-ignore format: one line
    return takeBack
  }
  async function takeBack(one: Spoken, claim: string) {
    const undo = await send([takingBack(one, claim)], [saidAgain({ ...one, claim })])
    showNotice({ words: <Message id="assess.tookBack" />, undo })
  }
  async function save(said: readonly NewWord[], undo: readonly NewWord[]) {
    const back = await send(said, undo)
    showNotice({ words: <Message id="assess.saved" />, undo: back })
  }
  return (
    <section className={sheet['section']} aria-labelledby="assess-title">
      <h2 id="assess-title">
        <Message id="assess.title" />
      </h2>
      <p className={sheet['note']}>
        <Message id="assess.note" />
      </p>
      <Problem of={words.error} onRetry={() => words.refetch()} />
      {graded === null && <Problem of={say.error} />}
      {subjects.map((subject) => (
        <Part
          key={subject.source === undefined ? 'event' : subject.claim}
          subject={subject}
          onGrade={may ? () => setGraded(subject) : undefined}
          onTakeBack={may ? (one) => void takeBack(one, subject.claim).catch(() => {}) : undefined}
        />
      ))}
      {graded && (
        <GradeDialog
          subject={graded}
          isSending={say.isPending}
          error={say.error}
          onSay={(said, undo) => void save(said, undo).catch(() => {})}
          onClose={() => {
            say.reset()
            setGraded(null)
          }}
        />
      )}
    </section>
  )
}

/** The claim of the part that has the focus. */
const claimInHand = () =>
  document.activeElement?.closest('[data-graded]')?.getAttribute('data-graded')

type PartProps = {
  readonly subject: Subject
  readonly onGrade: (() => void) | undefined
  readonly onTakeBack: ((one: Spoken) => void) | undefined
}

function Part({ subject, onGrade, onTakeBack }: PartProps) {
  const { source, claim, spoken } = subject
  return (
    <div className={sheet['part']} data-graded={source === undefined ? undefined : claim}>
      <div className={sheet['top']}>
        <h3>
          {source === undefined ? (
            <Message id="assess.event" />
          ) : (
            <Message id="assess.voice" values={{ voice: <VoiceName of={source} /> }} />
          )}
        </h3>
        {onGrade && (
          <Button look="quiet" onPress={onGrade}>
            {source === undefined ? (
              <Message id="assess.gradeEvent" />
            ) : (
              <Message id="assess.gradeVoice" values={{ voice: <VoiceName of={source} /> }} />
            )}
          </Button>
        )}
      </div>
      <WordsTable spoken={spoken} onTakeBack={onTakeBack} />
    </div>
  )
}
