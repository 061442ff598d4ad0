import { useSyncExternalStore } from 'react'
import { keptChoice } from './kept-choice.ts'

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

const choice = keptChoice('theme', THEMES)
export const useTheme = choice.use

const media = (query: string) => globalThis.matchMedia?.(query)
const wantsMore = media('(prefers-contrast: more)')
const wantsDark = media('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

/** Sets the page's theme. `system` leaves it to the device, which may ask for more contrast too. */
export function showTheme(): void {
  const chosen = choice.read()
  const shown = chosen === 'system' && wantsMore?.matches ? 'contrast' : chosen
  if (shown === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = shown
  for (const listener of listeners) listener()
}

/** Shows the theme now, and again whenever the device changes its mind. */
export function startTheme(): void {
  showTheme()
  for (const query of [wantsMore, wantsDark]) query?.addEventListener('change', showTheme)
}

export function chooseTheme(next: Theme): void {
  choice.choose(next)
  showTheme()
}

/** Names the colours that are shown: whatever has read them once must read them anew when it changes. */
export function useLook(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => `${document.documentElement.dataset['theme'] ?? ''} ${wantsDark?.matches ?? false}`,
  )
}
