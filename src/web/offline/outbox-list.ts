import { useSyncExternalStore } from 'react'
import { dropRow, listRows, putRow } from './database.ts'
import { deskOwner, onDesk } from './desk.ts'
import { inOrder, type OutboxItem } from './outbox.ts'

type Shown = {
  readonly items: readonly OutboxItem[]
  /** The key of the one that is under way. */
  readonly sending: string | null
}

const EMPTY: Shown = { items: [], sending: null }
const BYTES_MAX = 100 * 1024 * 1024
const ITEMS_MAX = 50

let shown = EMPTY
const listeners = new Set<() => void>()
/** Other tabs of the same officer show the same list. */
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('parley-outbox') : null
tabs?.addEventListener('message', () => void readOutbox())
onDesk(() => void readOutbox())

function tell(change: Partial<Shown>): void {
  shown = { ...shown, ...change }
  for (const listener of listeners) listener()
}

/** What waits or was refused, in the order of sending. */
export const useOutbox = (): Shown =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )

export async function readOutbox(): Promise<readonly OutboxItem[]> {
  const whose = deskOwner()
  const items =
    whose === null ? [] : await listRows<OutboxItem>('outbox', whose).catch((): OutboxItem[] => [])
  tell({ items: inOrder(items) })
  return shown.items
}

async function changed(): Promise<void> {
  await readOutbox()
  tabs?.postMessage('changed')
}

/** @throws where the browser keeps nothing, or the outbox is full: then the form keeps its words */
export async function putInOutbox(item: Omit<OutboxItem, 'whose' | 'at' | 'state'>): Promise<void> {
  const whose = deskOwner()
  if (whose === null) throw new Error('nobody is signed in')
  const held = await listRows<OutboxItem>('outbox', whose)
  const isFull =
    held.length >= ITEMS_MAX ||
    held.reduce((sum, { body }) => sum + weightOf(body), weightOf(item.body)) > BYTES_MAX
  if (isFull) throw new Error('the outbox is full')
  const at = new Date().toISOString()
  await putRow<OutboxItem>('outbox', { ...item, whose, at, state: 'waiting' })
  await changed()
}

const weightOf = (body: unknown): number =>
  body instanceof Blob ? body.size : JSON.stringify(body).length

export async function changeInOutbox(item: OutboxItem): Promise<void> {
  await putRow('outbox', item)
  await changed()
}

export async function takeFromOutbox(item: OutboxItem): Promise<void> {
  await dropRow('outbox', item)
  await changed()
}

export const showSending = (sending: string | null): void => tell({ sending })
