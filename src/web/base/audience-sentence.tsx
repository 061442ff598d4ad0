import { useIntl } from 'react-intl'
import { nameOf, useSession } from '#web/api/session.ts'
import { widest } from './audience.tsx'
import sheet from './audience-choice.module.css'
import { Icon } from './icon.tsx'
import { Message } from './message.tsx'
import { Names } from './says.tsx'

/** Who will see it, in plain words: nobody is surprised. */
export function AudienceSentence({ to }: { to: readonly string[] }) {
  const { centre, officer } = useSession()
  const language = useIntl().locale
  const own = officer?.member ?? ''
  const name = (of: string) => nameOf(centre, of, language) ?? of
  const streams = widest([...new Set(to)].filter((one) => one !== own))
  const isGroup = (of: string) => centre?.groups.some((group) => group.name === of) ?? false
  const groups = streams.filter(isGroup)
  const members = streams.filter((one) => !isGroup(one) && one !== 'joint' && one !== 'public')
  return (
    <p className={sheet['sentence']} aria-live="polite">
      <Icon name={streams.length === 0 ? 'lock' : 'open'} />
      <span>
        {streams.length === 0 && (
          <Message id="audience.only" values={{ own: <Names of={[name(own)]} /> }} />
        )}
        {streams.includes('public') && <Message id="audience.public" />}
        {streams.includes('joint') && (
          <Message id="audience.joint" values={{ n: centre?.members.length ?? 0 }} />
        )}
        {members.length > 0 && (
          <Message
            id="audience.members"
            values={{
              own: <Names of={[name(own)]} />,
              names: <Names of={members.map(name)} most={20} />,
            }}
          />
        )}{' '}
        {groups.length > 0 && (
          <Message
            id="audience.groups"
            values={{ names: <Names of={groups.map(name)} most={20} /> }}
          />
        )}
      </span>
    </p>
  )
}
