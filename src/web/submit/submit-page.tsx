import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import type { SubmitCommand } from '#contract/commands.ts'
import type { Marking } from '#domain/marking.ts'
import { type FileGiven, useSubmit } from '#web/api/reports.ts'
import { useSession } from '#web/api/session.ts'
import { AudienceChoice } from '#web/base/audience-choice.tsx'
import { Button } from '#web/base/button.tsx'
import { Message } from '#web/base/message.tsx'
import { pageClass } from '#web/base/page.tsx'
import { Problem } from '#web/base/problem.tsx'
import { useTitle } from '#web/base/use-title.ts'
import { AddressPart } from './address-part.tsx'
import { FilePart } from './file-part.tsx'
import { EMPTY_GIVEN, type Given, GivenPart, givenOf } from './given-part.tsx'
import {
  EMPTY_OBSERVATION,
  type ObservationForm,
  ObservationPart,
  observationOf,
} from './observation-part.tsx'
import { PastePart } from './paste-part.tsx'
import sheet from './submit.module.css'

export const WAYS = ['paste', 'file', 'url', 'form'] as const
export type Way = (typeof WAYS)[number]

/** Everything that has been typed, whichever tab is open: nothing is lost by looking at another. */
export type Input = {
  readonly text: string
  readonly url: string
  readonly file: File | null
  readonly observation: ObservationForm
  readonly given: Given
}

/** A report comes in: pasted, as a file, from an address, or told in a form. Who may see it is chosen here, not later. */
export function SubmitPage() {
  const { centre } = useSession()
  const navigate = useNavigate()
  const submit = useSubmit()
  const [way, setWay] = useState<Way>('paste')
  const [input, setInput] = useState<Input>(EMPTY_INPUT)
  const [marking, setMarking] = useState<Marking>(centre?.default ?? { to: [], tlp: 'amber' })
  const change = (part: Partial<Input>) => setInput((before) => ({ ...before, ...part }))
  const what = commandOf(way, input, marking)
  useTitle('rail.submit')

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
        <Message id="submit.title" />
      </h1>
      <Tabs selectedKey={way} onSelectionChange={(key) => setWay(key as Way)}>
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
      <GivenPart {...part} way={way} />
      <div className={sheet['audience']}>
        <AudienceChoice marking={marking} onChange={setMarking} />
      </div>
      <Problem of={submit.error} shownBeside={BESIDE} />
      <div className={sheet['buttons']}>
        <Button look="main" type="submit" isDisabled={!what || submit.isPending}>
          <Message id={submit.isPending ? 'submit.sending' : 'submit.send'} />
        </Button>
      </div>
    </form>
  )
}

const EMPTY_INPUT: Input = {
  text: '',
  url: '',
  file: null,
  observation: EMPTY_OBSERVATION,
  given: EMPTY_GIVEN,
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

/** What would be sent; null while the least that is needed is missing. */
export function commandOf(
  way: Way,
  input: Input,
  marking: Marking,
): SubmitCommand | FileGiven | null {
  const given = givenOf(input.given)
  const how = { marking, ...(Object.keys(given).length > 0 ? { given } : {}) }
  if (way === 'paste') return input.text.trim() === '' ? null : { way, text: input.text, ...how }
  if (way === 'url') return input.url.trim() === '' ? null : { way, url: input.url.trim(), ...how }
  if (way === 'file') return input.file ? { file: input.file, given, marking } : null
  const observation = observationOf(input.observation)
  return observation ? { way, observation, ...how } : null
}
