import { type KeyboardEvent, useRef, useState } from 'react'
import { CREDIBILITIES, LIKELIHOODS, RELIABILITIES, STANCES } from '#domain/grades.ts'
import type { Marking } from '#domain/marking.ts'
import type { NewWord } from '#web/api/assessments.ts'
import { useSession } from '#web/api/session.ts'
import { AudienceChoice } from '#web/base/audience-choice.tsx'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import sheet from './assessments.module.css'
import { useGradeWords } from './grade.tsx'
import { type Choice, keyPick, undoing, wordsFrom } from './new-words.ts'
import { Picks } from './picks.tsx'
import type { Subject } from './spoken.ts'

type Props = {
  readonly subject: Subject
  readonly isSending: boolean
  readonly error: unknown
  readonly onSay: (said: readonly NewWord[], undo: readonly NewWord[]) => void
  readonly onClose: () => void
}

/** Two keys choose a grade, then the reason: what one officer says of a source and its claim, or of the event. */
export function GradeDialog({ subject, isSending, error, onSay, onClose }: Props) {
  const text = useText()
  const words = useGradeWords()
  const { officer } = useSession()
  const [choice, setChoice] = useState<Choice>({})
  const [reason, setReason] = useState('')
  const [marking, setMarking] = useState<Marking>({ to: [], tlp: 'amber' })
  const form = useRef<HTMLFormElement>(null)
  const isEvent = subject.source === undefined
  const said = wordsFrom(subject, { choice, reason: reason.trim(), marking })

  function onKey(event: KeyboardEvent) {
    const typed = event.target instanceof HTMLElement && event.target.closest('textarea, select')
    if (typed || event.ctrlKey || event.metaKey || event.altKey) return
    const next = keyPick(choice, { isEvent, pressed: event.nativeEvent })
    if (!next) return
    event.preventDefault()
    setChoice(next)
    if (isEvent || (next.source && next.claim)) form.current?.querySelector('textarea')?.focus()
  }
  const pick = (part: Partial<Choice>) => setChoice({ ...choice, ...part })
  const title = isEvent ? 'assess.gradeEvent' : 'assess.gradeVoice'
  return (
    <Dialog
      title={<Message id={title} values={{ voice: subject.source ?? '' }} />}
      onClose={onClose}
    >
      <form
        ref={form}
        className={sheet['form']}
        onKeyDown={onKey}
        onSubmit={(event) => {
          event.preventDefault()
          if (said.length > 0) onSay(said, undoing(subject, said, officer?.member))
        }}
      >
        <p className={sheet['note']}>
          <Message id={isEvent ? 'assess.keysEvent' : 'assess.keys'} />
        </p>
        {isEvent ? (
          <Picks
            hasFocus
            legend={text('assess.likelihood')}
            values={LIKELIHOODS}
            chosen={choice.event}
            wordsOf={words}
            onPick={(event) => pick({ event })}
          />
        ) : (
          <AccountPicks source={subject.source ?? ''} choice={choice} onPick={pick} />
        )}
        <TextField
          label={text('assess.reason')}
          hint={isEvent ? undefined : text('assess.reasonHint')}
          value={reason}
          onChange={setReason}
          rows={2}
          max={500}
          isRequired
        />
        <AudienceChoice marking={marking} onChange={setMarking} />
        <Problem of={error} />
        <div className={sheet['said']}>
          <Button look="main" type="submit" isDisabled={said.length === 0 || isSending}>
            <Message id="assess.save" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type PicksProps = {
  readonly source: string
  readonly choice: Choice
  readonly onPick: (part: Partial<Choice>) => void
}

/** The source's letter, the claim's figure, the member's stance: any of them, or all. */
function AccountPicks({ source: name, choice, onPick }: PicksProps) {
  const text = useText()
  const words = useGradeWords()
  return (
    <div className={sheet['pair']}>
      <Picks
        hasFocus
        legend={text('assess.reliability', { source: name })}
        values={RELIABILITIES}
        chosen={choice.source}
        wordsOf={words}
        onPick={(source) => onPick({ source })}
      />
      <Picks
        legend={text('assess.credibility')}
        values={CREDIBILITIES}
        chosen={choice.claim}
        wordsOf={words}
        onPick={(claim) => onPick({ claim })}
      />
      <Picks
        legend={text('assess.stance')}
        values={STANCES}
        chosen={choice.position}
        wordsOf={(stance) => text(`assess.stance.${stance}`)}
        onPick={(position) => onPick({ position })}
      />
    </div>
  )
}
