import { useSyncExternalStore } from 'react'

/** Room enough for the list and the report in hand side by side; the style sheet's own border. */
const ROOMY = '(min-width: 45.001rem)'

export function useHasPane(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(ROOMY)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(ROOMY).matches,
  )
}
