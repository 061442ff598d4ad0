import type { Alikeness } from '#domain/alikeness.ts'
import type { LiveClaim } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { filledFrom } from './fill.ts'
import { type NormalClaim, normalClaim } from './normalise.ts'
import { JOIN_SCORE, scoreOf } from './score-of.ts'
import { tellingOf } from './telling.ts'
import { isAgainst, whyAlike } from './why-alike.ts'

/**
 * What an officer may want to judge: `near` events may be one with this, this one may `refer` to another that is told more
 * closely, another may refer to this (`referred`), a claim inside may be of something else (`parting`).
 */
export type SuggestionKind = 'near' | 'refers' | 'referred' | 'parting'

export type Suggestion = {
  readonly kind: SuggestionKind
  /** A claim of this event, and the one to judge it against: of the other event, or this one's anchor. */
  readonly a: string
  readonly b: string
  /** The other event's id; left out for what is inside. */
  readonly event?: string
  readonly because: readonly Alikeness[]
}

/** An event with those of its claims that are looked at. */
export type Told = { readonly id: string; readonly claims: readonly LiveClaim[] }

/** Claims of one event that are compared, its anchor first. */
export const CLAIMS_MAX = 12
/** Suggestions of one kind at most, the likeliest first. */
export const KIND_MAX = 5
/** From this score on it is worth an officer's look; what fits better was joined, or was kept apart by something else. */
const NEAR_SCORE = JOIN_SCORE - 2
/** So much of what a vague claim leaves open nobody can compare. */
const REFERS_SCORE = JOIN_SCORE - 2.5
/** By less than this above the bar it was joined narrowly. */
const NARROW = 1

const TELLING: ReadonlySet<Alikeness> = new Set(['same_target', 'same_count', 'same_words'])
/** Who did it is what accounts of one event quarrel over, and numbers grow: neither parts a claim from its event. */
const PARTING: ReadonlySet<Alikeness> = new Set([
  ...(['other_day', 'other_place', 'other_target', 'other_way'] as const),
])

type Read = { readonly live: LiveClaim; readonly normal: NormalClaim }
type Match = { readonly a: Read; readonly b: Read; readonly score: number }

/**
 * Which judgements an officer may want to make about one event, from the scores by which events are made.
 *
 * Pure, and of one stream's claims alone. What somebody judged is never suggested again, nor what one reading tells of as two.
 *
 * @param others events of the same days and places; those it has nothing to do with fall out
 * @param judged pairs of claims that a judgement stands on
 * @returns at most {@link KIND_MAX} of a kind, likeliest first, equals by name
 * @cost claims of the event × claims of the others, at most {@link CLAIMS_MAX} each
 */
export function suggestionsFor(of: {
  readonly event: Told
  readonly others: readonly Told[]
  readonly judged: readonly { readonly a: string; readonly b: string }[]
  readonly book?: NameBook
}): readonly Suggestion[] {
  const own = readClaims(of.event, of.book)
  const judged = new Set(of.judged.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const isJudged = (a: readonly Read[], b: readonly Read[]) =>
    a.some((one) => b.some((other) => judged.has(`${one.live.name} ${other.live.name}`)))

  const outside = of.others
    .map((event) => ({ id: event.id, reads: readClaims(event, of.book) }))
    .filter(({ reads }) => !isJudged(own, reads) && !areToldApart(own, reads))
    .flatMap(({ id, reads }) => outsideOf(own, reads, id))
  return [...likeliest(outside), ...likeliest(partingIn(own, isJudged))]
}

/** Each claim as its own reading tells the whole happening, the anchor first. */
function readClaims({ id, claims }: Told, book: NameBook | undefined): readonly Read[] {
  const anchor = claims.filter(({ name }) => name === id)
  const rest = claims.filter(({ name, isWithdrawn }) => name !== id && !isWithdrawn)
  const lives = [...anchor, ...rest].slice(0, CLAIMS_MAX)
  const beside = (live: LiveClaim) => ({ book, published: live.source.published })
  const told = lives.map((live) => ({ live, own: tellingOf(live.claim, beside(live)) }))
  return told.map(({ live, own }) => {
    const mates = told.filter((one) => isOneHappening(one.live, live)).map((one) => one.own)
    return { live, normal: normalClaim(mates.length > 1 ? filledFrom(own, mates) : own) }
  })
}

const isOneHappening = (a: LiveClaim, b: LiveClaim) =>
  a.reading === b.reading &&
  a.claim.happening !== undefined &&
  a.claim.happening === b.claim.happening

/** Whether one reading tells of both as two: its reader saw the words and knew. */
const areToldApart = (own: readonly Read[], others: readonly Read[]) =>
  own.some((one) => others.some((other) => one.live.reading === other.live.reading))

type Scored = Suggestion & { readonly score: number }

function outsideOf(own: readonly Read[], others: readonly Read[], event: string): Scored[] {
  const match = bestMatch(own, others)
  if (!match) return []
  const kind = kindOf(own, others)
  if (match.score < (kind === 'near' ? NEAR_SCORE : REFERS_SCORE)) return []
  const because = whyAlike(match.a.normal, match.b.normal)
  if (!isTelling(because)) return []
  const { a, b, score } = match
  return [{ kind, a: a.live.name, b: b.live.name, event, because, score }]
}

/**
 * Much happens in one town on one day: something else must agree too, whom it was done to, how many, in which words. Who did it
 * does where nothing disagrees and the place is known.
 */
function isTelling(because: readonly Alikeness[]): boolean {
  const isPlaced = !because.includes('no_place')
  if (because.some((code) => TELLING.has(code))) return isPlaced || !because.includes('no_day')
  return isPlaced && because.includes('same_actor') && !because.some(isAgainst)
}

/** What knows no day and place refers to what does. */
function kindOf(own: readonly Read[], others: readonly Read[]): SuggestionKind {
  const [isVague, isOtherVague] = [own, others].map((reads) =>
    reads.every(({ normal }) => normal.tier > 1),
  )
  if (isVague === isOtherVague) return 'near'
  return isVague ? 'refers' : 'referred'
}

function bestMatch(own: readonly Read[], others: readonly Read[]): Match | null {
  let best: Match | null = null
  for (const a of own)
    for (const b of others) {
      const score = scoreOf(a.normal, b.normal)
      if (!best || score > best.score) best = { a, b, score }
    }
  return best && Number.isFinite(best.score) ? best : null
}

/** Claims that barely fit the anchor and disagree with it in something. Those of the anchor's own happening belong to it. */
function partingIn(
  own: readonly Read[],
  isJudged: (a: readonly Read[], b: readonly Read[]) => boolean,
): readonly Scored[] {
  const [anchor, ...rest] = own
  if (!anchor) return []
  return rest
    .filter((one) => !isOneHappening(one.live, anchor.live) && !isJudged([one], own))
    .flatMap((one) => {
      const score = scoreOf(one.normal, anchor.normal)
      const because = whyAlike(one.normal, anchor.normal)
      if (score >= JOIN_SCORE + NARROW || !because.some((code) => PARTING.has(code))) return []
      const [a, b] = [one.live.name, anchor.live.name]
      return [{ kind: 'parting' as const, a, b, because, score: -score }]
    })
}

function likeliest(scored: readonly Scored[]): readonly Suggestion[] {
  const sorted = scored.toSorted((x, y) => y.score - x.score || (x.b + x.a < y.b + y.a ? -1 : 1))
  return [...Map.groupBy(sorted, ({ kind }) => kind).values()].flatMap((some) =>
    some.slice(0, KIND_MAX).map(({ score: _, ...suggestion }) => suggestion),
  )
}
