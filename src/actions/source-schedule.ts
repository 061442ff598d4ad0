import { FAILURES_MAX, type SourceFault, type SourceState } from '#domain/source.ts'

const DAY_MINUTES = 1440
/** A wish to be left alone is heeded up to a week. */
const WISH_MINUTES_MAX = 7 * DAY_MINUTES
/** The centre's own trouble is nobody's failure: soon again. */
const SOON_MINUTES = 5

type When = {
  readonly now: string
  /** Minutes between polls, as the officer set them. */
  readonly every: number
  /** 0 to below 1: spreads those that failed together. */
  readonly chance: number
}
export type Failure = {
  readonly code: SourceFault
  readonly status?: number | undefined
  readonly retryAfter?: string | undefined
}

/** An instant some minutes after another. */
export function minutesAfter(instant: string, minutes: number): string {
  const from = Date.parse(`${instant.slice(0, 23)}Z`)
  return `${new Date(from + minutes * 60_000).toISOString().slice(0, 23)}000Z`
}

/** A source before its first poll: due at once. */
export function newState(now: string): SourceState {
  return { nextDue: now, failures: 0, breaker: 'closed', itemsTaken: 0, skipped: [], seen: [] }
}

/** The source answered, and all is well with it until the next poll. */
export function afterAnswer(
  was: SourceState,
  { now, every }: Pick<When, 'now' | 'every'>,
): SourceState {
  return {
    ...was,
    lastPolled: now,
    lastOk: now,
    nextDue: minutesAfter(now, every),
    notBefore: undefined,
    failures: 0,
    breaker: 'closed',
    lastIssue: undefined,
  }
}

/**
 * The source gave nothing: asked again after twice as long as the last time, up to a day, spread by chance.
 *
 * From the fifth failure in a row its breaker is open: once a day. What the source wishes for itself goes before, up to
 * a week.
 */
export function afterFailure(was: SourceState, failure: Failure, when: When): SourceState {
  const { now, every, chance } = when
  const failures = was.failures + 1
  const isOpen = failures >= FAILURES_MAX
  const doubled = Math.min(DAY_MINUTES, every * 2 ** Math.min(failures, 20))
  const spread = isOpen ? DAY_MINUTES * (0.9 + chance / 10) : doubled * (0.75 + chance / 2)
  const due = minutesAfter(now, Math.min(DAY_MINUTES, spread))
  const wish = wishedInstant(failure.retryAfter, now)
  const { code, status } = failure
  return {
    ...was,
    lastPolled: now,
    nextDue: wish !== undefined && wish > due ? wish : due,
    notBefore: wish,
    failures,
    breaker: isOpen ? 'open' : 'closed',
    lastIssue: { code, at: now, status },
  }
}

/** Nothing was asked of the source, or not all of its answer was kept: not its failure. */
export function afterOwnTrouble(
  was: SourceState,
  code: 'right_lost' | 'centre_busy',
  { now, every }: Pick<When, 'now' | 'every'>,
): SourceState {
  const wait = code === 'right_lost' ? every : SOON_MINUTES
  return { ...was, nextDue: minutesAfter(now, wait), lastIssue: { code, at: now } }
}

/** Retry-After as an instant: seconds or a date, at most a week ahead; nothing when it is neither, or past. */
function wishedInstant(retryAfter: string | undefined, now: string): string | undefined {
  if (retryAfter === undefined) return undefined
  const from = Date.parse(`${now.slice(0, 23)}Z`)
  const isSeconds = /^\s*\d{1,10}\s*$/.test(retryAfter)
  const minutes = isSeconds ? Number(retryAfter) / 60 : (Date.parse(retryAfter) - from) / 60_000
  return minutes > 0 ? minutesAfter(now, Math.min(minutes, WISH_MINUTES_MAX)) : undefined
}
