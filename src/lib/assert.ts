/** Stops at a bug of ours: `holds` is a thing that no input can make untrue. Caught only at the edge, as a 500 with an id. */
export function assert(holds: unknown, why: string): asserts holds {
  if (!holds) throw new Error(`Broken assumption: ${why}`)
}
