import type { OwnWaysView } from '#contract/ways-in.ts'
import { endSession, useWay } from '#web/api/ways-in.ts'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Part, Told, WayRow } from './part.tsx'
import { WayProblem } from './way-problem.tsx'
import sheet from './ways-in.module.css'

/** Where the asking officer is signed in, and the way to end it there. */
export function SessionsPart({ sessions }: { sessions: OwnWaysView['sessions'] }) {
  const end = useWay(endSession)
  async function run(id: string | null) {
    await end.mutateAsync(id)
    showNotice({ words: <Message id="ways.ended" /> })
  }
  return (
    <Part title="ways.sessions" lead="ways.sessionsLead">
      <ul className={sheet['list']}>
        {sessions.map(({ id, way, created, seen, isThis }) => (
          <WayRow
            key={id}
            name={<Message id={`ways.way.${way}`} />}
            facts={
              <>
                <Told id="ways.began" at={created} />
                <Told id="ways.used" at={seen} />
              </>
            }
            acts={
              isThis ? (
                <Message id="ways.this" />
              ) : (
                <Button onPress={() => void run(id).catch(() => {})} isDisabled={end.isPending}>
                  <Message id="ways.end" />
                </Button>
              )
            }
          />
        ))}
      </ul>
      <WayProblem of={end.error} />
      {sessions.length > 1 && (
        <div className={sheet['buttons']}>
          <Button onPress={() => void run(null).catch(() => {})} isDisabled={end.isPending}>
            <Message id="ways.endOthers" />
          </Button>
        </div>
      )}
    </Part>
  )
}
