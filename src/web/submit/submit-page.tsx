import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { ReportView } from '#contract/views.ts'
import { isGone } from '#web/api/ask.ts'
import { useReport } from '#web/api/reports.ts'
import { AudienceChoice } from '#web/base/audience-choice.tsx'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { Note, pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { DraftNote } from '#web/offline/draft-note.tsx'
import { Gone } from '#web/shell/gone.tsx'
import { AddressPart } from './address-part.tsx'
import { WAYS, type Way } from './command-of.ts'
import { FilePart } from './file-part.tsx'
import { GivenPart } from './given-part.tsx'
import { ObservationPart } from './observation-part.tsx'
import { draftKeyOf, type SubmitPlace } from './open-again.ts'
import { type PartProps, PastePart } from './paste-part.tsx'
import { ReplacedPart } from './replaced-part.tsx'
import sheet from './submit.module.css'
import { useSubmission } from './use-submission.tsx'

/** A report comes in. With `corrects` in the address it takes the place of one that is here, if that is one's own. */
export function SubmitPage() {
  const place = useSearch({ from: '/submit' })
  const { corrects, draft = '' } = place
  useTitle(corrects ? 'correct.open' : 'rail.submit')
  return corrects ? (
    <Correction key={corrects} of={corrects} />
  ) : (
    <NewReport key={draft} of={place} />
  )
}

/** One after the other: what waits for the line leaves an empty page. */
function NewReport({ of, replaces }: { of: SubmitPlace; replaces?: ReportView }) {
  const [round, setRound] = useState(0)
  const navigate = useNavigate()
  async function next() {
    // A draft that was taken up again has its own address, which ends with it.
    if (of.draft !== undefined) await navigate({ to: '/submit' })
    setRound((before) => before + 1)
  }
  return (
    <Submission
      key={round}
      draftKey={draftKeyOf(of)}
      replaces={replaces}
      onQueued={() => void next()}
    />
  )
}

function Correction({ of }: { of: string }) {
  const old = useReport(of)
  if (isGone(old.error)) return <Gone of={old.error} />
  if (old.data?.isOwn) return <NewReport of={{ corrects: of }} replaces={old.data} />
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

type SubmissionProps = {
  readonly draftKey: string
  readonly replaces: ReportView | undefined
  readonly onQueued: () => void
}

/** Pasted, as a file, from an address, or told in a form. Who may see it is chosen here, not later. */
function Submission({ draftKey, replaces, onQueued }: SubmissionProps) {
  const one = useSubmission({ draftKey, replaces, onQueued })
  const { way, setWay, problem } = one
  const part = { input: one.input, change: one.change, problem }
  return (
    <form
      className={pageClass('form')}
      onSubmit={(event) => {
        event.preventDefault()
        one.send()
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
      <DraftNote of={one.draft} onDiscard={one.draft.discard} />
      {replaces && <ReplacedPart report={replaces} reason={one.reason} onReason={one.setReason} />}
      <Ways way={way} onWay={setWay} {...part} />
      {way !== 'form' && <GivenPart {...part} />}
      {!replaces && (
        <div className={sheet['audience']}>
          <AudienceChoice marking={one.marking} onChange={one.setMarking} />
        </div>
      )}
      <Problem of={problem} shownBeside={BESIDE} />
      <div className={sheet['buttons']}>
        <Button look="main" type="submit" isDisabled={!one.canSend}>
          <Message id={one.isSending ? 'submit.sending' : sendWords(replaces)} />
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
