import { type Judgement, useJudge } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import sheet from './event.module.css'
import type { Chosen } from './use-chosen.ts'

type Props = {
  readonly chosen: Chosen
  readonly onDone: () => unknown
}

/** Two claims laid side by side: the officer says whether they speak of the same happening. Undoable, and it sticks. */
export function JudgeBar({ chosen, onDone }: Props) {
  const judge = useJudge()
  const [a, b] = chosen.names
  if (a === undefined) return null

  async function say(verdict: Judgement['verdict']) {
    if (a === undefined || b === undefined) return
    await judge.mutateAsync({ a, b, verdict })
    chosen.clear()
    onDone()
    showNotice({
      words: <Message id={verdict === 'same' ? 'judge.saidSame' : 'judge.saidDifferent'} />,
      undo: () => judge.mutateAsync({ a, b, verdict: 'open' }).then(onDone),
    })
  }
  const isShort = b === undefined || judge.isPending
  return (
    <fieldset className={sheet['bar']} aria-labelledby="judge-words">
      <p id="judge-words" aria-live="polite">
        <Message id="judge.chosen" values={{ n: chosen.names.length }} />
      </p>
      <div className={sheet['barButtons']}>
        <Button look="main" isDisabled={isShort} onPress={() => say('same').catch(() => {})}>
          <Message id="judge.same" />
        </Button>
        <Button isDisabled={isShort} onPress={() => say('different').catch(() => {})}>
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
