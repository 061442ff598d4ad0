import type { TriageView } from '#contract/triage-view.ts'
import type { ReportRow } from '#contract/views.ts'
import type { Queue, RejectReason, TriageStep } from '#domain/triage.ts'

/** What an officer says of reports, whichever they are. */
export type Word =
  | { readonly act: 'open' | 'done' | 'unassigned' }
  | { readonly act: 'rejected'; readonly reason: RejectReason; readonly words?: string }
  | { readonly act: 'duplicate'; readonly of: string }
  | { readonly act: 'snoozed'; readonly until: string }
  | { readonly act: 'assigned'; readonly to: string }

export const stepOf = (word: Word, report: string): TriageStep => ({ ...word, report })

/** Whether saying it changes nothing. */
export function isAlreadySo(word: Word, { handle, triage }: ReportRow): boolean {
  const state = triage?.state ?? 'open'
  switch (word.act) {
    case 'assigned':
      return triage?.assignee === word.to
    case 'unassigned':
      return triage?.assignee === undefined
    case 'duplicate':
      return word.of === handle || (state === 'duplicate' && triage?.of === word.of)
    case 'rejected':
      return state === 'rejected' && triage?.reason === word.reason && triage.words === word.words
    case 'snoozed':
      return state === 'snoozed' && triage?.until === word.until
    default:
      return state === word.act
  }
}

/** The word that brings back what was said before. What had woken up already is open again. */
export function wayBack(word: Word, triage: TriageView | undefined, now: string): Word {
  if (word.act === 'assigned' || word.act === 'unassigned')
    return triage?.assignee ? { act: 'assigned', to: triage.assignee } : { act: 'unassigned' }
  const { state = 'open', reason = 'other', words, of = '', until = '' } = triage ?? {}
  if (state === 'rejected') return { act: 'rejected', reason, ...(words ? { words } : {}) }
  if (state === 'duplicate') return { act: 'duplicate', of }
  if (state === 'snoozed') return until > now ? { act: 'snoozed', until } : { act: 'open' }
  return { act: state }
}

/** A report's place in the inbox once a word is kept, until the server tells it again. */
export function triageAfter(
  word: Word,
  triage: TriageView | undefined,
  said: { by: string; at: string },
): TriageView | undefined {
  if (word.act === 'assigned') return { state: 'open', ...triage, assignee: word.to }
  const { assignee, ...state } = triage ?? { state: 'open' as const }
  if (word.act === 'unassigned') return state.state === 'open' ? undefined : state
  const held = assignee ? { assignee } : {}
  if (word.act === 'open') return assignee ? { state: 'open', ...held } : undefined
  const { act, ...rest } = word
  return { state: act, ...said, ...rest, ...held }
}

/** Whether a report stands in a queue, as the server judges it. */
export function isInQueue(
  queue: Queue,
  { triage, from, isRead }: ReportRow,
  reader: { officer: string; member: string; now: string },
): boolean {
  const state = triage?.state ?? 'open'
  const isSleeping = state === 'snoozed' && (triage?.until ?? '') > reader.now
  const isOpen = state === 'open' || (state === 'snoozed' && !isSleeping)
  switch (queue) {
    case 'triage':
      return isOpen
    case 'mine':
      return isOpen && triage?.assignee === reader.officer
    case 'snoozed':
      return isSleeping
    case 'done':
      return state === 'done'
    case 'rejected':
      return state === 'rejected' || state === 'duplicate'
    case 'ours':
      return from === reader.member
    case 'unread':
      return !isRead
    default:
      return true
  }
}

/** An instant as the record has it, with six digits. */
export const instantOf = (date: Date): string => date.toISOString().replace('Z', '000Z')
