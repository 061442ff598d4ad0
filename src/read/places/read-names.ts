import { type ListedCounty, listedCounties } from './listed-counties.ts'
import type { LookUp } from './look-up.ts'
import { type NameMatch, nameAt, organisationEnd } from './name-at.ts'
import { contextOf, type NameContext } from './name-context.ts'
import type { PlaceTokens } from './place-tokens.ts'

/** A name as it stands in a text, with what it may stand for and what the words around it say. */
export type ReadName = NameMatch & {
  readonly context: NameContext
  /** In a list that ends with "counties". */
  readonly isCounty?: boolean
  /** Where its words begin and end, when somebody else says so. */
  readonly start?: number
  readonly end?: number
}

/** Every run of words that some place bears as its name, in the order of the text; no two overlap. */
export function readNames(tokens: PlaceTokens, lookUp: LookUp): readonly ReadName[] {
  const names: ReadName[] = []
  let line = { end: -1, isTitle: false }
  for (let at = 0; at < tokens.all.length; ) {
    if (tokens.all[at]?.mayName !== true) {
      at += 1
      continue
    }
    const skip = organisationEnd(tokens, at)
    const match = skip > at ? null : nameAt(tokens, at, lookUp)
    if (!match) {
      addCounties(tokens, listedCounties(tokens, at, lookUp), names)
      at = Math.max(at + 1, skip)
      continue
    }
    if (match.from >= line.end) line = lineAt(tokens, match.from)
    names.push({ ...match, context: contextOf(tokens, match, line.isTitle) })
    at = match.to
  }
  return names
}

/** Puts the names of a list of counties in the place of what else they were read as. */
function addCounties(
  tokens: PlaceTokens,
  counties: readonly ListedCounty[],
  names: ReadName[],
): void {
  const [first] = counties
  if (!first) return
  while ((names.at(-1)?.to ?? -1) > first.from) names.pop()
  for (const county of counties) names.push(countyFrom(tokens, county))
}

/** A listed county as a name; what its words may mean elsewhere says nothing of it. */
export function countyFrom(tokens: PlaceTokens, county: ListedCounty): ReadName {
  const context = contextOf(tokens, county, true)
  return { ...county, isCounty: true, context: { ...context, isTrap: false, isPerson: false } }
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === BREAK) return true
  return false
}

const BREAK = 0x0a
const LINE_TOKENS_MAX = 40

/** The line that a token stands in, and whether it is a heading that writes nearly every word with a capital. */
function lineAt(tokens: PlaceTokens, at: number): { end: number; isTitle: boolean } {
  const isBreak = (index: number) => {
    const [before, token] = [tokens.all[index - 1], tokens.all[index]]
    return !before || !token || hasBreak(tokens.text, before.end, token.start)
  }
  let from = at
  while (from > 0 && at - from < LINE_TOKENS_MAX && !isBreak(from)) from--
  let end = at + 1
  while (end < tokens.all.length && end - at < LINE_TOKENS_MAX && !isBreak(end)) end++
  let long = 0
  let capitals = 0
  for (let place = from; place < end; place += 1) {
    const token = tokens.all[place]
    if (!token?.isWord || token.text.length <= 3) continue
    long += 1
    if (token.isCapital) capitals += 1
  }
  const isSentence = tokens.all[end - 1]?.text === '.'
  return { end, isTitle: !isSentence && long >= 4 && capitals >= long * 0.8 }
}
