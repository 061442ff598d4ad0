import { useState } from 'react'

/** The claims that the officer has laid side by side, two at most: a third takes the older one's place. */
export type Chosen = {
  readonly names: readonly string[]
  readonly toggle: (name: string) => void
  readonly clear: () => void
}

export function useChosen(): Chosen {
  const [names, setNames] = useState<readonly string[]>([])
  return {
    names,
    toggle: (name) =>
      setNames((before) =>
        before.includes(name) ? before.filter((one) => one !== name) : [...before, name].slice(-2),
      ),
    clear: () => setNames([]),
  }
}
