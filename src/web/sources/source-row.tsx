import { useState } from 'react'
import type { SourceView } from '#contract/sources.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { usePoll } from '#web/api/sources.ts'
import { Audience } from '#web/base/audience.tsx'
import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Fact, Facts } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { T } from '#web/base/t.tsx'
import { At } from '#web/base/when.tsx'
import { DropSource } from './drop-source.tsx'
import { Health } from './health.tsx'
import { SourceDialog } from './source-dialog.tsx'
import sheet from './sources.module.css'

/** One feed: what it is called, how it is doing, who sees what comes of it, and what can be done with it. */
export function SourceRow({ source }: { source: SourceView }) {
  const { centre } = useSession()
  const { health } = source
  const to = source.marking?.to ?? centre?.default.to ?? []
  return (
    <li className={sheet['source']}>
      <div className={sheet['head']}>
        <h2>
          <T value={source.title} />
        </h2>
        <Audience of={to} />
      </div>
      <p className={sheet['address']}>
        <T value={source.url} dir="ltr" />
      </p>
      <Health of={health} />
      <Facts>
        <Fact id="sources.asked">
          <Message id="sources.rate" values={{ n: source.every }} />
        </Fact>
        <Fact id="rail.reports">
          <Message id="sources.taken" values={{ n: health.itemsTaken }} />
        </Fact>
        <Fact id="sources.lastOk">{health.lastOk && <At instant={health.lastOk} />}</Fact>
        <Fact id="sources.nextDue">
          <At instant={health.nextDue} />
        </Fact>
        <Fact id="sources.notBefore">{health.notBefore && <At instant={health.notBefore} />}</Fact>
        <Fact id="sources.by">
          <T value={source.by} />
        </Fact>
      </Facts>
      <Acts source={source} />
    </li>
  )
}

function Acts({ source }: { source: SourceView }) {
  const maySubmit = useMay('submit')
  const poll = usePoll()
  const [isOpen, setOpen] = useState(false)
  if (!maySubmit) return null

  async function pollNow() {
    const { taken } = await poll.mutateAsync(source.id)
    showNotice({ words: <Message id="sources.polled" values={{ n: taken }} /> })
  }
  return (
    <>
      <div className={sheet['buttons']}>
        <Button onPress={() => void pollNow().catch(() => {})} isDisabled={poll.isPending}>
          <Message id={poll.isPending ? 'sources.polling' : 'sources.poll'} />
        </Button>
        <Button onPress={() => setOpen(true)}>
          <Icon name="pencil" />
          <Message id="sources.change" />
        </Button>
        <DropSource source={source} />
      </div>
      <Problem of={poll.error} />
      {isOpen && <SourceDialog source={source} onClose={() => setOpen(false)} />}
    </>
  )
}
