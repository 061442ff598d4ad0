import type { Span } from '#domain/span.ts'
import { type Narration, sharedThrees } from './narration.ts'
import { RUN_WORDS_MIN, type Run, sharedRuns } from './shared-runs.ts'

type Place = Pick<Span, 'start' | 'end'>

/** What two reports have from each other, or both from a third. */
export type Kinship = {
  /** One text is the other, whole or edited; or a good part of one stands in the other. */
  readonly kind: 'copy' | 'partial'
  /** Words of the writers' own in the passages that both have. */
  readonly sharedCount: number
  /** Of the shorter text's own words, 0 to 1. */
  readonly sharedShare: number
  /** Where the passages lie in the first text and in the second, in the first one's order. */
  readonly passages: readonly (readonly [Place, Place])[]
}

/** Words changed between two runs that leave them one passage. */
const GAP_WORDS_MAX = 2
/** Runs that share fewer words are turns of speech, names and offices. */
const PASSAGE_WORDS_MIN = 5
/** Shared own words that make two texts kin: about two sentences. */
const KIN_WORDS = 26
/** A short text needs fewer, since they are more of it: each tenth of its own words counts as four words, but never fewer than six. */
const WORDS_FOR_WHOLE = 40
const KIN_WORDS_MIN = 6
const COPY_SHARE_MIN = 0.7

/**
 * Whether one text was taken from the other or both from a third, by the passages of their own words that both have.
 *
 * Neither order nor place of a passage matters, nor a changed word or two in it. Quotations, names and numbers count for
 * nothing: two reporters in one room have those alike.
 *
 * @returns null for texts that are independent as far as words tell
 * @source docs/reference/copies.md
 * @cost O(n log n) in words
 */
export function kinshipOf(a: Narration, b: Narration): Kinship | null {
  if (isAfter(a, b)) return turned(kinshipOf(b, a))
  // Most pairs end here: each run of words begins with three that both have, so more can hardly be shared.
  const sharedMost = RUN_WORDS_MIN * sharedThrees(a, b)
  if (!isEnough(sharedMost, Math.min(1, shareOf(sharedMost, a, b)))) return null
  const passages = passagesOf(sharedRuns(a, b))
  const sharedCount = passages.flat().reduce((sum, run) => sum + ownIn(run, a, b), 0)
  const sharedShare = shareOf(sharedCount, a, b)
  if (!isEnough(sharedCount, sharedShare)) return null
  return {
    kind: sharedShare >= COPY_SHARE_MIN ? 'copy' : 'partial',
    sharedCount,
    sharedShare,
    passages: passages.map((runs) => [
      spanOf(a, runs.map((run) => [run.a, run.length])),
      spanOf(b, runs.map((run) => [run.b, run.length])),
    ]),
  } // biome-ignore format: the two sides alike
}

const shareOf = (count: number, a: Narration, b: Narration) =>
  count / Math.max(1, Math.min(a.ownCount, b.ownCount))

const isEnough = (count: number, share: number) =>
  count >= KIN_WORDS_MIN && count + WORDS_FOR_WHOLE * share >= KIN_WORDS

/** One order of two texts, whichever comes first, so that both questions have one answer. */
function isAfter(a: Narration, b: Narration): boolean {
  if (a.words.length !== b.words.length) return a.words.length > b.words.length
  const at = a.words.findIndex((word, index) => word !== b.words[index])
  return at >= 0 && (a.words[at] as number) > (b.words[at] as number)
}

function turned(kinship: Kinship | null): Kinship | null {
  if (!kinship) return null
  const passages = kinship.passages
    .map(([a, b]) => [b, a] as const)
    .sort(([one], [other]) => one.start - other.start)
  return { ...kinship, passages }
}

/** Runs that follow each other in both texts but for a word or two, if they share enough. */
function passagesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const passages: Run[][] = []
  for (const run of runs) {
    const before = passages.at(-1)
    const last = before?.at(-1)
    if (before && last && follows(run, last)) before.push(run)
    else passages.push([run])
  }
  const wordsIn = (passage: readonly Run[]) => passage.reduce((sum, { length }) => sum + length, 0)
  return passages.filter((passage) => wordsIn(passage) >= PASSAGE_WORDS_MIN)
}

function follows(run: Run, last: Run): boolean {
  const [a, b] = [run.a - last.a - last.length, run.b - last.b - last.length]
  return a >= 0 && a <= GAP_WORDS_MAX && b >= 0 && b <= GAP_WORDS_MAX
}

function ownIn(run: Run, a: Narration, b: Narration): number {
  let count = 0
  for (let at = 0; at < run.length; at += 1)
    if (a.isOwn[run.a + at] && b.isOwn[run.b + at]) count += 1
  return count
}

function spanOf(
  text: Narration,
  runs: readonly (readonly [from: number, length: number])[],
): Place {
  const first = Math.min(...runs.map(([from]) => from))
  const last = Math.max(...runs.map(([from, length]) => from + length - 1))
  return { start: text.starts[first] as number, end: text.ends[last] as number }
}
