import { useIntl } from 'react-intl'
import { useDateChoices } from '#web/choices/dates.ts'
import { calendarWords, dateTag, dateWords } from '#web/dates/date-words.ts'
import type { SecondCalendar } from '#web/dates/second-calendar.ts'
import { dayWords, secondWords } from '#web/dates/second-words.ts'
import { clockIn } from '#web/dates/zone-clock.ts'
import { Message, useText } from './message.tsx'
import { Token } from './token.tsx'
import sheet from './when.module.css'

/** A date as EDTF, in the reader's words, with the second calendar beside it. The EDTF itself stands in the title. */
export function When({ edtf }: { edtf: string | undefined }) {
  const intl = useIntl()
  const { calendar, digits } = useDateChoices()
  if (!edtf) return <Message id="when.unknown" />
  return (
    <span className={sheet['when']} title={edtf}>
      <bdi>{dateWords(edtf, intl, digits)}</bdi>
      {calendar && <Second of={calendar} words={secondWords(edtf, intl, { calendar, digits })} />}
    </span>
  )
}

/** An instant: the day in words, the clock, and always the zone that both are told in. */
export function At({ instant }: { instant: string }) {
  const intl = useIntl()
  const { calendar, digits, zone } = useDateChoices()
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return <Token value={instant} />
  const { day, time, label } = clockIn(date, zone)
  const words = calendarWords(dateTag(intl.locale, digits), new Date(`${day}T00:00:00Z`), 'day')
  return (
    <span className={sheet['when']}>
      <time dateTime={date.toISOString()} title={date.toISOString()}>
        <bdi>{words}</bdi> <Token value={time} />
      </time>{' '}
      <span data-zone title={zone} className={sheet['zone']}>
        <Token value={label} />
      </span>
      {calendar && <Second of={calendar} words={dayWords(day, intl, { calendar, digits })} />}
    </span>
  )
}

/** Muted: the Gregorian date is the record's, and this one helps its reader. */
function Second({ of, words }: { of: SecondCalendar; words: string | null }) {
  const text = useText()
  if (words === null) return null
  return (
    <bdi className={sheet['second']} title={text(`when.${of}`)}>
      {words}
    </bdi>
  )
}
