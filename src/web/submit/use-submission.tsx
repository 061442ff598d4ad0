import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportView } from '#contract/views.ts'
import type { Marking } from '#domain/marking.ts'
import { hasNoAnswer } from '#web/api/ask.ts'
import { type Sent, useSubmit, writeOf } from '#web/api/reports.ts'
import { useSession } from '#web/api/session.ts'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Token } from '#web/base/token.tsx'
import { firstWords } from '#web/offline/outbox.ts'
import { putInOutbox } from '#web/offline/outbox-list.ts'
import { useLocalDraft } from '#web/offline/use-local-draft.tsx'
import { commandOf, EMPTY_INPUT, type Input, replacing, type Way } from './command-of.ts'
import { isUntyped, type TypedReport, typedReport, wordsOf } from './typed-report.ts'

type Place = {
  readonly draftKey: string
  readonly replaces: ReportView | undefined
  /** It waits for the line: the page is free for the next one. */
  readonly onQueued: () => void
}

/** All that one new report needs from the first key press until it is with the centre or waits for it. */
export function useSubmission({ draftKey, replaces, onQueued }: Place) {
  const { centre } = useSession()
  const navigate = useNavigate()
  const submit = useSubmit()
  const usual: Marking = centre?.default ?? { to: [], tlp: 'amber' }
  const [way, setWay] = useState<Way>('paste')
  const [input, setInput] = useState<Input>(EMPTY_INPUT)
  const [marking, setMarking] = useState<Marking>(usual)
  const [reason, setReason] = useState('')
  const sent: Sent = replaces ? replacing(replaces.handle, reason) : { marking }
  const what = commandOf(way, input, sent)

  function fill(typed: TypedReport) {
    setWay(typed.way)
    setInput({ ...typed.input, file: null })
    setMarking(typed.marking)
    setReason(typed.reason)
  }
  const typed = typedReport({ way, input, marking, reason })
  const draft = useLocalDraft({
    key: draftKey,
    body: typed,
    isEmpty: isUntyped(typed),
    restore: fill,
  })
  const empty = () => fill({ way, input: EMPTY_INPUT, marking: usual, reason: '' })

  async function send() {
    if (!what) return
    try {
      const { handle } = await submit.mutateAsync(what)
      await draft.finish()
      const values = { handle: <Token value={handle} kind="id" canCopy /> }
      showNotice({ words: <Message id="submit.receipt" values={values} /> })
      navigate({ to: '/r/$handle', params: { handle } })
    } catch (error) {
      if (!hasNoAnswer(error) || error.key === null) throw error
      const words = firstWords('file' in what ? what.file.name : wordsOf({ input }))
      await queue(what, { key: error.key, words })
      await draft.finish()
      onQueued()
    }
  }
  return {
    way,
    setWay,
    input,
    change: (part: Partial<Input>) => setInput((before) => ({ ...before, ...part })),
    marking,
    setMarking,
    reason,
    setReason,
    draft: { ...draft, discard: () => draft.discard(empty) },
    canSend: what !== null && !submit.isPending,
    isSending: submit.isPending,
    problem: submit.error,
    send: () => void send().catch(() => {}),
  }
}

/** Under the key that the first try had: should that one have arrived, this one changes nothing. */
async function queue(
  what: Parameters<typeof writeOf>[0],
  { key, words }: { key: string; words: string },
): Promise<void> {
  await putInOutbox({ ...writeOf(what), key, words, mayHaveArrived: navigator.onLine })
  showNotice({ words: <Message id="outbox.queued" /> })
}
