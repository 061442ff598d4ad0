import { useIntl } from 'react-intl'
import { nameOf, useSession } from '#web/api/session.ts'
import { widest } from './audience.tsx'
import sheet from './audience-choice.module.css'
import { Icon } from './icon.tsx'
import { Message } from './message.tsx'
import { Names } from './says.tsx'

/** Who will see it, in plain words: nobody is surprised. A group is told by those who are in it. */
export function AudienceSentence({ to }: { to: readonly string[] }) {
  const { centre, officer } = useSession()
  const language = useIntl().locale
  const own = officer?.member ?? ''
  const name = (of: string) => nameOf(centre, of, language) ?? of
  const streams = widest([...new Set(to)].filter((one) => one !== own))
  const insideOf = (of: string) => centre?.groups.find((group) => group.name === of)?.members
  const isAll = streams.includes('joint') || streams.includes('public')
  const seen = isAll ? [] : [...new Set(streams.flatMap((of) => insideOf(of) ?? [of]))]
  const others = seen.filter((one) => one !== own)
  return (
    <p className={sheet['sentence']} aria-live="polite">
      <Icon name={isAll || others.length > 0 ? 'open' : 'lock'} />
      <span>
        {!isAll && others.length === 0 && (
          <Message id="audience.only" values={{ own: <Names of={[name(own)]} /> }} />
        )}
        {streams.includes('public') && <Message id="audience.public" />}
        {streams.includes('joint') && (
          <Message id="audience.joint" values={{ n: centre?.members.length ?? 0 }} />
        )}
        {others.length > 0 && (
          <Message
            id="audience.members"
            values={{ names: <Names of={[own, ...others].map(name)} most={100} /> }}
          />
        )}
      </span>
    </p>
  )
}
