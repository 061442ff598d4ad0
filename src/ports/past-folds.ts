import type { Charter } from '#domain/charter.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { EventRecord } from '#domain/rows.ts'
import type { StoredEntry } from './store.ts'

/** Which event of a picture is meant, by names of claims. */
export type PastQuestion = {
  /** The first of these that leads to an event decides. */
  readonly named: readonly string[]
  /** Else the event that holds most of these; all of them tell which other events are kin. */
  readonly kin: readonly string[]
}

/** An event as a picture has it that was folded up to some entry. */
export type PastEvent = {
  readonly event: EventRecord
  readonly claims: readonly LiveClaim[]
  /** Claims of other events that a judgement sets beside one of this. */
  readonly beside: readonly { readonly live: LiveClaim; readonly event: string }[]
  /** Other events that held claims of the question, most of them first, with the claim that each is named for; at most 20. */
  readonly others: readonly { readonly event: EventRecord; readonly anchor?: LiveClaim }[]
  /** The last charter among the entries. */
  readonly charter: Charter | null
}

/** What a fold needs of an entry. */
export type PastEntry = Pick<StoredEntry, 'position' | 'item' | 'payload'>

/** A picture of one stream that is folded aside, as far as it was given entries; nothing keeps it. */
export type PastFold = {
  /** In order of position; any number of times. */
  take(entries: readonly PastEntry[]): Promise<void>
  /** Null when no claim of the question lived. */
  eventOf(question: PastQuestion): Promise<PastEvent | null>
}

/** Folds apart from the server's own work, so that no look at the past holds anybody up. */
export type PastFolds = {
  /**
   * Folds a stream from nothing, once the fold before has ended.
   *
   * @throws {Refusal} `busy` when too many wait, or when it takes too long or too much memory
   */
  fold<T>(stream: string, work: (fold: PastFold) => Promise<T>): Promise<T>
  close(): Promise<void>
}
