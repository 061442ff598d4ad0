import { useState } from 'react'
import { type Judgement, useJudge } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import sheet from './event.module.css'
import type { Chosen } from './use-chosen.ts'

/** As many as the centre takes. */
const NOTE_MAX = 500

type Props = {
  readonly chosen: Chosen
  readonly onDone: () => unknown
}

/** Two claims laid side by side: the officer says whether they speak of the same happening. Undoable, and it sticks. */
export function JudgeBar({ chosen, onDone }: Props) {
  const judge = useJudge()
  const [note, setNote] = useState('')
  const [a, b] = chosen.names
  const isShort = b === undefined || judge.isPending
  const press = (verdict: Judgement['verdict']) => {
    if (isShort) return false
    return say(verdict).catch(() => {})
  }
  useKeys({
    s: () => press('same'),
    d: () => press('different'),
    Escape: () => (a === undefined ? false : chosen.clear()),
  })
  if (a === undefined) return null

  const takeBack = (one: string, other: string) =>
    judge.mutateAsync({ a: one, b: other, verdict: 'open' }).then(onDone)
  async function say(verdict: Judgement['verdict']) {
    if (a === undefined || b === undefined) return
    const why = note.trim()
    await judge.mutateAsync({ a, b, verdict, ...(why ? { note: why } : {}) })
    chosen.clear()
    setNote('')
    onDone()
    showNotice({
      words: <Message id={verdict === 'same' ? 'judge.saidSame' : 'judge.saidDifferent'} />,
      undo: () => void takeBack(a, b).catch(() => {}),
    })
  }
  return (
    <fieldset className={sheet['bar']} aria-labelledby="judge-words">
      <p id="judge-words" aria-live="polite">
        <Message id="judge.chosen" values={{ n: chosen.names.length }} />
      </p>
      {b !== undefined && (
        <div className={sheet['note']}>
          <TextField
            label={<Message id="judge.note" />}
            value={note}
            onChange={setNote}
            max={NOTE_MAX}
          />
        </div>
      )}
      <div className={sheet['barButtons']}>
        <Button look="main" hint="s" isDisabled={isShort} onPress={() => press('same')}>
          <Message id="judge.same" />
        </Button>
        <Button hint="d" isDisabled={isShort} onPress={() => press('different')}>
          <Message id="judge.different" />
        </Button>
        <Button look="quiet" onPress={chosen.clear}>
          <Message id="judge.cancel" />
        </Button>
      </div>
      <Problem of={judge.error} />
    </fieldset>
  )
}
