import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isGone } from './ask.ts'
import { useLive } from './live.ts'
import type { WhoseView } from './pictures.ts'

type Watched<View> = {
  readonly key: readonly string[]
  readonly view: WhoseView
  readonly shown: View | undefined
  readonly ask: (signal: AbortSignal) => Promise<View>
}

/**
 * Whether what is shown has changed in the meantime.
 *
 * Asked again quietly each time the picture has moved, and compared: entries about other things change nothing here, and
 * neither does one's own writing once it is shown. What is not there any more has changed too.
 */
export function useNews<View>({ key, view, shown, ask }: Watched<View>): boolean {
  const live = useLive()
  const folded = live.folded[view]
  const [opened] = useState(folded)
  const news = useQuery({
    queryKey: ['news', ...key, folded],
    queryFn: ({ signal }) => ask(signal),
    enabled: live.state !== 'starting' && folded > opened,
    gcTime: 0,
  })
  if (shown === undefined) return false
  if (isGone(news.error)) return true
  if (news.data === undefined) return false
  return JSON.stringify(news.data) !== JSON.stringify(shown)
}
