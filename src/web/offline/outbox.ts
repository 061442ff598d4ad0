import type { ProblemView } from '#contract/views.ts'
import type { Row } from './database.ts'

/** A writing that has not reached the centre yet, or was refused by it. Its key in the store is its Idempotency-Key. */
export type OutboxItem = Row & {
  readonly at: string
  readonly path: string
  /** JSON, or a file's own bytes. */
  readonly body: unknown
  /** How the officer finds it again: its title or its first words. */
  readonly words: string
  readonly state: 'waiting' | 'refused'
  /** Why it was refused. */
  readonly problem?: ProblemView
  /** The line broke while it was under way: the centre may have it. */
  readonly mayHaveArrived: boolean
}

/** The order in which they were handed in, which is the order in which they are sent. */
export const inOrder = (items: readonly OutboxItem[]): readonly OutboxItem[] =>
  items.toSorted((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1))

export const nextToSend = (items: readonly OutboxItem[]): OutboxItem | undefined =>
  inOrder(items).find(({ state }) => state === 'waiting')

/** What the centre cannot answer now, or only to somebody who has signed in again, it may take later. */
const LATER = [0, 401, 408, 425, 429]

/**
 * What becomes of an item that was not taken: tried again later under the same key, or kept as refused.
 *
 * Only a refusal lets the next one go: without an answer the order would be lost.
 */
export function afterProblem(item: OutboxItem, problem: ProblemView | null): OutboxItem {
  const status = problem?.status ?? 0
  if (problem === null || LATER.includes(status) || status >= 500)
    return { ...item, mayHaveArrived: true }
  return { ...item, state: 'refused', problem }
}

/** The first words of what is sent, enough to know it by. */
export function firstWords(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? ''
  return line.length <= WORDS_LENGTH ? line : `${line.slice(0, WORDS_LENGTH).toWellFormed()}…`
}
const WORDS_LENGTH = 80
