import type { EventView } from '#contract/views.ts'
import { type Judgement, useJudge } from '#web/api/pictures.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { Button } from '#web/base/button.tsx'
import { ContestGlyph } from '#web/base/glyph.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Member } from '#web/base/member.tsx'
import { Message, type MessageId } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import { T } from '#web/base/t.tsx'
import { JudgedClaim } from './claim-words.tsx'
import sheet from './event.module.css'
import { type JudgedPair, judgedPairs } from './judged-pairs.ts'

type Props = { readonly event: EventView; readonly onDone: () => unknown }

/** What members judged about claims of this event, pair by pair: who holds what and why; one's own can be taken back. */
export function Judgements({ event, onDone }: Props) {
  const { officer } = useSession()
  const judge = useJudge()
  const mayJudge = useMay('judge')
  if (event.judgements.length === 0) return null

  const say = (judgement: Judgement) => judge.mutateAsync(judgement).then(onDone)
  async function takeBack(was: Judgement) {
    await say({ a: was.a, b: was.b, verdict: 'open' })
    showNotice({
      words: <Message id="judge.tookBack" />,
      undo: () => void say(was).catch(() => {}),
    })
  }
  return (
    <section className={sheet['judgements']} aria-labelledby="judgements-title">
      <h2 id="judgements-title">
        <Message id="judge.title" />
      </h2>
      <Problem of={judge.error} />
      <ul>
        {judgedPairs(event, officer?.member).map((pair) => (
          <li key={`${pair.a} ${pair.b}`} data-judged={pair.state}>
            <p>
              <Message
                id="judge.pair"
                values={{
                  a: <JudgedClaim name={pair.a} event={event} />,
                  b: <JudgedClaim name={pair.b} event={event} />,
                }}
              />
            </p>
            <StateLine of={pair} />
            {pair.words.map(({ by, a, b, verdict, note }) => (
              <p key={by} className={sheet['verdict']}>
                <span>
                  <Message
                    id={verdict === 'same' ? 'judge.memberSame' : 'judge.memberDifferent'}
                    values={{ member: <Member name={by} /> }}
                  />
                </span>
                {note && (
                  <q>
                    <T value={note} />
                  </q>
                )}
                {mayJudge && by === officer?.member && (
                  <Button
                    look="quiet"
                    isDisabled={judge.isPending}
                    onPress={() =>
                      void takeBack({ a, b, verdict, ...(note ? { note } : {}) }).catch(() => {})
                    }
                  >
                    <Message id="judge.takeBack" />
                  </Button>
                )}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

const STATES: Record<Exclude<JudgedPair['state'], 'holds'>, MessageId> = {
  contestedSame: 'judge.contestedSame',
  contestedDifferent: 'judge.contestedDifferent',
  parts: 'judge.parts',
  givesWay: 'judge.givesWay',
}

/** What came of it, where that is not plain: members disagree, it parts what would join, or it had to give way. */
function StateLine({ of: { state } }: { of: JudgedPair }) {
  if (state === 'holds') return null
  return (
    <p className={sheet['state']}>
      {state === 'parts' ? <Icon name="differs" /> : <ContestGlyph contest="differs" />}
      <span>
        <Message id={STATES[state]} />
      </span>
    </p>
  )
}
