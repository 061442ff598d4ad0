import { useIntl } from 'react-intl'
import type { WhereView } from '#contract/views.ts'
import { localName } from '#web/places/local-name.ts'
import { Message } from './message.tsx'
import { T } from './t.tsx'
import { Token } from './token.tsx'
import sheet from './where.module.css'

/** Digits of a degree that a precision may show; a finer number would pretend to know more. */
const DIGITS = { point: 4, city: 2, district: 1, province: 1, country: 0, region: 0 } as const

type Place = Pick<WhereView, 'name' | 'precision'> &
  Partial<Record<'lat' | 'lon' | 'radiusKm', number | undefined>>
type Props = {
  readonly at: Place | undefined
  readonly withPoint?: boolean
  /** One account's place stays in that account's words; elsewhere the reader's language comes first. */
  readonly asWritten?: boolean
}

/** A place with how exactly it is known: "Homs · city, within 12 km". */
export function Where({ at, withPoint = false, asWritten = false }: Props) {
  const { locale } = useIntl()
  if (!at) return <Message id="where.unknown" />
  return (
    <span>
      <T value={asWritten ? at.name : localName(at, locale)} />{' '}
      <span className={sheet['precision']}>{precisionOf(at)}</span>
      {withPoint && at.lat !== undefined && at.lon !== undefined && (
        <>
          {' '}
          <Token kind="at" value={pointOf(at.lat, at.lon, DIGITS[at.precision])} />
        </>
      )}
    </span>
  )
}

function precisionOf(at: Place) {
  const word = <Message id={`precision.${at.precision}`} />
  if (at.radiusKm === undefined || at.radiusKm < 1) return word
  return <Message id="where.within" values={{ precision: word, km: Math.round(at.radiusKm) }} />
}

function pointOf(lat: number, lon: number, digits: number): string {
  const half = (degrees: number, [plus, minus]: readonly [string, string]) =>
    `${Math.abs(degrees).toFixed(digits)}° ${degrees < 0 ? minus : plus}`
  return `${half(lat, ['N', 'S'])}, ${half(lon, ['E', 'W'])}`
}
