import { useIntl } from 'react-intl'
import { UNNAMED, UNNAMED_AUTHOR } from '#domain/unnamed.ts'
import { memberNameOf, useSession } from '#web/api/session.ts'
import { Message } from './message.tsx'
import { T } from './t.tsx'

/** A voice by its name; a member's as it calls itself in the reader's language; one that nobody named, in the page's words. */
export function VoiceName({ of }: { of: string }) {
  const { centre } = useSession()
  const { locale } = useIntl()
  if (of === UNNAMED_AUTHOR) return <Message id="voice.unnamedAuthor" />
  if (of === UNNAMED) return <Message id="voice.unnamed" />
  return <T value={memberNameOf(centre, of, locale) ?? of} />
}
