import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { onEntry, useLive } from '#web/api/live.ts'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { T } from '#web/base/t.tsx'
import { heedEntry } from './recalls.ts'
import { type Sent, sendOutbox } from './send-outbox.ts'
import { keptIn } from './use-kept-at.ts'

const AGAIN_MS = 30_000

/** What the shell does when the line comes back, and when something is taken back. */
export function useOffline(): void {
  const client = useQueryClient()
  const { state } = useLive()
  useEffect(() => {
    if (state !== 'live') return
    for (const { queryKey } of keptIn(client.getQueryCache()))
      client.invalidateQueries({ queryKey, exact: true })
    const send = () => void sendAndSay(client)
    send()
    const timer = setInterval(send, AGAIN_MS)
    return () => clearInterval(timer)
  }, [state, client])
  useRecalls(client)
}

async function sendAndSay(client: QueryClient): Promise<void> {
  const sent = await sendOutbox().catch((): readonly Sent[] => [])
  const last = sent.at(-1)
  if (!last) return
  client.removeQueries({ queryKey: ['report'], type: 'inactive' })
  client.invalidateQueries({ queryKey: ['reports'] })
  const link = (
    <Link to="/r/$handle" params={{ handle: last.handle }}>
      <T value={last.item.words} />
    </Link>
  )
  showNotice({ words: <Message id="outbox.sent" values={{ n: sent.length, last: link }} /> })
}

/** What is kept on the device and in the page's own memory goes at once. */
function useRecalls(client: QueryClient): void {
  useEffect(() => {
    const forget = () => client.removeQueries({ type: 'inactive', predicate: isRead })
    return onEntry((entry) => void heedEntry(entry, forget).catch(() => {}))
  }, [client])
}

const isRead = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  ['picture', 'event', 'report'].includes(String(queryKey[0]))
