import type { LiveClaim } from '#domain/event.ts'
import type { NormalClaim } from './normalise.ts'
import type { Sketch } from './sketch.ts'

/** One live claim, with what it tells and the signature that it stands in. */
export type Entry = {
  readonly live: LiveClaim
  /** How much it tells by itself, for choosing whose words an event bears. */
  readonly fullness: number
  /** What its report is about. */
  readonly about: Sketch
  /** None until it is placed and once it is taken out. */
  signature: Signature | null
}

/** A distinct signature with every claim that has it: what is repeated costs nothing. */
export type Signature = {
  readonly key: string
  readonly normal: NormalClaim
  entries: Entry[]
  /** Entries that somebody judged; some may have been taken back since. */
  judged: Set<Entry> | null
  unit: Unit
}

/**
 * What joins an anchor as one: a signature, or signatures that judgements hold together.
 *
 * `head` is the unit whose event it is in: itself for an anchor and for one that stands alone.
 */
export type Unit = {
  readonly signatures: readonly Signature[]
  readonly key: string
  readonly order: number
  readonly tier: number
  /** Units that a judgement keeps out of its event. */
  bars: Set<Unit> | null
  isLive: boolean
  isAnchor: boolean
  head: Unit | null
  score: number
  /** Units that joined it. */
  members: Set<Unit> | null
  /** The event's id as it was last told. */
  toldId: string
}

/**
 * A unit outside the order still: the pivot lets it in.
 *
 * @param signatures at least one; they become the unit's own
 */
export function unitOf(signatures: readonly Signature[]): Unit {
  const sorted = signatures.length > 1 ? [...signatures].sort(compareSignatures) : signatures
  const first = (sorted[0] as Signature).normal
  const unit: Unit = {
    signatures: sorted,
    key: (sorted[0] as Signature).key,
    order: first.order,
    tier: Math.min(...sorted.map((signature) => signature.normal.tier)),
    bars: null,
    isLive: false,
    isAnchor: false,
    head: null,
    score: 0,
    members: null,
    toldId: '',
  }
  for (const signature of sorted) signature.unit = unit
  return unit
}

function compareSignatures(a: Signature, b: Signature): number {
  return a.normal.order - b.normal.order || (a.key < b.key ? -1 : 1)
}

/** Whether `a` stands before `b` in the order of anchors: a total order that knows no arrival. */
export function isBefore(a: Unit, b: Unit): boolean {
  return a.order !== b.order ? a.order < b.order : a.key < b.key
}

export const compareUnits = (a: Unit, b: Unit) => (a === b ? 0 : isBefore(a, b) ? -1 : 1)

/** A signature of one entry, a unit of its own. */
export function signatureOf(key: string, normal: NormalClaim, entry: Entry): Signature {
  const signature = { key, normal, entries: [entry], judged: null } as unknown as Signature
  unitOf([signature])
  return signature
}

/** How many of who, whom, what, when, where and how many a claim tells: its own words, not those of its happening. */
export function fullnessOf({ claim }: LiveClaim): number {
  const told = [
    claim.actors[0],
    claim.targets[0],
    claim.action,
    claim.when,
    claim.where,
    claim.counts?.[0],
  ]
  return told.filter((one) => one !== undefined).length
}

/** The fullest claim of the unit's first signature, of equals the lowest by name: its event's id while it heads one. */
export function idOf(unit: Unit): string {
  let [best, most] = ['', -1]
  for (const { live, fullness } of (unit.signatures[0] as Signature).entries)
    if (fullness > most || (fullness === most && live.name < best))
      [best, most] = [live.name, fullness]
  return best
}
