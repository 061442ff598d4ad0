import type { EventView } from '#contract/views.ts'
import { type Judgement, useJudge } from '#web/api/pictures.ts'
import { useSession } from '#web/api/session.ts'
import { Button } from '#web/base/button.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { VoiceName } from '#web/base/voice-name.tsx'
import sheet from './event.module.css'

type Props = { readonly event: EventView; readonly onDone: () => unknown }

/** What members judged about claims of this event, each with its author; one's own can be taken back. */
export function Judgements({ event, onDone }: Props) {
  const { officer } = useSession()
  const judge = useJudge()
  if (event.judgements.length === 0) return null

  const say = (judgement: Judgement) => judge.mutateAsync(judgement).then(onDone)
  async function takeBack(was: Judgement) {
    await say({ ...was, verdict: 'open' })
    showNotice({
      words: <Message id="judge.tookBack" />,
      undo: () => void say(was).catch(() => {}),
    })
  }
  return (
    <section className={sheet['judgements']}>
      <h2>
        <Message id="judge.title" />
      </h2>
      <ul>
        {event.judgements.map(({ by, a, b, verdict }) => (
          <li key={`${by} ${a} ${b}`}>
            <span>
              <Message
                id={verdict === 'same' ? 'judge.bySame' : 'judge.byDifferent'}
                values={{
                  member: <Member name={by} />,
                  a: <Speaker event={event} claim={a} />,
                  b: <Speaker event={event} claim={b} />,
                }}
              />
            </span>
            {by === officer?.member && (
              <Button
                look="quiet"
                isDisabled={judge.isPending}
                onPress={() => void takeBack({ a, b, verdict }).catch(() => {})}
              >
                <Message id="judge.takeBack" />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A claim by its nearest voice; one that belongs to another event by its name. */
function Speaker({ event, claim }: { event: EventView; claim: string }) {
  const found = event.accounts
    .flatMap((account) => account.claims)
    .find((one) => one.name === claim)
  return <VoiceName of={found?.attribution[0]?.voice ?? claim} />
}
