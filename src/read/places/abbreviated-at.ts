import abbreviations from '#model/places/state-abbreviations.json' with { type: 'json' }
import type { LookUp } from './look-up.ts'
import type { NameMatch } from './name-at.ts'
import { isNextTo, lowerAt, type PlaceTokens } from './place-tokens.ts'
import { WORDS } from './place-words.ts'

type Short = { readonly words: string; readonly name: string }

/** "Fla.", "N.Y.", "W. Va.": by the first token, the longest first. */
const WITH_DOT = Map.groupBy(
  shortsOf(abbreviations.withDot),
  ({ words }) => /^(?:\p{Lu}\.){2,}|^\p{L}+/u.exec(words)?.[0] ?? '',
)
const PLAIN = new Map(Object.entries(abbreviations.plain))
const AFTER_COMMA = new Map(Object.entries(abbreviations.afterComma))
/** What a shortened state follows: "Tyler, Tex.", "(Tex.)", "R-Tex.", "in Tex.". */
const BEFORE: ReadonlySet<string> = new Set([',', '(', '-', '–', '/', 'and', 'or'])

/** A state's or province's name as papers and post offices shorten it; null when none begins at that token. */
export function abbreviatedAt(tokens: PlaceTokens, at: number, lookUp: LookUp): NameMatch | null {
  const first = tokens.all[at]
  if (!first || first.text.length > 5) return null
  for (const short of WITH_DOT.get(first.text) ?? []) {
    if (!tokens.text.startsWith(short.words, first.start) || !mayFollow(tokens, at)) continue
    return matchOf(tokens, { at, end: first.start + short.words.length }, lookUp(short.name))
  }
  const name = PLAIN.get(first.text) ?? (isAfterTown(tokens, at) && AFTER_COMMA.get(first.text))
  return name ? matchOf(tokens, { at, end: first.end }, lookUp(name)) : null
}

function shortsOf(table: Readonly<Record<string, string>>): readonly Short[] {
  return Object.entries(table)
    .map(([words, name]) => ({ words, name }))
    .toSorted((a, b) => b.words.length - a.words.length)
}

/** Initials stand for a state anywhere; "Miss." and "Mass." only where a state may stand. */
function mayFollow(tokens: PlaceTokens, at: number): boolean {
  if (/\..*\./.test(tokens.text.slice(tokens.all[at]?.start, (tokens.all[at]?.end ?? 0) + 5)))
    return true
  const before = lowerAt(tokens, at - 1)
  return BEFORE.has(before) || WORDS.locativeBefore.has(before)
}

/** "Tyler, TX". */
const isAfterTown = (tokens: PlaceTokens, at: number) =>
  lowerAt(tokens, at - 1) === ',' && tokens.all[at - 2]?.isCapital === true

function matchOf(
  tokens: PlaceTokens,
  { at, end }: { at: number; end: number },
  found: ReturnType<LookUp>,
): NameMatch | null {
  const candidates = found.filter(({ precision, country }) =>
    country === 'US' || country === 'CA' || country === 'AU' ? precision !== 'country' : false,
  )
  let to = at + 1
  while ((tokens.all[to]?.end ?? Infinity) <= end) to++
  const states = candidates.filter(({ precision }) => precision === 'province')
  const meant = states.length > 0 ? states : candidates
  // "W.Va. 9" is a road; five figures are a post office's.
  const isRoad = isNextTo(tokens, to) && /^\d{1,4}$/.test(lowerAt(tokens, to))
  return meant.length > 0 && !isRoad ? { from: at, to, candidates: meant, isShortened: true } : null
}
