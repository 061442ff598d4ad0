import type { Candidate } from '#domain/gazetteer.ts'
import type { LookUp } from './look-up.ts'
import { isNextTo, lowerAt, type PlaceTokens } from './place-tokens.ts'
import { COUNTY_KINDS } from './place-words.ts'

/** A name in a list that ends with "counties". */
export type ListedCounty = {
  readonly from: number
  readonly to: number
  readonly candidates: readonly Candidate[]
}

const LIST_SIGNS: ReadonlySet<string> = new Set([',', 'and', 'or', '&'])
/** A state has no more counties than that. */
const LISTED_MAX = 254

/** "Travis, Bell and Hays counties": the names before the word, as far as the list goes, in the order of the text. */
export function listedCounties(
  tokens: PlaceTokens,
  at: number,
  lookUp: LookUp,
): readonly ListedCounty[] {
  const kind = COUNTY_KINDS.get(lowerAt(tokens, at))
  const listed: ListedCounty[] = []
  for (let to = at; kind !== undefined && listed.length < LISTED_MAX; ) {
    const from = nameStart(tokens, to)
    const words = tokens.text.slice(tokens.all[from]?.start, tokens.all[to - 1]?.end)
    const candidates = from < to ? lookUp(`${words} ${kind}`) : []
    if (candidates.length === 0) break
    listed.push({ from, to, candidates })
    to = from
    while (LIST_SIGNS.has(lowerAt(tokens, to - 1))) to--
    if (to === from) break
  }
  return listed.toReversed()
}

/** Where the run of capitalised words begins that ends right before a token. */
function nameStart(tokens: PlaceTokens, to: number): number {
  let from = to
  while (tokens.all[from - 1]?.isCapital && (from === to || isNextTo(tokens, from))) from--
  return from
}
