import { useState } from 'react'
import type { OwnWaysView } from '#contract/ways-in.ts'
import { useSession } from '#web/api/session.ts'
import { closeColleague, inviteColleague, useWay } from '#web/api/ways-in.ts'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { Part, WayRow } from './part.tsx'
import { WayProblem } from './way-problem.tsx'
import sheet from './ways-in.module.css'

type Colleague = NonNullable<OwnWaysView['colleagues']>[number]

/** The officers of the own member: who has a passkey, a link for who has none, and who was let go. */
export function ColleaguesPart({ colleagues }: { colleagues: readonly Colleague[] }) {
  return (
    <Part title="ways.colleagues" lead="ways.colleaguesLead">
      <ul className={sheet['list']}>
        {colleagues.map((colleague) => (
          <ColleagueRow key={colleague.name} colleague={colleague} />
        ))}
      </ul>
    </Part>
  )
}

const stateOf = ({ isClosed, hasPasskey }: Colleague) => {
  if (isClosed) return 'ways.isClosed'
  return hasPasskey ? 'ways.hasPasskey' : 'ways.hasNone'
}

function ColleagueRow({ colleague }: { colleague: Colleague }) {
  const { officer } = useSession()
  const isOwn = officer?.name === colleague.name
  return (
    <WayRow
      name={<T value={colleague.title} />}
      facts={
        <>
          <T value={colleague.name} />
          <Message id={stateOf(colleague)} />
        </>
      }
      acts={
        colleague.isClosed ? (
          <TakeBack colleague={colleague} />
        ) : (
          <>
            {!(isOwn && colleague.hasPasskey) && <Invite colleague={colleague} />}
            {!isOwn && <LetGo colleague={colleague} />}
          </>
        )
      }
    />
  )
}

function Invite({ colleague: { name, title, hasPasskey } }: { colleague: Colleague }) {
  const invite = useWay(inviteColleague)
  const link = invite.data?.link
  async function run() {
    const { waits } = await invite.mutateAsync(name)
    if (waits) showNotice({ words: <Message id="ways.waits" /> })
  }
  return (
    <>
      <Button onPress={() => void run().catch(() => {})} isDisabled={invite.isPending}>
        <Message id={hasPasskey ? 'ways.lost' : 'ways.invite'} />
      </Button>
      <WayProblem of={invite.error} />
      {link && (
        <Dialog
          title={<Message id="ways.linkFor" values={{ title: <T value={title} /> }} />}
          onClose={() => invite.reset()}
        >
          <p className={sheet['once']}>
            <Message id="ways.linkOnce" />
            <span>
              <Token value={`${location.origin}${link}`} kind="id" canCopy />
            </span>
          </p>
        </Dialog>
      )}
    </>
  )
}

function LetGo({ colleague: { name, title } }: { colleague: Colleague }) {
  const close = useWay(closeColleague)
  const [isOpen, setOpen] = useState(false)
  async function run() {
    await close.mutateAsync({ name, isClosed: true })
    showNotice({ words: <Message id="ways.closed" /> })
    setOpen(false)
  }
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        <Message id="ways.close" />
      </Button>
      {isOpen && (
        <Dialog title={<Message id="ways.closeTitle" />} onClose={() => setOpen(false)}>
          <div className={sheet['form']}>
            <p>
              <Message id="ways.closeWords" values={{ title: <T value={title} /> }} />
            </p>
            <WayProblem of={close.error} />
            <div className={sheet['buttons']}>
              <Button
                look="grave"
                onPress={() => void run().catch(() => {})}
                isDisabled={close.isPending}
              >
                <Message id="ways.close" />
              </Button>
              <Button look="quiet" onPress={() => setOpen(false)}>
                <Message id="form.cancel" />
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}

function TakeBack({ colleague: { name } }: { colleague: Colleague }) {
  const close = useWay(closeColleague)
  async function run() {
    await close.mutateAsync({ name, isClosed: false })
    showNotice({ words: <Message id="ways.back" /> })
  }
  return (
    <>
      <Button onPress={() => void run().catch(() => {})} isDisabled={close.isPending}>
        <Message id="ways.takeBack" />
      </Button>
      <WayProblem of={close.error} />
    </>
  )
}
