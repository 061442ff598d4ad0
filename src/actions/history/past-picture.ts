import type { Charter } from '#domain/charter.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { ClaimRecord, EventRecord } from '#domain/rows.ts'
import { Fold } from '#pipeline.ts'
import type { PastEvent, PastQuestion } from '#ports/past-folds.ts'
import { charterIn } from '#release/charter-in.ts'
import type { TakenEntry } from '#release/live-set.ts'

/** Other events that held claims of today's: more would be no help to anybody. */
const OTHERS_MAX = 20

type Living = Extract<ClaimRecord, { kind: 'live' }>

/**
 * The picture of one stream as it stood after some entry: its first entries, folded by today's rules.
 *
 * Entries are given as they are kept now, so what was taken back since is not in it. Pure: no disk, no clock.
 */
export class PastPicture {
  private readonly fold: Fold
  private readonly events = new Map<string, EventRecord>()
  private readonly claims = new Map<string, ClaimRecord>()
  private charter: Charter | null = null

  constructor(stream: string) {
    this.fold = new Fold(stream)
  }

  take(entries: readonly TakenEntry[]): void {
    this.charter = entries.map(charterIn).findLast((one) => one !== null) ?? this.charter
    for (const row of this.fold.take(entries).rows) {
      if (row.table === 'event') keep(this.events, row)
      if (row.table === 'claim') keep(this.claims, row)
    }
  }

  eventOf({ named, kin }: PastQuestion): PastEvent | null {
    const kindred = this.eventsOf(kin)
    const id = named.map((name) => this.living(name)?.event).find((one) => one) ?? kindred[0]
    const event = id === undefined ? undefined : this.events.get(id)
    if (!event) return null
    return {
      event,
      claims: event.claims.flatMap((name) => this.living(name)?.live ?? []),
      beside: this.beside(event),
      others: kindred
        .filter((one) => one !== event.id)
        .slice(0, OTHERS_MAX)
        .flatMap((one) => this.events.get(one) ?? [])
        .map((one) => withAnchor(one, this.living(one.id)?.live)),
      charter: this.charter,
    }
  }

  /** The claim behind a name; a replaced name leads to its successor. */
  private living(name: string): Living | null {
    const record = this.claims.get(name)
    if (record?.kind === 'live') return record
    const successor = record && this.claims.get(record.by)
    return successor?.kind === 'live' ? successor : null
  }

  /** Ids of the events that hold any of these, most of them first. */
  private eventsOf(names: readonly string[]): readonly string[] {
    const held = new Map<string, Set<string>>()
    for (const { live, event } of names.flatMap((name) => this.living(name) ?? []))
      held.set(event, (held.get(event) ?? new Set()).add(live.name))
    return [...held]
      .sort(([a, some], [b, others]) => others.size - some.size || (a < b ? -1 : 1))
      .map(([id]) => id)
  }

  private beside({ claims, judgements }: EventRecord): PastEvent['beside'] {
    const own = new Set(claims)
    const names = new Set(judgements.flatMap(({ a, b }) => [a, b]).filter((one) => !own.has(one)))
    return [...names].sort().flatMap((name) => {
      const record = this.claims.get(name)
      return record?.kind === 'live' ? [{ live: record.live, event: record.event }] : []
    })
  }
}

const withAnchor = (event: EventRecord, anchor: LiveClaim | undefined) =>
  anchor ? { event, anchor } : { event }

function keep<Row>(rows: Map<string, Row>, { key, row }: { key: string; row: Row | null }): void {
  if (row === null) rows.delete(key)
  else rows.set(key, row)
}
