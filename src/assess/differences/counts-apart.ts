import type { Count } from '#domain/claim.ts'
import { isEdtf, parseEdtf } from '#domain/edtf.ts'
import type { Difference, LiveClaim } from '#domain/event.ts'
import { numberShown } from '#domain/number-shown.ts'
import { foldWord } from '#domain/search-tokens.ts'
import { dayNumberFromText } from '#lib/days.ts'
import counted from '#model/counted.json' with { type: 'json' }
import { DIFFERENCES_MAX, differenceOf, distinct, type Told, type ToldClaim } from './told.ts'

type Counted = {
  readonly thing: string
  readonly least: number
  readonly most: number
  /** As of when: its hour, null where the words do not say it to the day, and the words. */
  readonly hour: number | null
  readonly asOf: string
}
type ToldCount = Told<Counted>

/** Counts are of one time if no more than this lies between; a day stands for its noon. */
const SAME_TIME_HOURS = 12
const HOUR_MS = 3_600_000
const DAY_HOURS = 24
const MOMENT_MAX = 40
const ABOUT_SHARE = 0.2
const GROWING = new Set(counted.growing)
/** `2015-05-04T07:30`, with seconds and a zone or without: where no zone is told, that of Greenwich. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/

/** Counts of one thing and people that exclude each other: as of one time they differ, else the later updates or revises. */
export function countsApart(told: readonly ToldClaim[]): readonly Difference[] {
  const things = [...Map.groupBy(told.flatMap(countsTold), ({ value }) => value.thing)].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  )
  const compared = things.map(([thing, all]) => ({
    thing,
    counts: distinct(all, ({ least, most, asOf }) => `${least}-${most} ${asOf}`),
  }))
  return [
    ...compared.flatMap(({ thing, counts }) => differing(thing, counts)).slice(0, DIFFERENCES_MAX),
    ...compared.flatMap(({ thing, counts }) => moving(thing, counts)).slice(0, DIFFERENCES_MAX),
  ]
}

function differing(thing: string, told: readonly ToldCount[]): readonly Difference[] {
  return told.flatMap((one, at) =>
    told
      .slice(at + 1)
      .filter((two) => one.account !== two.account && areApart(one.value, two.value))
      .filter((two) => areOfOneTime(one.value, two.value))
      .map((two) => differenceOf({ field: 'count', kind: 'differs', thing }, one, two)),
  )
}

/** Each count beside the last one before it: higher, whoever counts, is an update; fewer by the same origin, a revision. */
function moving(thing: string, told: readonly ToldCount[]): readonly Difference[] {
  const dated = told
    .filter(({ value }) => value.hour !== null)
    .sort(
      (a, b) =>
        hourOf(a) - hourOf(b) || a.value.most - b.value.most || (a.claim < b.claim ? -1 : 1),
    )
  return dated.flatMap((later, at) => {
    const before = dated.slice(0, at).filter((one) => hourOf(later) - hourOf(one) > SAME_TIME_HOURS)
    const last = before.findLast((one) => areApart(one.value, later.value))
    const own = before.findLast(({ account }) => account === later.account)
    const isHigher = last && last.value.most < later.value.least
    const isFewer = own && own.value.least > later.value.most
    return [
      ...(isHigher ? [differenceOf({ field: 'count', kind: 'updated', thing }, last, later)] : []),
      ...(isFewer ? [differenceOf({ field: 'count', kind: 'revised', thing }, own, later)] : []),
    ]
  })
}

const hourOf = ({ value }: ToldCount) => value.hour ?? 0

const areApart = (a: Counted, b: Counted) => a.most < b.least || b.most < a.least

function areOfOneTime(a: Counted, b: Counted): boolean {
  if (a.hour === null || b.hour === null) return a.asOf === b.asOf
  return Math.abs(a.hour - b.hour) <= SAME_TIME_HOURS
}

function countsTold({ account, claim, value }: ToldClaim): readonly ToldCount[] {
  return (value.claim.counts ?? []).map((count) => ({
    account,
    claim,
    value: countedIn(count, value),
    shown: numberShown(count),
  }))
}

/** As of when: the dead of a day grow as people count on, while tents are counted where and when they stand. */
function countedIn(count: Count, { claim, source }: LiveClaim): Counted {
  const told = GROWING.has(count.what) ? source.published : claim.when?.edtf
  const asOf = (count.asOf ?? told ?? '').slice(0, MOMENT_MAX)
  const slack = count.approx ? ABOUT_SHARE : 0
  return {
    thing: foldWord([count.what, count.of ?? '', count.unit ?? ''].join(' ').trim()),
    least: (count.least ?? 0) * (1 - slack),
    most: (count.most ?? Number.POSITIVE_INFINITY) * (1 + slack),
    hour: hourIn(asOf),
    asOf: foldWord(asOf),
  }
}

function hourIn(asOf: string): number | null {
  const instant = INSTANT.exec(asOf)
  if (instant) {
    const ms = Date.parse(instant[1] ? asOf : `${asOf}Z`)
    return Number.isNaN(ms) ? null : ms / HOUR_MS
  }
  if (!isEdtf(asOf)) return null
  const { grain, earliest } = parseEdtf(asOf)
  const day = grain === 'day' ? dayNumberFromText(earliest) : null
  return day === null ? null : (day + 0.5) * DAY_HOURS
}
