import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { lastHeardAt } from '#web/api/heard.ts'
import { tryLineNow, useLive } from '#web/api/live.ts'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { T } from '#web/base/t.tsx'
import { At } from '#web/base/when.tsx'
import { keptAmount } from '#web/offline/answers.ts'
import type { OutboxItem } from '#web/offline/outbox.ts'
import { changeInOutbox, takeFromOutbox, useOutbox } from '#web/offline/outbox-list.ts'
import { sendOutbox } from '#web/offline/send-outbox.ts'
import { openAgain } from '#web/submit/open-again.ts'
import { DraftsList } from './drafts-list.tsx'
import sheet from './panels.module.css'

type Props = { readonly close: () => void }

/** The last word of the centre, what waits for it, and what this device can show without it. */
export function LinePanel({ close }: Props) {
  const { state, lostAt } = useLive()
  const { items, sending } = useOutbox()
  const heardAt = lastHeardAt()
  return (
    <>
      <h2>
        <Message id="line.title" />
      </h2>
      <div className={sheet['lines']}>
        <p>
          {state === 'lost' && lostAt ? (
            <Message id="line.lostSince" values={{ at: <At instant={lostAt} /> }} />
          ) : (
            <Message id={`live.${state}`} />
          )}
        </p>
        <p className={sheet['also']}>
          {heardAt ? (
            <Message id="line.heard" values={{ at: <At instant={heardAt} /> }} />
          ) : (
            <Message id="line.unheard" />
          )}
        </p>
        <KeptAmount />
      </div>
      <div className={sheet['buttons']}>
        <Button
          onPress={() => {
            tryLineNow()
            void sendOutbox()
          }}
        >
          <Message id="line.tryNow" />
        </Button>
      </div>
      <h3>
        <Message id="outbox.title" />
      </h3>
      {items.length === 0 && (
        <p className={sheet['also']}>
          <Message id="outbox.none" />
        </p>
      )}
      <ul className={sheet['items']}>
        {items.map((item) => (
          <Item key={item.key} of={item} isSending={item.key === sending} close={close} />
        ))}
      </ul>
      <DraftsList close={close} />
    </>
  )
}

/** How much can be read without a line. */
function KeptAmount() {
  const intl = useIntl()
  const kept = useQuery({
    queryKey: ['kept amount'],
    queryFn: () => keptAmount(),
    gcTime: 0,
    retry: false,
  })
  if (!kept.data) return null
  const size = intl.formatNumber(Math.ceil(kept.data.bytes / 1024), {
    style: 'unit',
    unit: 'kilobyte',
  })
  return (
    <p className={sheet['also']}>
      <Message id="kept.amount" values={{ n: kept.data.items, size }} />
    </p>
  )
}

type ItemProps = Props & { readonly of: OutboxItem; readonly isSending: boolean }

function Item({ of, isSending, close }: ItemProps) {
  const { words, at, state, problem, mayHaveArrived } = of
  return (
    <li className={sheet['item']}>
      <strong>{words === '' ? <Message id="report.untitled" /> : <T value={words} />}</strong>
      <span className={sheet['also']}>
        <Message id="outbox.at" values={{ at: <At instant={at} /> }} />
      </span>
      <span className={state === 'refused' ? sheet['refused'] : undefined}>
        <Message id={isSending ? 'outbox.sending' : `outbox.${state}`} />
      </span>
      {problem && <T value={problem.detail} />}
      {state === 'waiting' && mayHaveArrived && (
        <span className={sheet['also']}>
          <Message id="outbox.mayHaveArrived" />
        </span>
      )}
      {!isSending && <ItemActs of={of} close={close} />}
    </li>
  )
}

function ItemActs({ of, close }: Props & { readonly of: OutboxItem }) {
  const navigate = useNavigate()
  async function edit() {
    const search = await openAgain(of).catch(() => null)
    if (search === null) return showNotice({ words: <Message id="localDraft.tooLarge" /> })
    await takeFromOutbox(of)
    close()
    await navigate({ to: '/submit', search })
  }
  async function drop() {
    await takeFromOutbox(of)
    showNotice({
      words: <Message id="outbox.dropped" />,
      undo: () => void changeInOutbox(of),
    })
  }
  return (
    <div className={sheet['buttons']}>
      {!(of.body instanceof Blob) && (
        <Button look="quiet" onPress={() => void edit()}>
          <Message id="outbox.edit" />
        </Button>
      )}
      {of.state === 'refused' && (
        <Button
          look="quiet"
          onPress={() => {
            const { problem: _, ...again } = of
            changeInOutbox({ ...again, state: 'waiting' }).then(sendOutbox)
          }}
        >
          <Message id="outbox.again" />
        </Button>
      )}
      <Button look="quiet" onPress={() => void drop()}>
        <Message id="outbox.drop" />
      </Button>
    </div>
  )
}
