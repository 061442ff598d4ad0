import { useIntl } from 'react-intl'
import type { PlaceChoice } from '#domain/place.ts'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { localName } from './local-name.ts'
import sheet from './place-field.module.css'

/**
 * A place with what tells it from its namesakes: how exactly it is known, its province and its country; the gazetteer's
 * own name too, where the reader's language has another.
 */
export function PlaceWords({ of }: { of: PlaceChoice }) {
  const { locale } = useIntl()
  const name = localName(of, locale)
  return (
    <span>
      <T value={name} />{' '}
      <span className={sheet['facts']}>
        {name !== of.name && (
          <>
            <T value={of.name} />{' '}
          </>
        )}
        <Lies of={of} />
      </span>
    </span>
  )
}

function Lies({ of: { precision, provinceName, country: code } }: { of: PlaceChoice }) {
  const intl = useIntl()
  const kind = <Message id={`precision.${precision}`} />
  if (!code || precision === 'country') return kind
  const country = intl.formatDisplayName(code, { type: 'region' })
  if (!provinceName) return <Message id="places.inCountry" values={{ kind, country }} />
  const province = <T value={provinceName} />
  return <Message id="places.inProvince" values={{ kind, province, country }} />
}
