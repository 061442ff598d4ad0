import { useEffect, useRef, useState } from 'react'
import type { Edit } from '#domain/reading.ts'
import { dropDraft, findDraft, keepDraft } from '#web/api/drafts.ts'
import { DraftKeeper, type DraftState } from './draft-keeper.ts'

type Draft = { readonly v: 1; readonly steps: readonly Edit[] }

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
  const keeper = useRef<DraftKeeper<Edit> | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a report; `restore` is new at every render
  useEffect(() => {
    if (key === null) return
    const own = new DraftKeeper<Edit>({
      keep: (kept) => keepDraft(key, { v: 1, steps: kept }),
      drop: () => dropDraft(key),
      onState: (next) => keeper.current === own && setState(next),
      everyMs: EVERY_MS,
    })
    keeper.current = own
    findDraft<Draft>(key)
      .then((draft) => {
        if (keeper.current !== own) return
        own.found(draft?.steps ?? [])
        if (!draft || draft.steps.length === 0) return
        restore(draft.steps)
        setState('restored')
      })
      .catch(() => setState('failed'))
    return () => {
      keeper.current = null
      void own.flush()
    }
  }, [key])

  useEffect(() => keeper.current?.want(steps), [steps])
  return state
}
