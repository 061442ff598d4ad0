import { useIntl } from 'react-intl'
import { nameOf, useSession } from '#web/api/session.ts'
import sheet from './audience.module.css'
import { Icon } from './icon.tsx'
import { reservedName } from './member.tsx'
import { Message, useText } from './message.tsx'
import { Names } from './says.tsx'

/** Who else holds this, as a chip at the same place on every object. */
export function Audience({ of }: { of: readonly string[] }) {
  const { officer, centre } = useSession()
  const language = useIntl().locale
  const text = useText()
  const others = widest(of.filter((name) => name !== officer?.member))
  const names = others.map((name) => nameOf(centre, name, language) ?? reservedName(name, text))
  return (
    <span className={sheet['chip']}>
      <Icon name={others.length === 0 ? 'lock' : 'open'} />
      {others.length === 0 ? <Message id="audience.onlyUs" /> : <Names of={names} />}
    </span>
  )
}

/** `public` and `joint` reach everyone, so naming the rest beside them says nothing more. */
export function widest(streams: readonly string[]): readonly string[] {
  if (streams.includes('public')) return ['public']
  return streams.includes('joint') ? ['joint'] : streams
}
