import type { EventFilter } from '#ports/queries.ts'
import type { Db } from './in-role.ts'
import { getProgress } from './picture.ts'

/** Answers kept at once, over all streams; the one that was asked for longest ago goes first. */
const KEPT_MAX = 60

export type KeptCounts = {
  /**
   * What `count` gives for this filter, asked once for as long as the stream's picture stands where it stands: list, map
   * and days ask at the same time, and a list at each of its pages.
   *
   * Exact: a picture changes by steps of the fold alone, each of which moves its position or is told by `forget`. Each
   * answer is kept under its stream's name.
   *
   * @cost one look at the stream's position
   */
  readonly ask: <T>(what: string, filter: EventFilter, count: () => Promise<T>) => Promise<T>
  /** Another step of this process was written: what was counted before is no more. */
  readonly forget: () => void
}

export function makeKeptCounts(db: Db): KeptCounts {
  const kept = new Map<string, Promise<unknown>>()
  return {
    async ask(what, filter, count) {
      const { folded } = await getProgress(db, filter.stream)
      const key = JSON.stringify([filter.stream, folded, what, filter])
      const answer = (kept.get(key) ?? count()) as ReturnType<typeof count>
      kept.delete(key)
      kept.set(key, answer)
      const [oldest] = kept.keys()
      if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest)
      try {
        return await answer
      } catch (error) {
        kept.delete(key)
        throw error
      }
    },
    forget: () => kept.clear(),
  }
}
