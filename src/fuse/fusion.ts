import type { Judgement, LiveClaim } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { Anchors } from './anchors.ts'
import type { Cluster } from './cluster.ts'
import { LIMITS, type Limits } from './limits.ts'
import type { Effort } from './pivot.ts'
import type { Sketch } from './sketch.ts'
import type { Verdict } from './verdicts.ts'

/** The events of one stream, as they stand after each change. */
export type Fusion = {
  /** Takes claims of one report in; one of the same name is replaced. @param about what that report is about, the same each time */
  readonly add: (claims: readonly LiveClaim[], about?: Sketch) => void
  readonly remove: (names: readonly string[]) => void
  /** Takes a member's verdict on a pair; `open` takes it back. Claims may come later or never. */
  readonly judge: (verdict: Verdict) => void
  /** Ids of events that changed, came or went since the last call, sorted. May name one that changed back. */
  readonly takeChanged: () => string[]
  /** The event that a live claim is in. */
  readonly eventOf: (name: string) => string | null
  /** The key of a report's story; "" for one that is about nothing known. */
  readonly storyOf: (report: string) => string
  readonly cluster: (id: string) => Cluster | null
  readonly clusters: () => Iterable<Cluster>
  readonly size: () => number
  /** What it has cost so far, for measuring. */
  readonly effort: () => Effort
}

/**
 * @param viewer the member whose stream this is; its own verdicts win here
 * @param book names that the charter says are one party's
 */
export function makeFusion(
  viewer: string,
  { limits = LIMITS, book }: { readonly limits?: Limits; readonly book?: NameBook } = {},
): Fusion {
  const anchors = new Anchors(viewer, limits, book)
  return {
    add: (claims, about) => anchors.add(claims, about),
    remove: (names) => anchors.remove(names),
    judge: (verdict) => anchors.judge(verdict),
    takeChanged: () => anchors.takeChanged(),
    eventOf: (name) => anchors.eventOf(name),
    storyOf: (report) => anchors.storyOf(report),
    cluster: (id) => anchors.cluster(id),
    clusters: () => anchors.clusters(),
    size: () => anchors.size,
    effort: () => anchors.effort(),
  }
}

/** Every event of a live set, sorted by id: the same as any history that left this set. */
export function fuseFromScratch(set: {
  readonly claims: readonly LiveClaim[]
  /** What each report is about, by its handle; a report left out is about nothing known. */
  readonly sketches?: ReadonlyMap<string, Sketch>
  readonly judgements: readonly Judgement[]
  readonly viewer: string
  readonly limits?: Limits
  readonly book?: NameBook
}): Cluster[] {
  const anchors = new Anchors(set.viewer, set.limits ?? LIMITS, set.book)
  for (const judgement of set.judgements) anchors.judge(judgement)
  for (const [report, claims] of Map.groupBy(set.claims, (claim) => claim.report))
    anchors.add(claims, set.sketches?.get(report))
  return [...anchors.clusters()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
