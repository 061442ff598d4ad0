import { useSyncExternalStore } from 'react'
import { heard } from './heard.ts'

type Live = {
  readonly state: 'starting' | 'live' | 'lost'
  /** Since when there is no line; null while there is one. */
  readonly lostAt: string | null
  /** The last entry of the own stream that was told of. */
  readonly position: number
  /** The last entry that each picture has taken in; 0 while nothing was told. */
  readonly folded: Readonly<Record<'joint' | 'ours', number>>
}

const RETRY_MS = 4000
/** The centre says every 15 seconds that it is there; who misses that more than twice has lost it without being told. */
const SILENCE_MS = 40_000

let live: Live = { state: 'starting', lostAt: null, position: 0, folded: { joint: 0, ours: 0 } }
/** Opens the line anew; nothing while none is wanted. */
let reopen: () => void = () => {}
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

/** Does not wait until the browser tries by itself. */
export const tryLineNow = (): void => reopen()

type Entry = { readonly position: number; readonly kind?: string }
const entryListeners = new Set<(entry: Entry) => void>()

/** Tells each entry that comes while the page is open. @returns how to stop */
export function onEntry(listener: (entry: Entry) => void): () => void {
  entryListeners.add(listener)
  return () => entryListeners.delete(listener)
}

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
  let silence: ReturnType<typeof setTimeout> | undefined
  tell({ state: 'starting', lostAt: null, position: after, folded: { joint: 0, ours: after } })

  function lose() {
    clearTimeout(silence)
    tell({ state: 'lost', lostAt: live.lostAt ?? new Date().toISOString() })
  }
  function hear() {
    heard()
    clearTimeout(silence)
    silence = setTimeout(open, SILENCE_MS)
    if (live.state !== 'live') tell({ state: 'live', lostAt: null })
  }
  function open() {
    clearTimeout(timer)
    if (live.state === 'live') lose()
    source?.close()
    source = lineFrom(live.position, {
      hear,
      lose() {
        lose()
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS)
      },
    })
  }
  // The browser knows at once that a cable is out; the line itself only finds out by silence.
  addEventListener('offline', lose)
  addEventListener('online', open)
  reopen = open
  open()
  return () => {
    removeEventListener('offline', lose)
    removeEventListener('online', open)
    reopen = () => {}
    clearTimeout(timer)
    clearTimeout(silence)
    source?.close()
  }
}

type Ends = { readonly hear: () => void; readonly lose: () => void }

function lineFrom(after: number, { hear, lose }: Ends): EventSource {
  const source = new EventSource(`/api/stream?after=${after}`)
  source.addEventListener('open', hear)
  source.addEventListener('beat', hear)
  source.addEventListener('error', lose)
  source.addEventListener('entry', (event) => {
    hear()
    const entry = told(event)
    tell({ position: entry.position })
    for (const listener of entryListeners) listener(entry)
  })
  source.addEventListener('picture', (event) => {
    hear()
    const { position, view = 'ours' } = told(event)
    tell({ folded: { ...live.folded, [view]: position } })
  })
  return source
}

type Told = Entry & { readonly view?: 'joint' | 'ours' }
const told = (event: MessageEvent<string>) => JSON.parse(event.data) as Told
