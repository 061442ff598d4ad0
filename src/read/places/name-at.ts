import type { Candidate } from '#domain/gazetteer.ts'
import { abbreviatedAt } from './abbreviated-at.ts'
import type { LookUp } from './look-up.ts'
import { isNextTo, lowerAt, type PlaceToken, type PlaceTokens } from './place-tokens.ts'
import { ORGANISATIONS, WORDS } from './place-words.ts'

/** A run of tokens that is the name of at least one place. */
export type NameMatch = {
  readonly from: number
  readonly to: number
  readonly candidates: readonly Candidate[]
  /** "Fla.", "N.Y.", "TX": nothing else is written so. */
  readonly isShortened?: boolean
}

/** Signs that may stand inside a name. */
const INNER_SIGNS: readonly string[] = ['-', '–', '’', "'", '.', '&']
/** No name of a place that reports use is longer, hyphens counted. */
const TOKENS_MAX = 9

/** The longest run of words from a token on that the gazetteer knows; null when none is a name. */
export function nameAt(tokens: PlaceTokens, at: number, lookUp: LookUp): NameMatch | null {
  const first = tokens.all[at]
  if (!first || !mayBegin(tokens, first, at)) return null
  const short = abbreviatedAt(tokens, at, lookUp)
  if (short) return short
  for (let to = runEnd(tokens, at); to > at; to--) {
    const last = tokens.all[to - 1]
    if (!last?.isCapital && !(last?.isWord && /^\d/.test(last.text))) continue
    const candidates = fitting(lookUp(tokens.text.slice(first.start, last.end)), first, to - at)
    if (candidates.length > 0) return { from: at, to: withDot(tokens, to), candidates }
  }
  return demonymPlural(first, at, lookUp)
}

/** "Boone Co.": the full stop belongs to the shortened word. */
function withDot(tokens: PlaceTokens, to: number): number {
  const isShort = lowerAt(tokens, to - 1) === 'co' && tokens.all[to]?.text === '.'
  return isShort && isNextTo(tokens, to) ? to + 1 : to
}

/** With a capital, or as "al-Bab" begins. */
function mayBegin(tokens: PlaceTokens, first: PlaceToken, at: number): boolean {
  if (first.isCapital) return true
  return (
    WORDS.articles.has(first.lower) && tokens.all[at + 1]?.text === '-' && isNextTo(tokens, at + 1)
  )
}

/** The place after the last token that could belong to a name begun here. */
function runEnd(tokens: PlaceTokens, at: number): number {
  let to = at + 1
  while (to < at + TOKENS_MAX) {
    const token = tokens.all[to]
    if (!token || !isNextTo(tokens, to)) break
    const isInner = INNER_SIGNS.includes(token.text) || WORDS.particles.has(token.lower)
    if (!token.isCapital && !isInner) break
    // A full stop belongs to "St." only.
    if (token.text === '.' && (tokens.all[to - 1]?.text.length ?? 0) > 2) break
    to++
  }
  return to
}

/** Leaves out what the spelling rules out: "us" and "Hit" are no state and no town, "US" is. */
function fitting(
  candidates: readonly Candidate[],
  first: PlaceToken,
  length: number,
): readonly Candidate[] {
  // "The Bank" is some town's other name; only states and regions keep their article.
  if (first.lower === 'the') return candidates.filter(isStateOrRegion)
  const letters = first.text.replaceAll('.', '')
  if (length > 1 || letters.length > 3) return candidates
  const isShouted = letters === letters.toUpperCase()
  if (isShouted) return letters.length === 1 ? [] : candidates.filter(isStateOrRegion)
  return candidates.filter((one) => one.population >= 100_000 && one.matched !== 'alias')
}

const isStateOrRegion = (one: Candidate) =>
  one.precision === 'country' || one.precision === 'region'

/** "Syrians", "Iranians": the people of a state, in the plural. */
function demonymPlural(first: PlaceToken, at: number, lookUp: LookUp): NameMatch | null {
  if (!first.lower.endsWith('s') || first.text.length < 5) return null
  const candidates = lookUp(first.text.slice(0, -1)).filter((one) => one.matched === 'demonym')
  return candidates.length > 0 ? { from: at, to: at + 1, candidates } : null
}

/** The end of a known organisation's name that begins at a token and holds places' names; the token itself when none does. */
export function organisationEnd(tokens: PlaceTokens, at: number): number {
  for (const words of ORGANISATIONS.get(tokens.all[at]?.lower ?? '') ?? []) {
    const end = phraseEnd(tokens, at, words)
    if (end > at) return end
  }
  return at
}

/** The end of a phrase that stands at a token, hyphens stepped over; the token itself when it does not. */
function phraseEnd(tokens: PlaceTokens, at: number, words: readonly string[]): number {
  let to = at
  for (const word of words) {
    if (tokens.all[to]?.lower === '-') to++
    if (tokens.all[to]?.lower !== word) return at
    to++
  }
  return to
}
