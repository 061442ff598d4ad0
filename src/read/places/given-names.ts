import { abbreviatedAt } from './abbreviated-at.ts'
import { listedCounties } from './listed-counties.ts'
import type { LookUp } from './look-up.ts'
import { nameAt } from './name-at.ts'
import { contextOf } from './name-context.ts'
import type { PlaceTokens } from './place-tokens.ts'
import { countyFrom, type ReadName } from './read-names.ts'

type Stretch = { readonly start: number; readonly end: number }

/** Names of which somebody else says where they stand; without those that no place bears. */
export function givenNames(
  tokens: PlaceTokens,
  spans: readonly Stretch[],
  lookUp: LookUp,
): readonly ReadName[] {
  const names: ReadName[] = []
  const counties = countiesIn(tokens, lookUp)
  let at = 0
  for (const { start, end } of spans) {
    while ((tokens.all[at]?.end ?? Infinity) <= start) at++
    let to = at
    while ((tokens.all[to]?.start ?? Infinity) < end) to++
    const county = counties.get(at)
    if (county?.to === to) {
      names.push({ ...county, start, end })
      continue
    }
    const candidates = candidatesOf(tokens, { at, start, end }, lookUp)
    if (candidates.length === 0) continue
    const match = { from: at, to: Math.max(to, at + 1), candidates, start, end }
    const context = contextOf(tokens, match, false)
    names.push({ ...match, context: { ...context, ...SURELY_A_PLACE } })
  }
  return names
}

const SURELY_A_PLACE = { isPartOfName: false, mayOwn: false, isPerson: false, isTrap: false }

/** The listed counties of a text by their first tokens. */
function countiesIn(tokens: PlaceTokens, lookUp: LookUp): ReadonlyMap<number, ReadName> {
  const listed = tokens.all.flatMap((_, at) => listedCounties(tokens, at, lookUp))
  return new Map(listed.map((one) => [one.from, countyFrom(tokens, one)]))
}

/** By the whole words, else as the finder would read them: shortened, or a people in the plural. */
function candidatesOf(
  tokens: PlaceTokens,
  { at, start, end }: Stretch & { at: number },
  lookUp: LookUp,
) {
  const short = abbreviatedAt(tokens, at, lookUp)
  if (short && (tokens.all[short.to - 1]?.end ?? end) >= end) return short.candidates
  const whole = lookUp(tokens.text.slice(start, end))
  return whole.length > 0 ? whole : (nameAt(tokens, at, lookUp)?.candidates ?? [])
}
