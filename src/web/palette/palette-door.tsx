import { lazy, Suspense, useEffect } from 'react'

const load = async () => ({ default: (await import('./palette.tsx')).Palette })
const Palette = lazy(load)

/** Late enough to be in nobody's way, early enough that the first typed letters find it open. */
const FETCHED_AFTER_MS = 3000

type DoorProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onKeys: () => void
}

/** The palette, which is fetched once the page is there. */
export function PaletteDoor({ isOpen, ...props }: DoorProps) {
  useEffect(() => {
    const timer = setTimeout(() => load().catch(() => {}), FETCHED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <Palette {...props} />
    </Suspense>
  )
}
