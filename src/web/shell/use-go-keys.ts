import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { startChord } from '#web/keyboard/dispatcher.ts'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { WAYS } from './ways.ts'

/** Keys of every page: `g` and a letter goes somewhere, `/` searches, `?` lists them all. */
export function useGoKeys() {
  const navigate = useNavigate()
  const [isSheetOpen, setSheetOpen] = useState(false)
  useKeys({
    g: () =>
      startChord(Object.fromEntries(WAYS.map(({ key, to }) => [key, () => navigate({ to })]))),
    '/': focusSearch,
    '?': () => setSheetOpen(true),
  })
  return {
    isSheetOpen,
    openSheet: () => setSheetOpen(true),
    closeSheet: () => setSheetOpen(false),
  }
}

export const focusSearch = () => document.getElementById('search')?.focus()
