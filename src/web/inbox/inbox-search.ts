import { QUEUES, type Queue } from '#domain/triage-words.ts'

/** What the inbox shows, as its address says: without a queue it is what is to triage. */
export type InboxSearch = {
  readonly queue?: Queue
  readonly q?: string
  /** Handle of the report in hand. */
  readonly at?: string
}

/** What is no queue, no search and no handle is dropped, never an error. */
export function inboxSearchOf({ queue, q, at }: Record<string, unknown>): InboxSearch {
  const known = QUEUES.find((one) => one === queue)
  return {
    ...(known && known !== 'triage' ? { queue: known } : {}),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(typeof at === 'string' && /^[0-9a-z]{16}$/.test(at) ? { at } : {}),
  }
}

let last: InboxSearch = {}

/** Where the inbox was left, for the way back from a report; as long as the page lives. */
export const lastInbox = (): InboxSearch => last

export function rememberInbox(search: InboxSearch): void {
  last = search
}
