import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { ReportView } from '#contract/views.ts'
import type { Marking } from '#domain/marking.ts'
import { isGone } from '#web/api/ask.ts'
import { type Sent, useReport, useSubmit } from '#web/api/reports.ts'
import { useSession } from '#web/api/session.ts'
import { AudienceChoice } from '#web/base/audience-choice.tsx'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { Note, pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { Gone } from '#web/shell/gone.tsx'
import { AddressPart } from './address-part.tsx'
import { commandOf, EMPTY_INPUT, type Input, replacing, WAYS, type Way } from './command-of.ts'
import { FilePart } from './file-part.tsx'
import { GivenPart } from './given-part.tsx'
import { ObservationPart } from './observation-part.tsx'
import { type PartProps, PastePart } from './paste-part.tsx'
import { ReplacedPart } from './replaced-part.tsx'
import sheet from './submit.module.css'

/** A report comes in. With `corrects` in the address it takes the place of one that is here, if that is one's own. */
export function SubmitPage() {
  const { corrects } = useSearch({ from: '/submit' })
  useTitle(corrects ? 'correct.open' : 'rail.submit')
  return corrects ? <Correction key={corrects} of={corrects} /> : <Submission />
}

function Correction({ of }: { of: string }) {
  const old = useReport(of)
  if (isGone(old.error)) return <Gone of={old.error} />
  if (old.data?.isOwn) return <Submission replaces={old.data} />
  return (
    <div className={pageClass('form')}>
      <h1>
        <Message id="correct.open" />
      </h1>
      {old.isPending && <div aria-busy="true" />}
      {old.isError && <Problem of={old.error} onRetry={() => old.refetch()} />}
      {old.data && <Note id="correct.notOwn" />}
    </div>
  )
}

/** Pasted, as a file, from an address, or told in a form. Who may see it is chosen here, not later. */
function Submission({ replaces }: { replaces?: ReportView }) {
  const { centre } = useSession()
  const navigate = useNavigate()
  const submit = useSubmit()
  const [way, setWay] = useState<Way>('paste')
  const [input, setInput] = useState<Input>(EMPTY_INPUT)
  const [marking, setMarking] = useState<Marking>(centre?.default ?? { to: [], tlp: 'amber' })
  const [reason, setReason] = useState('')
  const change = (part: Partial<Input>) => setInput((before) => ({ ...before, ...part }))
  const sent: Sent = replaces ? replacing(replaces.handle, reason) : { marking }
  const what = commandOf(way, input, sent)

  async function send() {
    if (!what) return
    const { handle } = await submit.mutateAsync(what)
    navigate({ to: '/r/$handle', params: { handle } })
  }
  const part = { input, change, problem: submit.error }
  return (
    <form
      className={pageClass('form')}
      onSubmit={(event) => {
        event.preventDefault()
        send().catch(() => {})
      }}
    >
      <h1>
        <Message id={replaces ? 'correct.open' : 'submit.title'} />
      </h1>
      {!replaces && (
        <p>
          <Link to="/import">
            <Message id="import.link" />
          </Link>
        </p>
      )}
      {replaces && <ReplacedPart report={replaces} reason={reason} onReason={setReason} />}
      <Ways way={way} onWay={setWay} {...part} />
      <GivenPart {...part} way={way} />
      {!replaces && (
        <div className={sheet['audience']}>
          <AudienceChoice marking={marking} onChange={setMarking} />
        </div>
      )}
      <Problem of={submit.error} shownBeside={BESIDE} />
      <div className={sheet['buttons']}>
        <Button look="main" type="submit" isDisabled={!what || submit.isPending}>
          <Message id={submit.isPending ? 'submit.sending' : sendWords(replaces)} />
        </Button>
        {replaces && (
          <Link
            to="/r/$handle"
            params={{ handle: replaces.handle }}
            className={sheet['leave'] ?? ''}
          >
            <Message id="correct.back" />
          </Link>
        )}
      </div>
    </form>
  )
}

const sendWords = (replaces: ReportView | undefined) =>
  replaces ? ('correct.send' as const) : ('submit.send' as const)

type WaysProps = PartProps & { readonly way: Way; readonly onWay: (way: Way) => void }

function Ways({ way, onWay, ...part }: WaysProps) {
  return (
    <Tabs selectedKey={way} onSelectionChange={(key) => onWay(key as Way)}>
      <TabList className={sheet['tabs'] ?? ''} aria-labelledby="submit-ways">
        {WAYS.map((one) => (
          <Tab key={one} id={one} className={sheet['tab'] ?? ''}>
            <Message id={`submit.${one}`} />
          </Tab>
        ))}
      </TabList>
      <span id="submit-ways" className="unseen">
        <Message id="submit.ways" />
      </span>
      <TabPanel id="paste" className={sheet['panel'] ?? ''}>
        <PastePart {...part} />
      </TabPanel>
      <TabPanel id="file" className={sheet['panel'] ?? ''}>
        <FilePart {...part} />
      </TabPanel>
      <TabPanel id="url" className={sheet['panel'] ?? ''}>
        <AddressPart {...part} />
      </TabPanel>
      <TabPanel id="form" className={sheet['panel'] ?? ''}>
        <ObservationPart {...part} />
      </TabPanel>
    </Tabs>
  )
}

/** Pointers of the fields above, which show their faults themselves. */
const BESIDE = [
  '/text',
  '/url',
  ...['title', 'published', 'outlet'].map((field) => `/given/${field}`),
  ...['what', 'when', 'where', 'who', 'toWhom', 'source', 'howKnown'].map(
    (field) => `/observation/${field}`,
  ),
]
