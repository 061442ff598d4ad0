import { useIntl } from 'react-intl'
import type { Digits } from '#web/dates/numbering.ts'
import type { SecondCalendar } from '#web/dates/second-calendar.ts'
import { keptChoice } from './kept-choice.ts'

export const ZONES = ['utc', 'own'] as const
export type Zone = (typeof ZONES)[number]
export const CALENDARS = ['usual', 'none', 'jalali', 'hijri'] as const
export const DIGITS = ['auto', 'latin', 'local'] as const

/** Times in UTC, as the record has them, or by the reader's own clock. */
export const zoneChoice = keptChoice('zone', ZONES)
export const calendarChoice = keptChoice('calendar', CALENDARS)
export const digitsChoice = keptChoice('digits', DIGITS)

export type DateChoices = {
  /** An IANA zone, such as `Asia/Kabul`; `UTC` for the record's own. */
  readonly zone: string
  /** What stands beside the Gregorian date; null for nothing. */
  readonly calendar: SecondCalendar | null
  readonly digits: Digits
}

/** How this reader wants dates and times; of what is kept or sent, nothing changes with it. */
export function useDateChoices(): DateChoices {
  const { locale } = useIntl()
  const calendar = calendarChoice.use()
  const zone = zoneChoice.use()
  const digits = digitsChoice.use()
  return { zone: zone === 'own' ? ownZone() : 'UTC', calendar: beside(calendar, locale), digits }
}

/** The device's zone; UTC where the browser will not tell. */
export const ownZone = (): string =>
  new Intl.DateTimeFormat('en').resolvedOptions().timeZone || 'UTC'

function beside(chosen: (typeof CALENDARS)[number], locale: string): SecondCalendar | null {
  if (chosen === 'none') return null
  if (chosen !== 'usual') return chosen
  return locale === 'fa' ? 'jalali' : null
}
