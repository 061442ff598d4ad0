/** One measure: its name, what came out, the bar where there is one. */
export type Measure = { name: string; value: number; unit: string; bar?: string }
export type Bench = { about: string; run(say: (words: string) => void): Promise<Measure[]> }

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
