import type { LiveClaim } from '#domain/event.ts'

/** Live claims that speak of one event, before anyone has asked whose accounts they are. */
export type Cluster = {
  /** The anchor claim's name. */
  readonly id: string
  /** Sorted by name; never empty. */
  readonly claims: readonly LiveClaim[]
  /** Pairs of claim names that a "different" parts though they would join, or on which verdicts conflict. Sorted. */
  readonly suspended: readonly (readonly [string, string])[]
}
