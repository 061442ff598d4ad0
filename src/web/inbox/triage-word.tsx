import type { TriageView } from '#contract/triage-view.ts'
import { useOwnOfficers } from '#web/api/triage.ts'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { At } from '#web/base/when.tsx'
import type { Word } from './words.ts'

/** An officer of one's own member by the title that it goes by; by its name until that is known. */
export function OfficerName({ name }: { name: string }) {
  const officers = useOwnOfficers().data?.officers
  return <T value={officers?.find((one) => one.name === name)?.title ?? name} />
}

/** What a word makes of a report, as a short phrase: "done", "away until …", "assigned to …". */
export function WordPhrase({ of }: { of: Word }) {
  if (of.act === 'assigned')
    return <Message id="triage.assigned" values={{ name: <OfficerName name={of.to} /> }} />
  if (of.act === 'snoozed')
    return <Message id="triage.snoozed" values={{ at: <At instant={of.until} /> }} />
  if (of.act === 'rejected')
    return (
      <Message id="triage.rejected" values={{ why: <Why reason={of.reason} words={of.words} /> }} />
    )
  return <Message id={`triage.${of.act}`} />
}

function Why({
  reason,
  words,
}: {
  reason: NonNullable<TriageView['reason']>
  words?: string | undefined
}) {
  return words ? <T value={words} /> : <Message id={`reject.${reason}`} />
}

/** A report's place in the inbox with who said so; nothing while it is open and nobody's. */
export function TriageState({ of }: { of: TriageView }) {
  const word = wordOf(of)
  return (
    <>
      {word && (
        <span>
          <WordPhrase of={word} />
          {of.by && (
            <>
              {' '}
              <Message id="triage.by" values={{ name: <OfficerName name={of.by} /> }} />
            </>
          )}
        </span>
      )}
      {of.assignee && (
        <span>
          <WordPhrase of={{ act: 'assigned', to: of.assignee }} />
        </span>
      )}
    </>
  )
}

function wordOf({ state, reason = 'other', words, until = '', of = '' }: TriageView): Word | null {
  switch (state) {
    case 'open':
      return null
    case 'done':
      return { act: 'done' }
    case 'rejected':
      return { act: 'rejected', reason, ...(words ? { words } : {}) }
    case 'snoozed':
      return { act: 'snoozed', until }
    case 'duplicate':
      return { act: 'duplicate', of }
  }
}
