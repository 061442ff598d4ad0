import { useSyncExternalStore } from 'react'

/** Whether the palette, on whatever page, asked for the export: the picture's page opens it and takes the wish back. */
let isAsked = false
const listeners = new Set<() => void>()

export function askForExport(wish: boolean): void {
  isAsked = wish
  for (const listener of listeners) listener()
}

export const useExportWish = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isAsked,
  )
