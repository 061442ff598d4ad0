import type { z } from 'zod'
import type { filterQuery } from '#contract/commands.ts'

/** The filter of an address as the actions take it. */
export function filterFrom({
  view: side,
  type: action,
  box,
  ...rest
}: z.infer<typeof filterQuery>) {
  const [west = 0, south = 0, east = 0, north = 0] = (box ?? '').split(',').map(Number)
  return { side, action, ...rest, ...(box ? { box: { west, south, east, north } } : {}) }
}
