import { type Narration, threeAt } from './narration.ts'

/** Words that stand in both texts one after the other: from where in each, and how many. */
export type Run = { readonly a: number; readonly b: number; readonly length: number }

/** Shorter runs are alike by chance: "of the". */
export const RUN_WORDS_MIN = 3
/** Places in one text at which a run may begin: a form letter that says one thing a thousand times costs no more. */
const PLACES_MAX = 8

/**
 * The runs that two texts share, the longest first, each word in one run at most. Where runs stand does not matter.
 *
 * @returns in the order of the first text
 * @cost O(n log n) in words
 */
export function sharedRuns(a: Narration, b: Narration): readonly Run[] {
  const taken = { a: new Uint8Array(a.words.length), b: new Uint8Array(b.words.length) }
  const runs = wholeRuns(a.words, b.words)
    .sort((one, other) => other.length - one.length || one.a - other.a || one.b - other.b)
    .flatMap((run) => claimed(run, taken) ?? [])
  return runs.sort((one, other) => one.a - other.a)
}

/** Every run that cannot be made longer at either end. */
function wholeRuns(a: Int32Array, b: Int32Array): Run[] {
  const places = placesIn(b)
  const runs: Run[] = []
  for (let at = 0; at + RUN_WORDS_MIN <= a.length; at += 1)
    for (const place of places.get(threeAt(a, at)) ?? []) {
      const isInside = at > 0 && place > 0 && a[at - 1] === b[place - 1]
      const length = isInside ? 0 : lengthFrom(a.subarray(at), b.subarray(place))
      if (length >= RUN_WORDS_MIN) runs.push({ a: at, b: place, length })
    }
  return runs
}

function placesIn(words: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + RUN_WORDS_MIN <= words.length; at += 1) {
    const key = threeAt(words, at)
    const held = places.get(key)
    if (!held) places.set(key, [at])
    else if (held.length < PLACES_MAX) held.push(at)
  }
  return places
}

function lengthFrom(a: Int32Array, b: Int32Array): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length += 1
  return length
}

/** What is left of a run between words that longer ones took: its first part that is long enough. */
function claimed(run: Run, taken: { readonly a: Uint8Array; readonly b: Uint8Array }): Run | null {
  const isFree = (at: number) => !taken.a[run.a + at] && !taken.b[run.b + at]
  let from = 0
  while (from < run.length && !isFree(from)) from += 1
  let to = from
  while (to < run.length && isFree(to)) to += 1
  if (to - from < RUN_WORDS_MIN) return null
  taken.a.fill(1, run.a + from, run.a + to)
  taken.b.fill(1, run.b + from, run.b + to)
  return { a: run.a + from, b: run.b + from, length: to - from }
}
