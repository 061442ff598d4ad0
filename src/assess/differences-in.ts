import type { Count, Where } from '#domain/claim.ts'
import { edtfBounds, isEdtf } from '#domain/edtf.ts'
import type { Account, LiveClaim, Reason } from '#domain/event.ts'
import type { NameBook } from '#domain/name-book.ts'
import { areOthers, partiesTold } from '#domain/parties-told.ts'
import { foldWord } from '#domain/search-tokens.ts'
import { dayNumberFromText } from '#lib/days.ts'
import lasting from '#model/assess/lasting.json' with { type: 'json' }
import counted from '#model/counted.json' with { type: 'json' }

/** What one account's claim says of one field. */
type Told<T> = { readonly account: Account; readonly claim: string; readonly value: T }
type Range = { readonly least: number; readonly most: number }

const PARTIES_MAX = 10
/** Distinct places and sets of actors that are compared with each other. */
const VALUES_MAX = 64
const DEGREE_KM = 111.2
const MOMENT_MAX = 40
const GROWING = new Set(counted.growing)
const GOING_ON = new Set(lasting.going_on)

/**
 * Where affirming accounts exclude each other, field by field: a reason `differs_in` for each field, with the two that differ.
 *
 * What is open, vague or contained in the other differs from nothing.
 *
 * @param accounts not withdrawn, denying ones among them
 */
export function differencesIn(
  accounts: readonly Account[],
  claims: ReadonlyMap<string, LiveClaim>,
  book?: NameBook,
): readonly Reason[] {
  const told = accounts
    .filter((account) => !account.denies)
    .flatMap((account) =>
      account.claims.map((claim) => ({ account, claim, live: claims.get(claim) })),
    )
    .flatMap(({ account, claim, live }) =>
      live && !live.isWithdrawn && !isOnlyPlanned(live) ? [{ account, claim, value: live }] : [],
    )
    .sort((a, b) => (a.claim < b.claim ? -1 : 1))
  return [
    ...differenceOf('when', daysApart(told.filter(({ value }) => !goesOn(value)))),
    ...differenceOf('where', firstPair(distinct(told.flatMap(placeTold), placeKey), areElsewhere)),
    ...differenceOf(
      'who',
      firstPair(
        distinct(
          told.flatMap((one) => actorsTold(one, book)),
          String,
        ),
        areOthers,
      ),
    ),
    ...differenceOf('count', countsApart(told)),
  ]
}

/** What came of a plan differs from the plan; that sets nobody against anybody. */
const isOnlyPlanned = ({ claim }: LiveClaim) =>
  claim.modality === 'planned' || claim.modality === 'approved'

function differenceOf(
  field: NonNullable<Reason['field']>,
  pair: readonly Told<unknown>[] | null,
): readonly Reason[] {
  if (!pair) return []
  const voices = pair.map(({ account }) => account.voice).sort()
  return [{ code: 'differs_in', field, voices, claims: pair.map(({ claim }) => claim).sort() }]
}

/** The two ranges farthest apart, if they are of two accounts and more than `slack` lies between. */
function apart(ranges: readonly Told<Range>[], slack: number): readonly Told<Range>[] | null {
  let [low, high] = [ranges[0], ranges[0]]
  for (const one of ranges) {
    if (low && one.value.most < low.value.most) low = one
    if (high && one.value.least > high.value.least) high = one
  }
  if (!low || !high || high.value.least - low.value.most <= slack) return null
  return low.account === high.account ? null : [low, high]
}

/** One night has two dates: two single days must lie farther apart than two spans that exclude each other. */
function daysApart(told: readonly Told<LiveClaim>[]): readonly Told<Range>[] | null {
  const ranges = wholeOf(told.flatMap(daysTold))
  const spans = ranges.filter(({ value }) => value.most > value.least)
  return apart(ranges, 1) ?? apart(spans, 0)
}

/** All that each account tells, from its first day to its last: who saw it twice contradicts nobody who saw it between. */
function wholeOf(ranges: readonly Told<Range>[]): readonly Told<Range>[] {
  return [...Map.groupBy(ranges, ({ account }) => account).values()].flatMap((own) => {
    const least = Math.min(...own.map(({ value }) => value.least))
    const most = Math.max(...own.map(({ value }) => value.most))
    return own[0] ? [{ ...own[0], value: { least, most } }] : []
  })
}

/** What goes on for days is told of on any of them. */
const goesOn = ({ claim }: LiveClaim) =>
  GOING_ON.has(claim.action?.type ?? '') || GOING_ON.has(claim.action?.mode ?? '')

function daysTold({ account, claim, value }: Told<LiveClaim>): readonly Told<Range>[] {
  const edtf = value.claim.when?.edtf
  if (!edtf || !isEdtf(edtf)) return []
  const { earliest, latest } = edtfBounds(edtf)
  const least = dayNumberFromText(earliest) ?? Number.NEGATIVE_INFINITY
  const most = dayNumberFromText(latest) ?? Number.POSITIVE_INFINITY
  return [{ account, claim, value: { least, most } }]
}

/** Counts of the same thing as of the same time. */
function countsApart(told: readonly Told<LiveClaim>[]): readonly Told<Range>[] | null {
  const counted = told.flatMap(({ account, claim, value }) =>
    (value.claim.counts ?? []).map((count) => ({
      thing: thingOf(count, value),
      range: { account, claim, value: rangeOf(count) },
    })),
  )
  const byThing = Map.groupBy(counted, ({ thing }) => thing)
  for (const [, ranges] of [...byThing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const pair = apart(
      ranges.map(({ range }) => range),
      0,
    )
    if (pair) return pair
  }
  return null
}

/** What is counted, and as of when: the dead of a day grow as people count on, while tents are counted where and when they stand. */
function thingOf(count: Count, { claim, source }: LiveClaim): string {
  const told = GROWING.has(count.what) ? source.published : claim.when?.edtf
  const asOf = (count.asOf ?? told ?? '').slice(0, MOMENT_MAX)
  return foldWord([count.what, count.of ?? '', count.unit ?? '', asOf].join('|'))
}

function rangeOf(count: {
  least?: number | undefined
  most?: number | undefined
  approx?: boolean | undefined
}): Range {
  const slack = count.approx ? 0.2 : 0
  return {
    least: (count.least ?? 0) * (1 - slack),
    most: (count.most ?? Number.POSITIVE_INFINITY) * (1 + slack),
  }
}

const placeTold = ({ account, claim, value }: Told<LiveClaim>): readonly Told<Where>[] =>
  value.claim.where ? [{ account, claim, value: value.claim.where }] : []

const placeKey = (where: Where) => [where.name, where.geonames, where.precision, where.lat].join()

/** Neither holds the other, and they are farther apart than either reaches. */
function areElsewhere(a: Where, b: Where): boolean {
  if (a.country && b.country && a.country !== b.country) return true
  if (isWide(a) || isWide(b) || (a.geonames && a.geonames === b.geonames)) return false
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return false
  const east = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  const distanceKm = DEGREE_KM * Math.hypot(a.lat - b.lat, east)
  return distanceKm > Math.max(a.radiusKm ?? 0, b.radiusKm ?? 0)
}

const isWide = ({ precision }: Where) => precision === 'country' || precision === 'region'

function actorsTold(
  { account, claim, value }: Told<LiveClaim>,
  book: NameBook | undefined,
): readonly Told<readonly string[]>[] {
  const names = value.claim.actors.map((actor) => actor.name)
  const keys = partiesTold(names, { max: PARTIES_MAX, book })
  return keys.length > 0 ? [{ account, claim, value: keys }] : []
}

/** One telling for each account and value, the first {@link VALUES_MAX} by claim name. */
function distinct<T>(told: readonly Told<T>[], keyOf: (value: T) => string): readonly Told<T>[] {
  const first = new Map<string, Told<T>>()
  for (const one of told) {
    const key = `${one.account.origin} ${keyOf(one.value)}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()].slice(0, VALUES_MAX)
}

function firstPair<T>(
  told: readonly Told<T>[],
  differ: (a: T, b: T) => boolean,
): readonly Told<T>[] | null {
  for (const [index, one] of told.entries()) {
    const other = told
      .slice(index + 1)
      .find((next) => next.account !== one.account && differ(one.value, next.value))
    if (other) return [one, other]
  }
  return null
}
