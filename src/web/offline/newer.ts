import { useSyncExternalStore } from 'react'

/** The worker of a newer build, which waits until the pages of this one are done. */
let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()
const AGAIN_MS = 30 * 60_000

export const useNewer = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting !== null,
  )

/** The newer worker takes over, and the page is loaded again from it. */
export function showNewer(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  waiting?.postMessage('take over')
}

/**
 * Has the pages' own files kept, so that they open without a line.
 *
 * Browsers allow it where the page comes by TLS or from this very computer; elsewhere nothing is kept.
 */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const worker = navigator.serviceWorker
  worker.addEventListener('message', ({ data, source }) => {
    if (data !== 'newer' || !(source instanceof ServiceWorker)) return
    waiting = source
    for (const listener of listeners) listener()
  })
  const kept = await worker.register('/service-worker.js', { updateViaCache: 'none' })
  askWaiting(kept)
  kept.addEventListener('updatefound', () => {
    kept.installing?.addEventListener('statechange', () => askWaiting(kept))
  })
  setInterval(() => void kept.update().catch(() => {}), AGAIN_MS)
}

/** A waiting worker says whether it is of another build than this page; if it is of the same, it simply takes over. */
function askWaiting({ waiting: next }: ServiceWorkerRegistration): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type=module][src]')
  if (next && entry) next.postMessage({ page: new URL(entry.src).pathname })
}
