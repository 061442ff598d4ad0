import { useSyncExternalStore } from 'react'

type Live = {
  readonly state: 'starting' | 'live' | 'lost'
  /** The last entry of the own stream that was told of. */
  readonly position: number
  /** The last entry that each picture has taken in; 0 while nothing was told. */
  readonly folded: Readonly<Record<'joint' | 'ours', number>>
}

const RETRY_MS = 4000

let live: Live = { state: 'starting', position: 0, folded: { joint: 0, ours: 0 } }
const listeners = new Set<() => void>()

function tell(change: Partial<Live>): void {
  live = { ...live, ...change }
  for (const listener of listeners) listener()
}

const onLive = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether updates come, and how far the stream has come by them. */
export const useLive = (): Live => useSyncExternalStore(onLive, () => live)

/**
 * Listens to the member's stream from a position on.
 *
 * The browser itself comes back after a break and names the last entry it saw; only a connection that the server closed
 * for good is opened anew here.
 *
 * @returns how to stop
 */
export function startLive(after: number): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  tell({ state: 'starting', position: after, folded: { joint: 0, ours: after } })

  function open() {
    source = new EventSource(`/api/stream?after=${live.position}`)
    source.addEventListener('open', () => tell({ state: 'live' }))
    source.addEventListener('entry', (event) => tell({ position: told(event).position }))
    source.addEventListener('picture', (event) => {
      const { position, view = 'ours' } = told(event)
      tell({ folded: { ...live.folded, [view]: position } })
    })
    source.addEventListener('error', () => {
      tell({ state: 'lost' })
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

type Told = { readonly position: number; readonly view?: 'joint' | 'ours' }
const told = (event: MessageEvent<string>) => JSON.parse(event.data) as Told
