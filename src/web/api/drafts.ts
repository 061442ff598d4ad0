import { ask, Problem } from './ask.ts'

const pathOf = (key: string) => `/api/drafts/${encodeURIComponent(key)}`

/** The draft kept under a key; null when there is none. */
export async function findDraft<Draft>(key: string): Promise<Draft | null> {
  try {
    const found = await ask<{ body?: string } | null>(pathOf(key))
    return found?.body ? (JSON.parse(found.body) as Draft) : null
  } catch (error) {
    if (error instanceof Problem && error.view.status === 404) return null
    throw error
  }
}

export const keepDraft = (key: string, draft: unknown) =>
  ask<unknown>(pathOf(key), { method: 'PUT', body: { body: JSON.stringify(draft) } })

export const dropDraft = (key: string) => ask<unknown>(pathOf(key), { method: 'DELETE' })
