import { isEdtf } from '#domain/edtf.ts'
import { calendarDayOf, dayText } from '#lib/days.ts'
import { mondayOfWeek } from './time-text.ts'

const SEASONS: Readonly<Record<string, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 }
const FIRST_QUARTER = 33
const SUNDAY = 6
const SATURDAY = 5

/** The EDTF text of a TIMEX3 value on the calendar, hours left out; null for lengths, sets and years before Christ. */
export function edtfOfValue(value: string): string | null {
  const [day = ''] = value.split('T')
  const edtf = partText(day) ?? day
  return isEdtf(edtf) ? edtf : null
}

/** What TIMEX3 and EDTF write differently: decades, quarters, halves, seasons, weeks. */
function partText(value: string): string | null {
  if (/^\d{2,3}$/.test(value)) return value.padEnd(4, 'X')
  const [, year = '', part = '', number = '', weekend] =
    /^(\d{4})-(Q|H|W|SP|SU|FA|WI)(\d*)(-WE)?$/.exec(value) ?? []
  if (part === 'Q') return `${year}-${FIRST_QUARTER - 1 + Number(number)}`
  if (part === 'H') return number === '1' ? `${year}-01/${year}-06` : `${year}-07/${year}-12`
  if (part === 'W') return weekSpan(Number(year), Number(number), weekend !== undefined)
  return part === '' ? null : `${year}-${SEASONS[part]}`
}

/** From Monday to Sunday, or Saturday and Sunday alone. */
function weekSpan(year: number, week: number, isWeekend: boolean): string {
  const monday = mondayOfWeek(year, week)
  const dayAt = (days: number) => dayText(calendarDayOf(monday + days))
  return `${dayAt(isWeekend ? SATURDAY : 0)}/${dayAt(SUNDAY)}`
}
