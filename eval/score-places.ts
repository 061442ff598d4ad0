import { kmBetween } from '#read/places/km-between.ts'
import type { GoldArticle, GoldPlace } from './toponyms.ts'

type Point = { readonly lat?: number | undefined; readonly lon?: number | undefined }
/** A place as it was found in an article, or as it was resolved at a marked span. */
type AnsweredPlace = Point & { readonly start: number; readonly end: number }

/** What was answered about one article: by the finder alone, and with the marked spans given to the resolver. */
type PlaceAnswers = {
  readonly article: GoldArticle
  readonly found: readonly AnsweredPlace[]
  readonly atGold: readonly AnsweredPlace[]
}

/** Shares from 0 to 1, and the number of marked places. */
type PlaceScores = {
  /** F1 of exactly equal spans. */
  readonly spanF1: number
  /** Marked places with coordinates that were found with their exact span and lie within 161 km. */
  readonly acc161: number
  /** The same with the marked spans given to the resolver. */
  readonly acc161Gold: number
  readonly spanPrecision: number
  readonly spanRecall: number
  readonly places: number
}

/** A hundred miles: what papers on the subject count as the right place. */
const NEAR_ENOUGH_KM = 161

/** Scores spans and positions over all articles together, each marked place counting once. */
export function scorePlaces(answers: readonly PlaceAnswers[]): PlaceScores {
  const sum = { found: 0, gold: 0, same: 0, placed: 0, near: 0, nearAtGold: 0 }
  for (const one of answers) {
    const counts = countsOf(one)
    for (const name of COUNTS) sum[name] += counts[name]
  }
  return {
    spanF1: share(2 * sum.same, sum.found + sum.gold),
    acc161: share(sum.near, sum.placed),
    acc161Gold: share(sum.nearAtGold, sum.placed),
    spanPrecision: share(sum.same, sum.found),
    spanRecall: share(sum.same, sum.gold),
    places: sum.gold,
  }
}

const COUNTS = ['found', 'gold', 'same', 'placed', 'near', 'nearAtGold'] as const
type Counts = Readonly<Record<(typeof COUNTS)[number], number>>

function countsOf({ article, found, atGold }: PlaceAnswers): Counts {
  const foundAt = bySpan(found)
  const resolvedAt = bySpan(atGold)
  const gold = [...bySpan(article.places).values()]
  const count = (isSo: (one: GoldPlace) => boolean) => gold.filter(isSo).length
  return {
    found: foundAt.size,
    gold: gold.length,
    same: count((one) => foundAt.has(spanKey(one))),
    placed: count((one) => one.lat !== undefined),
    near: count((one) => isNear(foundAt.get(spanKey(one)), one)),
    nearAtGold: count((one) => isNear(resolvedAt.get(spanKey(one)), one)),
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

const spanKey = ({ start, end }: AnsweredPlace | GoldPlace) => `${start} ${end}`

const bySpan = <P extends AnsweredPlace | GoldPlace>(places: readonly P[]) =>
  new Map(places.map((one) => [spanKey(one), one]))

function isNear(one: AnsweredPlace | undefined, gold: GoldPlace): boolean {
  if (one?.lat === undefined || gold.lat === undefined) return false
  return kmBetween(one, gold) <= NEAR_ENOUGH_KM
}
