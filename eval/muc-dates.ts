import type { Grade } from './muc-strings.ts'

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const DAY = /(\d{1,2})\s+([A-Z]{3})\s+(\d{2,4})/g

/** A date slot in days: from and to; `from` is null for "- 26 AUG 89", on or before. */
type Stretch = { readonly from: number | null; readonly to: number }

/** Grades a date by the guidelines 3.2.2: partial inside the key's range, or where a default has the key's last day. */
export function gradeDate(response: string, key: string): Grade {
  const said = stretchOf(response)
  const wanted = stretchOf(key)
  if (!said || !wanted) return response.trim() === key.trim() ? 'correct' : 'incorrect'
  if (said.from === wanted.from && said.to === wanted.to) return 'correct'
  if (said.from === null) return said.to === wanted.to ? 'partial' : 'incorrect'
  return isInside(said, wanted) ? 'partial' : 'incorrect'
}

function isInside(said: Stretch, { from, to }: Stretch): boolean {
  const isWithin = from === null ? to - said.to <= RECENT_DAYS : (said.from ?? to) >= from
  return from !== to && said.to <= to && isWithin
}

/** "On or before" covers the days up to it, not years: two months are what the task calls recent. */
const RECENT_DAYS = 61

function stretchOf(text: string): Stretch | null {
  const days = [...text.matchAll(DAY)].map(([, day, month = '', year = '']) =>
    Math.round(
      Date.UTC(1900 + (Number(year) % 100), MONTHS.indexOf(month), Number(day)) / 86_400_000,
    ),
  )
  const [first, last = first] = days
  if (first === undefined || last === undefined) return null
  return { from: text.trim().startsWith('-') ? null : first, to: last }
}

/** `1989-08-26` as the key writes it: `26 AUG 89`. */
export function mucDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${day} ${MONTHS[Number(month) - 1] ?? ''} ${year.slice(-2)}`
}
