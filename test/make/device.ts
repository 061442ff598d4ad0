import type { Page } from 'playwright-core'

type Store = 'drafts' | 'outbox' | 'answers' | 'bodies' | 'notes'

/** All that this browser keeps in one store of the pages, whoever it is of. */
export const heldIn = (page: Page, store: Store): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opened = indexedDB.open('parley')
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const asked = opened.result.transaction(name).objectStore(name).getAll()
          asked.onsuccess = () => {
            resolve(asked.result)
            opened.result.close()
          }
        }
      }),
    store,
  )

/** Everything that is kept to be read, as one text. */
export const textsOf = async (page: Page): Promise<string> =>
  (await heldIn(page, 'bodies')).map(({ key, text }) => `${key} ${text}`).join('\n')

/** What waits to be sent or was refused: its words, and which of the two. */
export async function unsentIn(page: Page): Promise<[unknown, unknown][]> {
  return (await heldIn(page, 'outbox')).map(({ words, state }) => [words, state])
}

/** The paths that the worker keeps, once it has taken over the page's requests. */
export const keptShell = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const names = await caches.keys()
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return lists.flat().map(({ url }) => new URL(url).pathname)
  })
