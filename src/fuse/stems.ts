import type { ReleasedClaim } from '#domain/claim.ts'
import { scriptOf } from '#domain/script-of.ts'
import { foldWord } from '#domain/search-tokens.ts'
import { hash32 } from '#lib/hash32.ts'
import words from '#model/fuse/words.json' with { type: 'json' }

/** Stems kept of one text: those of the lowest hashes, so that two texts keep the same ones of what they share. */
const KEPT_MAX = 24
const STEM = 5
const WORD_MIN = 4
const SILENT = new Set(
  words.telling_nothing.flatMap((list) => list.split(' ')).map((word) => word.slice(0, STEM)),
)
const WORD = /\p{L}+/gu
const ARTICLE = /^(?:وال|بال|فال|كال|لل|ال)(?=\p{L}{3})/u

/** Beginnings of the quote's words that tell something, each script's own; without those of its place's name. Sorted. */
export function stemsOf(claim: ReleasedClaim): readonly string[] {
  const place = new Set(stemsIn(claim.where?.name ?? ''))
  return lowest(stemsIn(claim.quote).filter((stem) => !place.has(stem)))
}

/** The stems of several texts that tell of one thing. */
export function joinedStems(all: readonly (readonly string[])[]): readonly string[] {
  return lowest(all.flat())
}

/** The stems of one list in scripts that the other is written in too: of other scripts nobody can say whether they agree. */
export function inCommonScript(
  stems: readonly string[],
  others: readonly string[],
): readonly string[] {
  const scripts = new Set(others.map(scriptOf))
  return stems.filter((stem) => scripts.has(scriptOf(stem)))
}

function stemsIn(text: string): readonly string[] {
  const found = foldWord(text).match(WORD) ?? []
  return found
    .map((word) => word.replace(ARTICLE, ''))
    .filter((word) => word.length >= WORD_MIN)
    .map((word) => word.slice(0, STEM))
    .filter((stem) => !SILENT.has(stem))
}

/** Of many stems those of the lowest hashes, each once, sorted. */
export function lowest(stems: readonly string[]): readonly string[] {
  const hashed = [...new Set(stems)].map((stem) => [hash32(stem), stem] as const)
  return hashed
    .sort(([a], [b]) => a - b)
    .slice(0, KEPT_MAX)
    .map(([, stem]) => stem)
    .sort()
}
