/** Where an arrow leads in a list of so many lines: round at its ends, from nowhere (-1) to the first or the last. */
export function steppedTo(key: 'ArrowDown' | 'ArrowUp', at: number, count: number): number {
  if (count === 0) return -1
  if (key === 'ArrowDown') return (at + 1) % count
  return at <= 0 ? count - 1 : at - 1
}
