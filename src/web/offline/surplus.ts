type Sized = { readonly key: string; readonly at: string; readonly sizeBytes: number }
type Limits = { readonly items: number; readonly bytes: number }

/**
 * The keys that must go so that the rest is within both limits: the oldest first.
 *
 * @param rows `at` as ISO instants, all in the same zone
 */
export function surplus(rows: readonly Sized[], limits: Limits): readonly string[] {
  const newestFirst = rows.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
  let bytes = 0
  const firstOut = newestFirst.findIndex(({ sizeBytes }, at) => {
    bytes += sizeBytes
    return at >= limits.items || bytes > limits.bytes
  })
  return firstOut < 0 ? [] : newestFirst.slice(firstOut).map(({ key }) => key)
}

/** What a text takes on the wire and, near enough, on the disk. */
export const bytesIn = (text: string): number => new TextEncoder().encode(text).length
