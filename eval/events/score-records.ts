import { bestPairs } from './best-pairs.ts'
import type { CodedEvent, Party } from './events-of-claims.ts'
import type { GoldRecord } from './gold-records.ts'
import { areSameActor } from './same-actor.ts'

/** How many were wanted, found, and right. */
export type Tally = { gold: number; found: number; right: number }
/** Tallies of types, of actors and of targets, and of each type by itself. */
export type RecordTallies = {
  readonly types: Tally
  readonly actors: Tally
  readonly targets: Tally
  readonly byType: Map<string, Tally>
}

const TYPE_POINTS = 2

export const noTally = (): Tally => ({ gold: 0, found: 0, right: 0 })
export const noRecordTallies = (): RecordTallies => ({
  types: noTally(),
  actors: noTally(),
  targets: noTally(),
  byType: new Map(),
})

/** Harmonic mean of precision and recall, 0 where nothing is right. */
export const f1Of = ({ gold, found, right }: Tally) =>
  right === 0 ? 0 : (2 * right) / (gold + found)

type Scored = GoldRecord & { readonly type: string }

/**
 * Adds one text to the tallies: records and events are paired one to one, the pair that shares most first.
 *
 * What is found beyond the records counts against precision, of types as of actors; where a record is left out of scoring,
 * the event that fits it best is left out with it. A deed that several do together has no target: its parties count
 * as actors, on whichever side they were found.
 */
export function tallyRecords(
  records: readonly GoldRecord[],
  events: readonly CodedEvent[],
  tallies: RecordTallies,
): void {
  const pairs = bestPairs(records, events, pointsOf)
  const spared = new Set(pairs.filter(({ gold }) => gold.type === null).map(({ found }) => found))
  const pairOf = new Map(pairs.map(({ gold, found }) => [gold, found]))
  const scored = records.filter((record): record is Scored => record.type !== null)
  const paired = new Set(scored.flatMap((record) => pairOf.get(record) ?? []))
  for (const record of scored) tallyPair(record, pairOf.get(record) ?? null, tallies)
  for (const event of events)
    if (!spared.has(event) && !paired.has(event)) tallySurplus(event, tallies)
}

function tallyPair(record: Scored, event: CodedEvent | null, tallies: RecordTallies): void {
  const { gold, found } = sidesOf(record, event)
  const own = tallyOf(tallies, record.type)
  for (const tally of [tallies.types, own]) {
    tally.gold += 1
    tally.right += event?.type === record.type ? 1 : 0
  }
  if (event) tallyFound(event, tallies)
  addSide(tallies.actors, gold.sources, found.sources)
  addSide(tallies.targets, gold.targets, found.targets)
}

function tallySurplus(event: CodedEvent, tallies: RecordTallies): void {
  tallyFound(event, tallies)
  tallies.actors.found += event.sources.length
  tallies.targets.found += event.targets.length
}

function tallyFound(event: CodedEvent, tallies: RecordTallies): void {
  tallies.types.found += 1
  tallyOf(tallies, event.type).found += 1
}

function addSide(tally: Tally, gold: readonly string[], found: readonly Party[]): void {
  tally.gold += gold.length
  tally.found += found.length
  tally.right += sharedOf(gold, found)
}

function tallyOf({ byType }: RecordTallies, type: string): Tally {
  const tally = byType.get(type) ?? noTally()
  byType.set(type, tally)
  return tally
}

/** How much of a record an event tells: its type counts double, then the share of the parties. */
export function pointsOf(record: GoldRecord, event: CodedEvent): number {
  const { gold, found } = sidesOf(record, event)
  const right = sharedOf(gold.sources, found.sources) + sharedOf(gold.targets, found.targets)
  const wanted = gold.sources.length + gold.targets.length
  const isSameType = record.type === event.type
  return (isSameType ? TYPE_POINTS : 0) + (wanted === 0 ? 0 : right / wanted)
}

/** A deed that several parties did together. */
export const isMutual = ({ sources, targets }: GoldRecord) =>
  sources.length > 1 && targets.length === 0

function sidesOf(gold: GoldRecord, event: CodedEvent | null) {
  const { sources, targets } = event ?? { sources: [], targets: [] }
  const found = isMutual(gold)
    ? { sources: [...sources, ...targets], targets: [] }
    : { sources, targets }
  return { gold, found }
}

/** How many of the names are among the parties. */
export function sharedOf(gold: readonly string[], found: readonly Party[]): number {
  return bestPairs(gold, found, (name, party) =>
    party.names.some((other) => areSameActor(name, other)) ? 1 : 0,
  ).length
}
