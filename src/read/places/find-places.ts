import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'
import type { NamedPlace } from '#domain/place.ts'
import type { Issue } from '#domain/reading.ts'
import { chosenPlace, likeliest } from './choose-place.ts'
import { givenNames } from './given-names.ts'
import { groupNames } from './group-names.ts'
import { rememberedLookUp } from './look-up.ts'
import { placeFrom } from './place-from.ts'
import { isNextTo, lowerAt, type PlaceTokens, placeTokens } from './place-tokens.ts'
import { WORDS } from './place-words.ts'
import { type ReadName, readNames } from './read-names.ts'
import { unknownNames } from './unknown-names.ts'
import { type Home, type Weighed, weighNames } from './weigh-names.ts'

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

/**
 * The places that an English text names, one for each name, with no more digits than its kind allows.
 *
 * Parts of people's and organisations' names are left out. When namesakes are about as likely, the likelier is given
 * together with the issue `place_ambiguous`; a capitalised "in X" that nothing knows gives `place_unknown`.
 *
 * @param home where the report comes from, as far as it tells
 * @cost O(n) in the text's length, at most nine look-ups for a capitalised word
 */
export function findPlaces(text: string, gazetteer: Gazetteer, home: Home = {}): FoundPlaces {
  const tokens: PlaceTokens = { all: placeTokens(text), text }
  const names = readNames(tokens, rememberedLookUp(gazetteer))
  const weighed = weighedNames(tokens, names, home)
  const places: PlaceMention[] = []
  const issues: Issue[] = []
  for (const [index, name] of names.entries()) {
    if (places.length >= PLACES_MAX) break
    const found = resolved(tokens, name, weighed[index] ?? UNWEIGHED)
    if (found.place) places.push(found.place)
    issues.push(...found.issues)
  }
  return { places, issues: [...issues, ...unknownNames(tokens, names)].slice(0, PLACES_MAX) }
}

/**
 * What given words of a text stand for, when somebody else has found that they name places.
 *
 * @param spans in the order of the text, without overlap
 * @returns a place for each span whose words any place bears
 */
export function placesAt(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  options: { readonly gazetteer: Gazetteer; readonly home?: Home },
): readonly PlaceMention[] {
  const tokens: PlaceTokens = { all: placeTokens(text), text }
  const names = givenNames(tokens, spans, rememberedLookUp(options.gazetteer))
  const weighed = weighedNames(tokens, names, options.home ?? {})
  return names.flatMap((name, index) => {
    const demonym = name.candidates.find((one) => one.matched === 'demonym')
    const { place } = likeliest(weighed[index]?.candidates ?? [], name.context)
    const meant = place ?? demonym
    return meant ? { ...placeFrom(meant, {}), ...spanOf(tokens, name) } : []
  })
}

type WeighedName = {
  readonly candidates: readonly Weighed[]
  readonly isInside: boolean
  readonly isSomewhereLocative: boolean
  /** The text calls somebody so: where no word of place stands before it, it means that person. */
  readonly isSomebody: boolean
}
const UNWEIGHED: WeighedName = {
  candidates: [],
  isInside: false,
  isSomewhereLocative: false,
  isSomebody: false,
}

/** For each name what it may stand for, likeliest first. */
function weighedNames(
  tokens: PlaceTokens,
  names: readonly ReadName[],
  home: Home,
): readonly WeighedName[] {
  const { groups, groupOf } = groupNames(tokens, names)
  const weighed = weighNames(groups, home)
  return groupOf.map((group) => ({
    candidates: weighed[group] ?? [],
    isInside: (groups[group]?.outers.length ?? 0) > 0,
    isSomewhereLocative: (groups[group]?.locativeCount ?? 0) > 0,
    isSomebody: groups[group]?.isSomebody ?? false,
  }))
}

/** "Homs Province": a word of type in capitals belongs to the name. */
function wordsEnd(tokens: PlaceTokens, name: ReadName): number {
  const after = tokens.all[name.to]
  const isType = after?.isCapital && isNextTo(tokens, name.to) && WORDS.typeInName.has(after.lower)
  // "Newtown District 7" is a school's; only where provinces are called so is the word part of the name.
  const isAmerican = name.candidates.every(({ country }) => country === 'US')
  return isType && !isAmerican && !name.context.isPartOfName ? name.to + 1 : name.to
}

function spanOf(tokens: PlaceTokens, name: ReadName) {
  const start = name.start ?? tokens.all[name.from]?.start ?? 0
  const end = name.end ?? tokens.all[wordsEnd(tokens, name) - 1]?.end ?? start
  return { words: tokens.text.slice(start, end), start, end }
}

function resolved(
  tokens: PlaceTokens,
  name: ReadName,
  weighed: WeighedName,
): { place: PlaceMention | null; issues: readonly Issue[] } {
  const span = spanOf(tokens, name)
  const demonym = demonymIn(name)
  if (demonym) return { place: { ...placeFrom(demonym, {}), ...span, isDemonym: true }, issues: [] }
  const isPerson = weighed.isSomebody && !name.context.isLocative
  const isNamedAfter = name.context.mayOwn && weighed.candidates.length > 0
  if ((name.context.isPartOfName && !isNamedAfter) || isPerson) return { place: null, issues: [] }

  const { context } = name
  const { place, isClose } = chosenPlace(weighed.candidates, { context, ...weighed })
  if (!place) return { place: null, issues: [] }
  const isGovernment = standsForGovernment(tokens, name)
  return {
    place: {
      ...placeFrom(place, name.context),
      ...span,
      ...(isGovernment ? { isGovernment } : {}),
    },
    issues: isClose && !isGovernment ? [{ code: 'place_ambiguous', ...span }] : [],
  }
}

/** The people that a name means, unless a word of type says that it is a place. */
function demonymIn({ candidates, context: { type } }: ReadName): Candidate | undefined {
  const isPlaceOfType = candidates.some(
    (one) => one.matched !== 'demonym' && one.precision === type,
  )
  return isPlaceOfType ? undefined : candidates.find((one) => one.matched === 'demonym')
}

const standsForGovernment = (tokens: PlaceTokens, name: ReadName) =>
  WORDS.metonymCapitals.has(lowerAt(tokens, name.from)) &&
  !name.context.isLocative &&
  WORDS.speechVerbs.has(lowerAt(tokens, name.to))
