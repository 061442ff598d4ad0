import type { Ring } from '#ports/store.ts'

/** A doorbell within this process: it says that there is news, never what; who missed it finds the news by asking. */
export function makeBell(): {
  ring: (rings: readonly Ring[]) => void
  watch: (listen: (ring: Ring) => void) => () => void
} {
  const listeners = new Set<(ring: Ring) => void>()
  return {
    // Of several entries of one stream the last rings for all. A listener that throws must not undo what is committed.
    ring: (rings) => {
      const last = new Map(
        rings.map(({ step, stream, position }) => [stream, { step, stream, position }]),
      )
      for (const ring of last.values())
        for (const listen of listeners) queueMicrotask(() => listen(ring))
    },
    watch: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
}
