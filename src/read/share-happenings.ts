import { happeningScore } from './happening-score.ts'
import { type HappeningTold, happeningTold, type Untold } from './happening-told.ts'

export type { Untold } from './happening-told.ts'

/** Happenings of one kind that a claim is compared with: those told of last. */
const OPEN_MAX = 12
/** Letters between a claim and a number right behind it. */
const BESIDE_WITHIN = 60

type Happening = { readonly name: string; anchor: HappeningTold; last: number }

/**
 * Numbers the happenings of one report: each claim goes to the one that it fits best, or opens its own.
 *
 * A claim is compared with the anchor of a happening, the fullest of its claims, never with all: so a vague claim
 * between two happenings makes no one of them.
 *
 * @param again for each claim the index of the claim that it names again, or -1
 * @returns "h1", "h2" and so on, one for each claim in order
 * @cost linear in claims
 */
export function shareHappenings(claims: readonly Untold[], again: readonly number[]): string[] {
  const open = new Map<string, Happening[]>()
  const joined: Happening[] = []
  let count = 0
  for (const [at, claim] of claims.entries()) {
    const told = happeningTold(claim)
    const known = open.get(told.kind) ?? []
    const found =
      besideNumber(claim, joined.at(-1)) ?? bestOf(known, told, joined[again[at] ?? -1] ?? null)
    if (!found) count += 1
    const own = found ?? { name: `h${count}`, anchor: told, last: told.end }
    tellMore(own, told)
    joined.push(own)
    if (own.anchor.kind === told.kind) open.set(told.kind, withLast(known, own))
  }
  return joined.map(({ name }) => name)
}

/** "There is room for 2,000 people": a number that names nobody belongs to the deed or the number told right before. */
function besideNumber(claim: Untold, before: Happening | undefined): Happening | null {
  const isBare = !claim.action && claim.actors.length + claim.targets.length === 0
  if (!before || !isBare || claim.counts === undefined) return null
  const isOfDeed = before.anchor.sort !== 'said' || before.anchor.counts.length > 0
  return isOfDeed && claim.start - before.last < BESIDE_WITHIN ? before : null
}

function bestOf(
  known: readonly Happening[],
  told: HappeningTold,
  named: Happening | null,
): Happening | null {
  let best: Happening | null = null
  let most = 0
  for (const one of known) {
    const score = happeningScore(told, one.anchor, { last: one.last, isAgain: one === named })
    if (score < most) continue
    best = one
    most = score
  }
  return best
}

function tellMore(own: Happening, told: HappeningTold): void {
  own.last = Math.max(own.last, told.end)
  if (told.kind !== own.anchor.kind) return
  own.anchor =
    told.fullness > own.anchor.fullness ? filled(told, own.anchor) : filled(own.anchor, told)
}

/** The anchor with the day, the place and the mode that only other claims of its happening tell: who contradicts these is apart, too. */
function filled(anchor: HappeningTold, other: HappeningTold): HappeningTold {
  return {
    ...anchor,
    days: anchor.days ?? other.days,
    place: anchor.place?.isFine ? anchor.place : other.place?.isFine ? other.place : anchor.place,
    mode: anchor.mode || other.mode,
  }
}

const withLast = (known: readonly Happening[], own: Happening): Happening[] =>
  [...known.filter((one) => one !== own), own].slice(-OPEN_MAX)
