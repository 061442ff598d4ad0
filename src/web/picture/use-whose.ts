import { useSearch } from '@tanstack/react-router'

/** Whose picture the reader is in, as links carry it on: nothing for the own, which every page opens with. */
export function useWhose(): { view?: 'joint' } {
  const { view } = useSearch({ strict: false }) as { view?: string }
  return view === 'joint' ? { view } : {}
}
