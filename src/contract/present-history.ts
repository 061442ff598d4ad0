import type { HistoryStep, HistoryView } from './history-views.ts'

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** @param found the steps of one page, oldest first */
export function presentHistory(found: {
  stream: string
  event: string
  steps: readonly Frozen<HistoryStep>[]
}): HistoryView {
  const { stream, event, steps } = found
  return { stream, event, steps: structuredClone(steps) as HistoryStep[] }
}
