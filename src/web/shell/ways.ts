import type { IconName } from '#web/base/icon.tsx'
import type { MessageId } from '#web/base/message.tsx'

type Way = {
  readonly to: '/picture' | '/inbox' | '/submit' | '/sources' | '/stream'
  readonly icon: IconName
  /** The key after `g`. */
  readonly key: string
  /** What the page is called, and the words for going there. */
  readonly name: MessageId
  readonly go: MessageId
}

/** The pages that stand on the rail, in its order; keys, the keys' sheet and the palette know the same ones. */
export const WAYS: readonly Way[] = [
  { to: '/picture', icon: 'picture', key: 'p', name: 'rail.picture', go: 'keys.goPicture' },
  { to: '/inbox', icon: 'inbox', key: 'i', name: 'rail.inbox', go: 'keys.goInbox' },
  { to: '/submit', icon: 'submit', key: 's', name: 'rail.submit', go: 'keys.goSubmit' },
  { to: '/sources', icon: 'sources', key: 'o', name: 'rail.sources', go: 'keys.goSources' },
  { to: '/stream', icon: 'stream', key: 't', name: 'rail.stream', go: 'keys.goStream' },
]
