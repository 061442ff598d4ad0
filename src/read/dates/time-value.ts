import { calendarDayOf, twoDigits, weekdayOf } from '#lib/days.ts'
import { dayValue, monthDayValue, seasonValue, steppedMonth, timeOfDay } from './calendar-value.ts'
import { holiday } from './holiday-value.ts'
import { half, quarter, quarterAgo, quarterNow, quarterSpokenOf } from './quarter-value.ts'
import { dayOfValue, dayToldOf, nowOf, type TimeAnchor, thenOf } from './time-anchor.ts'
import { shiftedValue } from './time-shift.ts'
import type { Slots } from './time-slots.ts'
import { dayOf, lengthText, shiftedDay, unitText, weekText, yearText } from './time-text.ts'
import { dateTimex, lengthTimex, type Timex, type Told } from './timex.ts'

const calendar: Told = (slots, anchor) => {
  const day = dayValue(slots, anchor)
  return dateTimex(day + timeOfDay(slots))
}

const stepped: Told = (slots, anchor) => {
  if (slots.season !== undefined) return dateTimex(seasonValue(slots, anchor))
  if (slots.month !== undefined) return dateTimex(steppedMonth(slots, anchor))
  if (slots.weekday !== undefined) return calendar(slots, anchor)
  return steppedUnit(slots, anchor)
}

function steppedUnit({ unit = 'day', step = 0 }: Slots, anchor: TimeAnchor): Timex {
  const now = nowOf(anchor)
  if (unit === 'quarter' && step === 0) return dateTimex(quarterSpokenOf(anchor))
  if (now === null) return dateTimex('XXXX-XX-XX')
  return dateTimex(unitText(unit, shiftedDay(now, unit, step)))
}

/** "that year", "the following day", "the same month": told from what was told last. */
const that: Told = ({ unit = 'day', told = 1, weekday }, anchor) => {
  const then = thenOf(anchor)
  if (weekday !== undefined && then !== null)
    return dateTimex(dayOf(weekdayAround(then, weekday, told)))
  if (unit === 'quarter' && told === 0) return dateTimex(quarterSpokenOf(anchor))
  return then === null ? null : dateTimex(unitText(unit, shiftedDay(then, unit, told)))
}

/** The weekday before or after a day, or the one of its week up to it. */
function weekdayAround(day: number, weekday: number, told: number): number {
  const back = (weekdayOf(day) - weekday + 7) % 7
  if (told > 0) return day + 7 - back
  return told < 0 && back === 0 ? day - 7 : day - back
}

const partOfThat: Told = (slots, anchor) => {
  const isOwn = slots.told === undefined && slots.step !== undefined
  const from = isOwn ? nowOf(anchor) : dayToldOf(anchor)
  const days = slots.told ?? slots.step ?? 0
  // "last night" is the one before this day; "this morning" is of the day itself.
  return from === null ? null : dateTimex(`${dayOf(from + days)}T${slots.partOfDay ?? 'MO'}`)
}

/** "the year", "the week", "the weekend", "the summer". */
const the: Told = (slots, anchor) => {
  const { unit } = slots
  if (slots.season !== undefined) return dateTimex(seasonValue(slots, anchor))
  if (unit === 'quarter') return dateTimex(quarterSpokenOf(anchor))
  if (unit === 'weekend') return weekendValue(anchor)
  const now = thenOf(anchor)
  if (unit === undefined || now === null) return null
  if (unit === 'year' && isBounded(anchor)) return lengthTimex(lengthText(unit, 1))
  return dateTimex(unitText(unit, now))
}

/** "over the weekend" is the one that has begun last, or the coming one where the words look ahead. */
function weekendValue({ day, tense }: TimeAnchor): Timex {
  if (day === null) return dateTimex('XXXX-WXX-WE')
  const isWeekend = weekdayOf(day) % 6 === 0
  const days = tense === 'future' || isWeekend ? 0 : 7
  return dateTimex(unitText('weekend', day - days))
}

const stretch: Told = ({ unit = 'month', count = 'X' }) => lengthTimex(lengthText(unit, count))

/** "the past decade" is a length, "the past year" the one before this. */
const pastUnit: Told = ({ unit = 'year' }, anchor) =>
  unit === 'year' ? steppedUnit({ unit, step: -1 }, anchor) : lengthTimex(lengthText(unit, 1))

const current: Told = ({ unit = 'day' }, anchor) => {
  const now = nowOf(anchor)
  return now === null ? null : dateTimex(unitText(unit, now))
}

/** "the year ended March 31" is a length: its end is told beside it. */
const isBounded = ({ after }: TimeAnchor) => after === 'ended' || after === 'ending'

/** The year that runs; only its end makes it a length. */
const fiscalYear: Told = (_, anchor) =>
  isBounded(anchor) ? lengthTimex(lengthText('year', 1)) : current({ unit: 'year' }, anchor)

const duration: Told = ({ unit = 'X', count = 1, isHalfMore }) =>
  lengthTimex(lengthText(unit, count === 'X' || !isHalfMore ? count : count + 0.5))

const bare: Told = ({ unit = 'X' }) => lengthTimex(lengthText(unit, 'X'))

const set: Told = (slots) => {
  const { often, unit, month, season, partOfDay, count = 1 } = slots
  const day = slots.weekdays ?? slots.weekday
  const time = partOfDay ? `T${partOfDay}` : ''
  const timex = (value: string): Timex => ({ type: 'SET', value })
  if (often) return timex(often)
  if (unit) return timex(lengthText(unit, count))
  if (day !== undefined) return timex(`XXXX-WXX-${day === 0 ? 7 : day}${time}`)
  if (month !== undefined) return timex(`XXXX-${twoDigits(month)}`)
  return timex(season === undefined ? `XXXX-XX-XX${time}` : `XXXX-${season}`)
}

const clock: Told = (slots, anchor) => {
  const then = dayToldOf(anchor)
  const hour = Number(slots.clock?.slice(0, 2) ?? 0)
  const isLate = slots.partOfDay === 'AF' || slots.partOfDay === 'EV'
  const late = isLate && hour < 12 ? `${hour + 12}:${slots.clock?.slice(3)}` : slots.clock
  return dateTimex(`${then === null ? 'XXXX-XX-XX' : dayOf(then)}T${late ?? slots.noon ?? ''}`)
}

const tonight: Told = (_, { day }) => dateTimex(`${day === null ? 'XXXX-XX-XX' : dayOf(day)}TNI`)
const overnight: Told = (_, { day }) =>
  dateTimex(`${day === null ? 'XXXX-XX-XX' : dayOf(day - 1)}TNI`)

const weekOf: Told = (slots, anchor) => {
  const day = dayOfValue(monthDayValue(slots, anchor))
  return day === null ? null : dateTimex(weekText(day))
}

const shift: Told = (slots, anchor) => dateTimex(shiftedValue(slots, anchor))

function yearEnd(anchor: TimeAnchor): Timex {
  const now = nowOf(anchor)
  return dateTimex(now === null ? 'XXXX-12-31' : `${yearText(calendarDayOf(now).year)}-12-31`)
}

/** How the value of each kind of expression is told. */
const KINDS: Readonly<Record<string, Told>> = {
  calendar, current, fiscalYear, pastUnit, stepped, that, partOfThat, the, quarter, quarterAgo, quarterNow, half, stretch, duration, bare, set, holiday, clock, tonight,
  overnight, weekOf, shift,
  decade: ({ decade = '' }) => dateTimex(decade),
  vague: ({ vague }) => dateTimex(vague ?? 'FUTURE_REF'),
  present: () => dateTimex('PRESENT_REF'),
  future: () => dateTimex('FUTURE_REF'),
  fullYear: (_, anchor) => current({ unit: 'year' }, anchor),
  yearEnd: (_, anchor) => yearEnd(anchor),
  lasting: ({ unit }) => lengthTimex(unit ? lengthText(unit, 1) : 'PXX'),
} // biome-ignore format: one list

/** What an expression of some kind means, or null where it means no time after all. */
export function timexOf(kind: string, slots: Slots, anchor: TimeAnchor): Timex | null {
  return KINDS[kind]?.(slots, anchor) ?? null
}
