import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'
import { type NamedPlace, type Precision, roundedPlace } from '#domain/place.ts'
import type { Issue } from '#domain/reading.ts'
import { chosenPlace, type TextContext } from './choose-place.ts'
import { type NameMatch, nameAt, organisationEnd } from './name-at.ts'
import { contextOf, type NameContext } from './name-context.ts'
import { isNextTo, lowerAt, type PlaceTokens, placeTokens } from './place-tokens.ts'
import { WORDS } from './place-words.ts'

/** A place named in a text; or, flagged, a word for its people, which is no place but tells an actor. */
export type PlaceMention = NamedPlace & {
  readonly isDemonym?: boolean
  /** A capital that speaks or acts stands for its government: "Moscow denied". */
  readonly isGovernment?: boolean
}

export type FoundPlaces = {
  /** In the order of the text; no two overlap. */
  readonly places: readonly PlaceMention[]
  readonly issues: readonly Issue[]
}

const PLACES_MAX = 10_000
const DISTRICT_KM = 25

/**
 * The places that an English text names, one for each name, with no more digits than its kind allows.
 *
 * Parts of people's and organisations' names are left out. When namesakes are about as likely, the likelier is given
 * together with the issue `place_ambiguous`; a capitalised "in X" that nothing knows gives `place_unknown`.
 *
 * @cost O(n) in the text's length, at most nine look-ups for a capitalised word
 */
export function findPlaces(text: string, gazetteer: Gazetteer): FoundPlaces {
  const tokens: PlaceTokens = { all: placeTokens(text), text }
  const names = namesOf(tokens, gazetteer)
  const context = textContext(names)
  const places: PlaceMention[] = []
  const issues: Issue[] = []
  for (const [index, name] of names.entries()) {
    if (places.length >= PLACES_MAX) break
    const found = resolved(tokens, name, { context, next: names[index + 1] })
    if (found.place) places.push(found.place)
    issues.push(...found.issues)
  }
  return { places, issues: [...issues, ...unknownNames(tokens, names)].slice(0, PLACES_MAX) }
}

/** "Homs Province": a word of type in capitals belongs to the name. */
function wordsEnd(tokens: PlaceTokens, name: ReadName): number {
  const after = tokens.all[name.to]
  const isType = after?.isCapital && isNextTo(tokens, name.to) && WORDS.typeInName.has(after.lower)
  return isType && !name.context.isPartOfName ? name.to + 1 : name.to
}

type ReadName = NameMatch & { readonly context: NameContext }

function namesOf(tokens: PlaceTokens, gazetteer: Gazetteer): readonly ReadName[] {
  const names: ReadName[] = []
  let line = { end: -1, isTitle: false }
  for (let at = 0; at < tokens.all.length; ) {
    const skip = organisationEnd(tokens, at)
    const match = skip > at ? null : nameAt(tokens, at, gazetteer)
    if (!match) {
      at = Math.max(at + 1, skip)
      continue
    }
    if (match.from >= line.end) line = lineAt(tokens, match.from)
    names.push({ ...match, context: contextOf(tokens, match, line.isTitle) })
    at = match.to
  }
  return names
}

const LINE_TOKENS_MAX = 40

/** The line that a token stands in, and whether it is a heading that writes nearly every word with a capital. */
function lineAt(tokens: PlaceTokens, at: number): { end: number; isTitle: boolean } {
  const isBreak = (index: number) => {
    const [before, token] = [tokens.all[index - 1], tokens.all[index]]
    return !before || !token || tokens.text.slice(before.end, token.start).includes('\n')
  }
  let from = at
  while (from > 0 && at - from < LINE_TOKENS_MAX && !isBreak(from)) from--
  let end = at + 1
  while (end < tokens.all.length && end - at < LINE_TOKENS_MAX && !isBreak(end)) end++
  const long = tokens.all.slice(from, end).filter((token) => token.isWord && token.text.length > 3)
  const capitals = long.filter((token) => token.isCapital).length
  const isSentence = tokens.all[end - 1]?.text === '.'
  return { end, isTitle: !isSentence && long.length >= 4 && capitals >= long.length * 0.8 }
}

/** Counts the countries and provinces that the text names beyond doubt. */
function textContext(names: readonly ReadName[]): TextContext {
  const countries = new Map<string, number>()
  const provinces = new Map<string, number>()
  const add = (map: Map<string, number>, key: string | undefined) => {
    if (key) map.set(key, (map.get(key) ?? 0) + 1)
  }
  for (const { candidates, context } of names) {
    if (context.isPartOfName) continue
    const state = candidates.find((one) => one.precision === 'country')
    const [first] = candidates
    if (state) add(countries, state.country)
    else if (first && !context.isTrap && isTelling(candidates)) add(countries, first.country)
    const province = candidates.find((one) => one.precision === 'province')
    if (province && !state) add(provinces, province.province)
  }
  return { countries, provinces }
}

/** A large city, or a name that only one country knows. */
function isTelling(candidates: readonly Candidate[]): boolean {
  const [first] = candidates
  if (!first || first.population < 20_000) return false
  return first.population >= 500_000 || candidates.every((one) => one.country === first.country)
}

type Around = { readonly context: TextContext; readonly next: ReadName | undefined }

function resolved(
  tokens: PlaceTokens,
  name: ReadName,
  around: Around,
): { place: PlaceMention | null; issues: readonly Issue[] } {
  const start = tokens.all[name.from]?.start ?? 0
  const end = tokens.all[wordsEnd(tokens, name) - 1]?.end ?? start
  const span = { words: tokens.text.slice(start, end), start, end }
  const demonym = name.candidates.find((one) => one.matched === 'demonym')
  const { type } = name.context
  const isPlaceOfType = name.candidates.some(
    (one) => one.matched !== 'demonym' && one.precision === type,
  )
  if (demonym && !isPlaceOfType)
    return { place: { ...placeFrom(demonym, {}), ...span, isDemonym: true }, issues: [] }
  if (name.context.isPartOfName) return { place: null, issues: [] }

  const within = outerAfter(tokens, name, around.next)
  const asked = { context: name.context, text: around.context, within }
  const { place, isClose } = chosenPlace(name.candidates, asked)
  if (!place) return { place: null, issues: [] }
  const isGovernment =
    WORDS.metonymCapitals.has(lowerAt(tokens, name.from)) &&
    !name.context.isLocative &&
    WORDS.speechVerbs.has(lowerAt(tokens, name.to))
  return {
    place: {
      ...placeFrom(place, name.context),
      ...span,
      ...(isGovernment ? { isGovernment } : {}),
    },
    issues: isClose && !isGovernment ? [{ code: 'place_ambiguous', ...span }] : [],
  }
}

/** The country or province right after a comma: "Aleppo, Syria". */
function outerAfter(
  tokens: PlaceTokens,
  name: ReadName,
  next: ReadName | undefined,
): Candidate | undefined {
  if (!next || next.from !== name.to + 1 || lowerAt(tokens, name.to) !== ',') return undefined
  // "China, Japan" is a list, not a town of that name in Japan.
  if (name.candidates.some((one) => one.precision === 'country')) return undefined
  const outer = next.candidates.find(
    (one) =>
      one.matched !== 'demonym' && (one.precision === 'country' || one.precision === 'province'),
  )
  if (!outer) return undefined
  const isInside = name.candidates.some(
    (one) =>
      one.country === outer.country &&
      one.precision !== 'country' &&
      (outer.precision === 'country' || one.province === outer.province),
  )
  return isInside ? outer : undefined
}

/** The candidate without what only the choice needed, at the precision that the words beside it allow. */
export function placeFrom(candidate: Candidate, context: Partial<NameContext>) {
  const { population: _population, matched: _matched, ...place } = candidate
  const near = context.nearKm
  const isCity = place.precision === 'city'
  const precision: Precision =
    isCity && (near || isAround(context.type)) ? 'district' : place.precision
  const least = near ?? (precision === 'district' ? DISTRICT_KM : 0)
  const radiusKm = isCity ? Math.max(place.radiusKm ?? 0, least) : place.radiusKm
  return roundedPlace({ ...place, precision, ...(radiusKm === undefined ? {} : { radiusKm }) })
}

const isAround = (type: Precision | undefined) => type === 'district' || type === 'province'

/** Capitalised words after a plain "in" that no name accounts for. */
function unknownNames(tokens: PlaceTokens, names: readonly ReadName[]): readonly Issue[] {
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  )
  const issues: Issue[] = []
  for (const [index, token] of tokens.all.entries()) {
    const word = tokens.all[index + 1]
    if (token.lower !== 'in' || !word?.isCapital || !isNextTo(tokens, index + 1)) continue
    const isWordOfName =
      taken.has(index + 1) || WORDS.traps.has(word.lower) || WORDS.functionWords.has(word.lower)
    const isAcronym = word.text === word.text.toUpperCase()
    if (isWordOfName || isAcronym || tokens.all[index + 2]?.isCapital) continue
    issues.push({ code: 'place_unknown', words: word.text, start: word.start, end: word.end })
  }
  return issues
}
