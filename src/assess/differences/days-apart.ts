import { type Edtf, isEdtf, parseEdtf } from '#domain/edtf.ts'
import type { Difference } from '#domain/event.ts'
import { dayNumberFromText } from '#lib/days.ts'
import { DIFFERENCES_MAX, differenceOf, isAct, type Told, type ToldClaim } from './told.ts'

type Range = { readonly least: number; readonly most: number }

/** Dates come without a zone, and one night has two: days must lie farther apart than that. */
const ZONE_DAYS = 1
/** How far "about" reaches, by the precision that the date is told with. */
const ABOUT_DAYS = { day: 1, month: 30, season: 90, year: 365, decade: 3650, interval: 1 }
const ACCOUNTS_MAX = 64

/**
 * Accounts whose times exclude each other: all that one tells, from its first day to its last, lies before all that the
 * other tells, and more than a day before it where either is a single day.
 */
export function daysApart(told: readonly ToldClaim[]): readonly Difference[] {
  const ranges = told.filter(({ value }) => !isAct('going_on', value)).flatMap(daysTold)
  const wholes = [...Map.groupBy(ranges, ({ account }) => account).values()]
    .slice(0, ACCOUNTS_MAX)
    .map((own) => ({ first: earliest(own), last: latest(own) }))
  return wholes
    .flatMap((one, at) =>
      wholes.slice(at + 1).flatMap((other) => {
        if (areApart(one.last, other.first)) return [[one.last, other.first] as const]
        return areApart(other.last, one.first) ? [[other.last, one.first] as const] : []
      }),
    )
    .map(([a, b]) => differenceOf({ field: 'when', kind: 'differs' }, a, b))
    .slice(0, DIFFERENCES_MAX)
}

/** Spans of days, such as "early May" and "this week", are no two dates of one night: they differ where they touch. */
function areApart({ value: before }: Told<Range>, { value: after }: Told<Range>): boolean {
  const areSpans = before.most > before.least && after.most > after.least
  return after.least - before.most > (areSpans ? 0 : ZONE_DAYS)
}

type Ranges = readonly Told<Range>[]
const earliest = (own: Ranges) =>
  own.reduce((best, one) => (one.value.least < best.value.least ? one : best))
const latest = (own: Ranges) =>
  own.reduce((best, one) => (one.value.most > best.value.most ? one : best))

function daysTold({ account, claim, value }: ToldClaim): readonly Told<Range>[] {
  const edtf = value.claim.when?.edtf
  if (!edtf || !isEdtf(edtf)) return []
  return [{ account, claim, value: rangeOf(parseEdtf(edtf)), shown: edtf }]
}

function rangeOf({ earliest: first, latest: last, grain, isApproximate }: Edtf): Range {
  const about = isApproximate ? ABOUT_DAYS[grain] : 0
  return {
    least: (dayNumberFromText(first) ?? Number.NEGATIVE_INFINITY) - about,
    most: (dayNumberFromText(last) ?? Number.POSITIVE_INFINITY) + about,
  }
}
