import { differencesIn } from '#assess/differences/differences-in.ts'
import { ReportKin } from '#assess/kinship/report-kin.ts'
import { originsOf } from '#assess/origins-of.ts'
import { standingOf } from '#assess/standing-of.ts'
import type { LiveClaim, Standing } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { liveClaimsOf } from '#pipeline.ts'
import { LiveSet, type TakenEntry } from '#release/live-set.ts'
import { type Deed, DeedReader } from './deed-reader.ts'
import type { Gathered } from './gather-entries.ts'

/** One entry's part in how an event's picture came about, and how the event's present claims stood after it. */
export type Step = {
  readonly position: number
  readonly at: string
  /** The member that sent it. */
  readonly from: string
  readonly deed: Deed
  /** Absent while none of the claims stood. */
  readonly standing?: Pick<Standing, 'support' | 'contest' | 'isWithdrawn'>
  /** It stood otherwise before. */
  readonly isChange: boolean
}

type Taken = {
  readonly entry: TakenEntry
  readonly deed: Deed
  readonly claims: readonly LiveClaim[]
}

/**
 * The last steps before a position, oldest first.
 *
 * Pure: the same entries give the same steps. After each entry those of the event's present claims that stood then, in
 * the words that they had then, are assessed as if the event had always been joined as it is now.
 *
 * @param stream whose: its own releases are told by its own record, not once for each channel
 * @param page `limit` steps at most, told with the names that the charter's `book` says are one party's, before the position `before` when it is given
 * @returns `isWhole` when no earlier step is left
 */
export function stepsOf(
  stream: string,
  { entries, lineage }: Gathered,
  page: { before?: number | undefined; limit: number; book?: NameBook },
): { steps: readonly Step[]; isWhole: boolean } {
  const live = new LiveSet()
  const deeds = new DeedReader(stream, lineage)
  const claimsOf = new Map<string, readonly LiveClaim[]>()
  // A report that is gone keeps its text: steps before are assessed by it.
  const kin = new ReportKin()
  let taken: Taken[] = []
  let dropped = 0
  for (const entry of entries) {
    if (page.before !== undefined && entry.position >= page.before) break
    live.take(entry)
    for (const report of live.takeTouched().reports) {
      claimsOf.set(report, standingClaims(live, report, lineage.nowOf))
      holdText(kin, live, report)
    }
    const deed = deeds.read(entry)
    if (!deed) continue
    taken.push({ entry, deed, claims: [...claimsOf.values()].flat() })
    // One more than shown: the first one's change is told from the step before it.
    if (taken.length > page.limit * 2) {
      dropped += taken.length - page.limit - 1
      taken = taken.slice(-page.limit - 1)
    }
  }
  const steps = assessed(taken, { book: page.book, kin }).slice(-page.limit)
  return { steps, isWhole: dropped + taken.length <= page.limit }
}

function standingClaims(
  live: LiveSet,
  handle: string,
  nowOf: ReadonlyMap<string, string>,
): readonly LiveClaim[] {
  const report = live.report(handle)
  if (!report) return []
  const isWithdrawn = live.withdrawalOf(report) !== null
  return live
    .readingsOf(handle)
    .flatMap((reading) => liveClaimsOf(reading, report, isWithdrawn))
    .filter(({ name }) => nowOf.has(name))
}

function holdText(kin: ReportKin, live: LiveSet, handle: string): void {
  const report = live.report(handle)
  if (report) kin.hold(handle, report.payload.report.text)
}

type Assessing = { readonly book: NameBook | undefined; readonly kin: ReportKin }

function assessed(taken: readonly Taken[], by: Assessing): readonly Step[] {
  let before: Step['standing']
  return taken.map(({ entry, deed, claims }) => {
    const standing = claims.length > 0 ? standingNow(claims, by) : undefined
    const isChange = JSON.stringify(standing) !== JSON.stringify(before)
    before = standing
    const { at, from } = entry.item
    return {
      ...{ position: entry.position, at, from, deed, isChange },
      ...(standing ? { standing } : {}),
    }
  })
}

function standingNow(
  claims: readonly LiveClaim[],
  { book, kin }: Assessing,
): NonNullable<Step['standing']> {
  const accounts = originsOf(claims, book, kin)
  const differences = differencesIn(accounts, claims, book)
  const { support, contest, isWithdrawn } = standingOf(accounts, claims, differences)
  return { support, contest, isWithdrawn }
}
