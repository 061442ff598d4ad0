/**
 * What must outlive a tab, on the device itself.
 *
 * `answers` says which answers are kept, `bodies` holds them: so that looking for the oldest reads no bodies.
 */
const STORES = ['drafts', 'outbox', 'answers', 'bodies', 'notes'] as const
export type StoreName = (typeof STORES)[number]

/** `whose` is one officer of one member at one centre; empty for what belongs to the device. */
export type Row = { readonly whose: string; readonly key: string }

const NAME = 'parley'
const VERSION = 1
let opened: Promise<IDBDatabase> | null = null

/** @throws where the browser keeps nothing: a private window, or storage that is forbidden or full */
function database(): Promise<IDBDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

function open(): Promise<IDBDatabase> {
  if (!('indexedDB' in globalThis)) return Promise.reject(new Error('this browser keeps nothing'))
  const asked = indexedDB.open(NAME, VERSION)
  asked.onupgradeneeded = () => {
    for (const name of STORES) asked.result.createObjectStore(name, { keyPath: ['whose', 'key'] })
  }
  return settled(asked).then((database) => {
    // Another tab with a newer build must not wait for this one.
    database.onversionchange = () => {
      database.close()
      opened = null
    }
    return database
  })
}

function settled<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('the store refused'))
  })
}

async function storeOf(name: StoreName, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database()).transaction(name, mode).objectStore(name)
}

export async function putRow<R extends Row>(store: StoreName, row: R): Promise<void> {
  await settled((await storeOf(store, 'readwrite')).put(row))
}

export async function findRow<R extends Row>(
  store: StoreName,
  { whose, key }: Row,
): Promise<R | null> {
  const found: unknown = await settled((await storeOf(store, 'readonly')).get([whose, key]))
  return (found as R | undefined) ?? null
}

/** All rows of one officer, in the order of their keys. */
export async function listRows<R extends Row>(store: StoreName, whose: string): Promise<R[]> {
  return (await settled((await storeOf(store, 'readonly')).getAll(rangeOf(whose)))) as R[]
}

export async function dropRow(store: StoreName, { whose, key }: Row): Promise<void> {
  await settled((await storeOf(store, 'readwrite')).delete([whose, key]))
}

/** @param whose `null`: everybody's */
export async function clearRows(store: StoreName, whose: string | null): Promise<void> {
  const rows = await storeOf(store, 'readwrite')
  await settled(whose === null ? rows.clear() : rows.delete(rangeOf(whose)))
}

/** An empty list sorts behind every key of the officer. */
const rangeOf = (whose: string) => IDBKeyRange.bound([whose], [whose, []])
