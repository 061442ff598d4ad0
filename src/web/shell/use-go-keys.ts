import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { startChord } from '#web/keyboard/dispatcher.ts'
import { useKeys } from '#web/keyboard/use-keys.ts'

/** Keys of every page: `g` and a letter goes somewhere, `/` searches, `?` lists them all. */
export function useGoKeys() {
  const navigate = useNavigate()
  const [isSheetOpen, setSheetOpen] = useState(false)
  useKeys({
    g: () =>
      startChord({
        p: () => navigate({ to: '/picture' }),
        r: () => navigate({ to: '/reports' }),
        s: () => navigate({ to: '/submit' }),
        t: () => navigate({ to: '/stream' }),
      }),
    '/': () => document.getElementById('search')?.focus(),
    '?': () => setSheetOpen(true),
  })
  return {
    isSheetOpen,
    openSheet: () => setSheetOpen(true),
    closeSheet: () => setSheetOpen(false),
  }
}
