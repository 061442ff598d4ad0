import { UNNAMED, UNNAMED_AUTHOR } from '#domain/unnamed.ts'
import { Message } from './message.tsx'
import { T } from './t.tsx'

/** A voice by its name; one that nobody named, in the reader's words. */
export function VoiceName({ of }: { of: string }) {
  if (of === UNNAMED_AUTHOR) return <Message id="voice.unnamedAuthor" />
  return of === UNNAMED ? <Message id="voice.unnamed" /> : <T value={of} />
}
