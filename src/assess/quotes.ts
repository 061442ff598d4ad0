import { foldWord } from '#domain/search-tokens.ts'

/** A quote as copies are found by: its folded words, and its runs of three of them. */
export type FoldedQuote = { readonly words: string; readonly runs: ReadonlySet<string> }

const WORD = /[\p{L}\p{N}]+/gu
const RUN_WORDS = 3
/** Shorter quotes are alike by chance: "three people were killed". */
const TELLING_WORDS = 8
const NEAR_SHARE = 0.7

/** Null for a quote too short to tell a copy from chance. */
export function foldedQuote(quote: string): FoldedQuote | null {
  const words = foldWord(quote).match(WORD) ?? []
  if (words.length < TELLING_WORDS) return null
  const runs = new Set<string>()
  for (let at = 0; at + RUN_WORDS <= words.length; at += 1)
    runs.add(words.slice(at, at + RUN_WORDS).join(' '))
  return { words: words.join(' '), runs }
}

/** Whether one is a copy of the other, give or take a few words: they share most runs of the shorter. */
export function areNear(a: FoldedQuote, b: FoldedQuote): boolean {
  if (a.words === b.words) return true
  const [short, long] = a.runs.size <= b.runs.size ? [a, b] : [b, a]
  let shared = 0
  for (const run of short.runs) if (long.runs.has(run)) shared += 1
  return shared >= NEAR_SHARE * short.runs.size
}
