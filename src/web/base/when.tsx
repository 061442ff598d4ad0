import { useIntl } from 'react-intl'
import { calendarWords, dateTag, dateWords } from '#web/dates/date-words.ts'
import { Message, useText } from './message.tsx'
import { Token } from './token.tsx'
import sheet from './when.module.css'

/** A date as EDTF, in the reader's words. The EDTF itself stands in the title; in Persian the Jalali day beside it. */
export function When({ edtf }: { edtf: string | undefined }) {
  const intl = useIntl()
  if (!edtf) return <Message id="when.unknown" />
  return (
    <span className={sheet['when']} title={edtf}>
      <bdi>{dateWords(edtf, intl)}</bdi>
      {intl.locale === 'fa' && <Jalali day={edtf} />}
    </span>
  )
}

function Jalali({ day }: { day: string }) {
  const text = useText()
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const words = calendarWords('fa-u-ca-persian-nu-arabext', new Date(`${day}T00:00:00Z`), 'day')
  return (
    <bdi className={sheet['second']} title={text('when.jalali')}>
      {words}
    </bdi>
  )
}

/** An instant: the day in words, the clock and its zone, always UTC, so that two readers speak of the same minute. */
export function At({ instant }: { instant: string }) {
  const intl = useIntl()
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return <Token value={instant} />
  return (
    <time dateTime={date.toISOString()} className={sheet['when']}>
      <bdi>{calendarWords(dateTag(intl.locale), date, 'day')}</bdi>{' '}
      <Token value={`${date.toISOString().slice(11, 16)} UTC`} />
    </time>
  )
}
