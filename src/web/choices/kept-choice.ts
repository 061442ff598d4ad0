import { useSyncExternalStore } from 'react'
import { keep, kept } from './kept.ts'

/** One choice of a few, kept by this browser. Whoever shows it follows at once. */
export type KeptChoice<T extends string> = {
  readonly read: () => T
  readonly choose: (next: T) => void
  readonly use: () => T
}

/** @param values the first is a newcomer's; what was kept and is none of them counts as never chosen */
export function keptChoice<T extends string>(
  name: string,
  values: readonly [T, ...T[]],
): KeptChoice<T> {
  const listeners = new Set<() => void>()
  let chosen = values.find((one) => one === kept(name)) ?? values[0]
  const read = () => chosen
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    read,
    choose(next) {
      chosen = next
      keep(name, next)
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(listen, read, read),
  }
}
