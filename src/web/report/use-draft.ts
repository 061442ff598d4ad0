import { useEffect, useRef, useState } from 'react'
import type { Edit } from '#domain/reading.ts'
import { dropDraft, findDraft, keepDraft } from '#web/api/drafts.ts'

type Draft = { readonly v: 1; readonly steps: readonly Edit[] }
export type DraftState = 'none' | 'unsaved' | 'saved' | 'restored' | 'failed'

const EVERY_MS = 2000

/**
 * Keeps unsigned steps with the server every two seconds, and brings them back when the report is opened again.
 *
 * Steps name claims by their ids, so they hold on a newer reading too.
 */
export function useDraft(
  key: string | null,
  steps: readonly Edit[],
  restore: (steps: readonly Edit[]) => void,
): DraftState {
  const [state, setState] = useState<DraftState>('none')
  // What the server holds; null until it was asked, and nothing is written before.
  const held = useRef<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a report; `restore` is new at every render
  useEffect(() => {
    if (key === null) return
    let isCurrent = true
    findDraft<Draft>(key)
      .then((draft) => {
        if (!isCurrent) return
        held.current = JSON.stringify(draft?.steps ?? [])
        if (!draft || draft.steps.length === 0) return
        restore(draft.steps)
        setState('restored')
      })
      .catch(() => setState('failed'))
    return () => {
      isCurrent = false
    }
  }, [key])

  useEffect(() => {
    const wanted = JSON.stringify(steps)
    if (key === null || held.current === null || held.current === wanted) return
    setState('unsaved')
    const timer = setTimeout(() => {
      const write = steps.length === 0 ? dropDraft(key) : keepDraft(key, { v: 1, steps })
      write
        .then(() => {
          held.current = wanted
          setState(steps.length === 0 ? 'none' : 'saved')
        })
        .catch(() => setState('failed'))
    }, EVERY_MS)
    return () => clearTimeout(timer)
  }, [key, steps])
  return state
}
