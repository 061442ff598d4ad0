import { useIntl } from 'react-intl'
import { nameOf, useSession } from '#web/api/session.ts'
import { classes } from './classes.ts'
import sheet from './member.module.css'
import { useText } from './message.tsx'
import { Names } from './says.tsx'
import { T } from './t.tsx'

const css = classes(sheet)
/** Keeps the disc on the line of the name's first word. */
const NO_BREAK = '\u2060'

type Props = {
  /** A member, a group, `joint`, `public` or `centre`. */
  readonly name: string
  /** Only the disc, with the name for those who hear the page. */
  readonly isBare?: boolean
}

/** A party by its monogram in a neutral disc and by the name it gives itself. No colours, no flags. */
export function Member({ name, isBare = false }: Props) {
  const { centre } = useSession()
  const language = useIntl().locale
  const text = useText()
  const member = centre?.members.find((one) => one.name === name)
  const full = nameOf(centre, name, language) ?? reservedName(name, text)
  return (
    <span className={css('member')} title={isBare ? full : undefined}>
      {member && (
        <>
          <span className={css('disc', !isBare && 'named')} aria-hidden="true">
            {member.monogram}
          </span>
          {!isBare && NO_BREAK}
        </>
      )}
      <span className={isBare ? 'unseen' : undefined}>
        <T value={full} />
      </span>
    </span>
  )
}

/** Who is in a group, by the names that they give themselves. */
export function MemberNames({ of }: { of: readonly string[] }) {
  const { centre } = useSession()
  const language = useIntl().locale
  return <Names of={of.map((name) => nameOf(centre, name, language) ?? name)} most={100} />
}

/** What a stream of everyone is called; an unknown name stands for itself. */
export function reservedName(name: string, text: ReturnType<typeof useText>): string {
  if (name === 'joint') return text('stream.joint')
  if (name === 'public') return text('stream.public')
  return name === 'centre' ? text('stream.centre') : name
}
