import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ReportView } from '#contract/views.ts'
import type { Marking } from '#domain/marking.ts'
import { useRelease } from '#web/api/reports.ts'
import { useMay } from '#web/api/session.ts'
import { Audience } from '#web/base/audience.tsx'
import { AudienceChoice } from '#web/base/audience-choice.tsx'
import button from '#web/base/button.module.css'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import sheet from './release-panel.module.css'
import { TakeBack } from './take-back.tsx'

/** Who holds the report, who shall have it too, and the two ways to take it back. */
export function ReleasePanel({ report }: { report: ReportView }) {
  const mayRelease = useMay('release')
  const [isOpen, setOpen] = useState(false)
  if (!mayRelease) return null
  return (
    <section className={sheet['panel']} aria-labelledby="release-title">
      <h2 id="release-title">
        <Message id="release.title" />
      </h2>
      <p className={sheet['now']}>
        <Message id="release.now" />
        <Audience of={report.audience ?? []} />
      </p>
      {isOpen ? (
        <ReleaseForm report={report} onDone={() => setOpen(false)} />
      ) : (
        <div className={sheet['buttons']}>
          <Button onPress={() => setOpen(true)} isDisabled={report.isWithdrawn}>
            <Message id="release.open" />
          </Button>
          <CorrectLink handle={report.handle} />
          <TakeBack report={report} how="withdraw" />
          <TakeBack report={report} how="recall" />
        </div>
      )}
    </section>
  )
}

/** To the page where a newer version is handed in; it needs both rights. */
function CorrectLink({ handle }: { handle: string }) {
  const maySubmit = useMay('submit')
  if (!maySubmit) return null
  return (
    <Link to="/submit" search={{ corrects: handle }} className={button['button'] ?? ''}>
      <Message id="correct.open" />
    </Link>
  )
}

function ReleaseForm({ report, onDone }: { report: ReportView; onDone: () => void }) {
  const release = useRelease(report.handle)
  const held = report.audience ?? []
  const [marking, setMarking] = useState<Marking>({ to: [], tlp: report.tlp })

  async function send() {
    await release.mutateAsync({ path: '/api/releases', body: { report: report.handle, marking } })
    showNotice({ words: <Message id="release.done" /> })
    onDone()
  }
  const form = useRef<HTMLFormElement>(null)
  // Braces: newer browsers answer a scroll with a promise, which is no way to clean up.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <form
      ref={form}
      className={sheet['form']}
      onSubmit={(event) => {
        event.preventDefault()
        send().catch(() => {})
      }}
    >
      <AudienceChoice marking={marking} onChange={setMarking} held={held} />
      <Problem of={release.error} />
      <div className={sheet['buttons']}>
        <Button look="main" type="submit" isDisabled={marking.to.length === 0 || release.isPending}>
          <Message id="release.send" values={{ n: marking.to.length }} />
        </Button>
        <Button look="quiet" onPress={onDone}>
          <Message id="form.cancel" />
        </Button>
      </div>
    </form>
  )
}
