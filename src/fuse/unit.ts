import type { LiveClaim } from '#domain/event.ts'
import type { NormalClaim } from './normalise.ts'

/** One live claim, with what it tells and the signature that it stands in. */
export type Entry = {
  readonly live: LiveClaim
  /** How much it tells by itself, for choosing whose words an event bears. */
  readonly fullness: number
  /** None until it is placed and once it is taken out. */
  signature: Signature | null
  /** The next entry of its signature: a chain takes a fifth of the room of a list. */
  next: Entry | null
}

/** A distinct signature with every claim that has it: what is repeated costs nothing. */
export type Signature = {
  readonly key: string
  readonly normal: NormalClaim
  /** How many entries it has, and the head of their chain. */
  entryCount: number
  first: Entry | null
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
  /** Its signatures in order: the first, and the others that judgements hold with it. */
  readonly first: Signature
  readonly others: readonly Signature[]
  readonly tier: number
  /** Units that a judgement keeps out of its event. */
  bars: Set<Unit> | null
  isLive: boolean
  isAnchor: boolean
  /** It waits to be decided. */
  isQueued: boolean
  head: Unit | null
  score: number
  /** Units that joined it. */
  members: readonly Unit[]
  /** The event's id as it was last told. */
  toldId: string
}

export const NO_UNITS: readonly Unit[] = []
const NO_OTHERS: readonly Signature[] = []

/**
 * A unit outside the order still: the pivot lets it in.
 *
 * @param signatures at least one; they become the unit's own
 */
export function unitOf(signatures: readonly Signature[]): Unit {
  const sorted = signatures.length > 1 ? [...signatures].sort(compareSignatures) : signatures
  const unit: Unit = {
    first: sorted[0] as Signature,
    others: sorted.length > 1 ? sorted.slice(1) : NO_OTHERS,
    tier: Math.min(...sorted.map((signature) => signature.normal.tier)),
    bars: null,
    isLive: false,
    isAnchor: false,
    isQueued: false,
    head: null,
    score: 0,
    members: NO_UNITS,
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
  const [one, other] = [a.first.normal.order, b.first.normal.order]
  return one !== other ? one < other : a.first.key < b.first.key
}

export const compareUnits = (a: Unit, b: Unit) => (a === b ? 0 : isBefore(a, b) ? -1 : 1)

/** A signature without entries yet, a unit of its own. */
export function signatureOf(key: string, normal: NormalClaim): Signature {
  // Its unit is made of it, so it comes a moment later.
  const unit = null as unknown as Unit
  const signature: Signature = { key, normal, entryCount: 0, first: null, judged: null, unit }
  unitOf([signature])
  return signature
}

export function addEntry(signature: Signature, entry: Entry): void {
  entry.signature = signature
  entry.next = signature.first
  signature.first = entry
  signature.entryCount += 1
}

/** @cost linear in the signature's entries */
export function removeEntry(signature: Signature, entry: Entry): void {
  let before: Entry | null = null
  for (let at = signature.first; at && at !== entry; at = at.next) before = at
  if (before) before.next = entry.next
  else signature.first = entry.next
  entry.next = null
  entry.signature = null
  signature.entryCount -= 1
  signature.judged?.delete(entry)
}

/** All signatures of a unit, in order. */
export const signaturesOf = (unit: Unit): readonly Signature[] =>
  unit.others.length === 0 ? [unit.first] : [unit.first, ...unit.others]

/** Every claim of a unit, in no order that means anything. */
export function* entriesOf(unit: Unit): Generator<Entry> {
  for (const signature of signaturesOf(unit)) yield* entriesIn(signature)
}

export function* entriesIn(signature: Signature): Generator<Entry> {
  for (let entry = signature.first; entry; entry = entry.next) yield entry
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
  for (const { live, fullness } of entriesIn(unit.first))
    if (fullness > most || (fullness === most && live.name < best))
      [best, most] = [live.name, fullness]
  return best
}
