import type { Precision } from '#domain/place.ts'
import type { NameMatch } from './name-at.ts'
import { isNextTo, lowerAt, type PlaceTokens } from './place-tokens.ts'
import { WORDS } from './place-words.ts'

/** What the words around a name say of it. */
export type NameContext = {
  /** A preposition or verb of place stands before it. */
  readonly isLocative: boolean
  /** The kind of place that a word beside it tells: "Homs province", "the city of Homs". */
  readonly type?: Precision
  /** Kilometres from the named place: "near Homs", "30 km north of Homs". */
  readonly nearKm?: number
  /** Belongs to somebody's or something's longer name: "Jordan Smith", "Damascus University". */
  readonly isPartOfName: boolean
  /** Is an ordinary word, a month or a common surname as well. */
  readonly isTrap: boolean
}

const NEAR_KM = 25
const KM_PER_MILE = 1.609
const COMPASS = /^(?:north|south|east|west)(?:east|west|-east|-west)?(?:ern|erly)?$/

/** Reads the neighbours of a name. `isTitle` tells that the line writes every word with a capital. */
export function contextOf(tokens: PlaceTokens, match: NameMatch, isTitle: boolean): NameContext {
  const type = typeBeside(tokens, match)
  const nearKm = distanceBefore(tokens, match.from)
  return {
    isLocative: isLocative(tokens, match.from),
    ...(type === undefined ? {} : { type }),
    ...(nearKm === undefined ? {} : { nearKm }),
    isPartOfName: !isTitle && isPartOfName(tokens, match),
    isTrap: isTrap(tokens, match),
  }
}

/** The word before a name, over "the" and over "northern". */
function wordBefore(tokens: PlaceTokens, from: number): number {
  let at = from - 1
  while (
    at >= 0 &&
    from - at < 4 &&
    (lowerAt(tokens, at) === 'the' || WORDS.directions.has(lowerAt(tokens, at)))
  )
    at--
  return at
}

function isLocative(tokens: PlaceTokens, from: number): boolean {
  const at = wordBefore(tokens, from)
  return WORDS.locativeBefore.has(lowerAt(tokens, at))
}

function typeBeside(tokens: PlaceTokens, { from, to }: NameMatch): Precision | undefined {
  const after = isNextTo(tokens, to) ? WORDS.typeAfter.get(lowerAt(tokens, to)) : undefined
  if (after) return after
  const at = wordBefore(tokens, from)
  if (lowerAt(tokens, at) === 'of' || at === from - 1) {
    const noun = lowerAt(tokens, at) === 'of' ? at - 1 : at
    const isDirect = noun === from - 1 && !tokens.all[noun]?.isCapital
    return isDirect || noun < at ? WORDS.typeBefore.get(lowerAt(tokens, noun)) : undefined
  }
  return undefined
}

/** How far from the named place: a stated distance, or what "near" may mean; undefined when at it. */
function distanceBefore(tokens: PlaceTokens, from: number): number | undefined {
  const before = lowerAt(tokens, from - 1)
  if (WORDS.nearBefore.has(before)) return NEAR_KM
  let at = from - 1
  if (before === 'of' && COMPASS.test(lowerAt(tokens, at - 1))) at -= 2
  else if (before !== 'from') return undefined
  const unit = lowerAt(tokens, at)
  const isKm = /^(?:km|kms|kilomet(?:re|er)s?)$/.test(unit)
  const isMile = /^miles?$/.test(unit)
  const number = Number(lowerAt(tokens, at - 1))
  if (!isKm && !isMile) return before === 'of' ? NEAR_KM : undefined
  if (!Number.isFinite(number) || number <= 0 || number > 2000) return NEAR_KM
  return Math.ceil(isMile ? number * KM_PER_MILE : number)
}

function isPartOfName(tokens: PlaceTokens, match: NameMatch): boolean {
  return isOrganisation(tokens, match) || isPerson(tokens, match)
}

const isStateLike = (match: NameMatch) =>
  match.candidates.some((one) => one.precision === 'country' || one.precision === 'region')

/** "Damascus University", "Russia Today", "Bank of England", "University of Damascus". */
function isOrganisation(tokens: PlaceTokens, match: NameMatch): boolean {
  const after = tokens.all[match.to]
  const words = isStateLike(match) ? WORDS.countryOrganisationAfter : WORDS.organisationAfter
  if (after?.isCapital && isNextTo(tokens, match.to) && words.has(after.lower)) return true
  const of = lowerAt(tokens, match.from - 1)
  const noun = tokens.all[match.from - 2]
  return of === 'of' && noun?.isCapital === true && WORDS.organisationBefore.has(noun.lower)
}

/** "Jordan Smith", "Paris Hilton", "Michael Jordan", "President Lincoln". */
function isPerson(tokens: PlaceTokens, match: NameMatch): boolean {
  return hasNameAfter(tokens, match) || hasNameBefore(tokens, match)
}

function hasNameAfter(tokens: PlaceTokens, match: NameMatch): boolean {
  const after = tokens.all[match.to]
  if (!after?.isCapital || !isNextTo(tokens, match.to)) return false
  if (WORDS.rolesAfter.has(after.lower) || WORDS.typeAfter.has(after.lower)) return false
  const first = lowerAt(tokens, match.from)
  if (match.to - match.from === 1 && WORDS.givenNames.has(first)) return true
  return !isStateLike(match) && !WORDS.titles.has(after.lower) && !isAllCapitals(after.text)
}

function hasNameBefore(tokens: PlaceTokens, match: NameMatch): boolean {
  const before = tokens.all[match.from - 1]
  if (!before?.isCapital || !isNextTo(tokens, match.from)) return false
  if (WORDS.functionWords.has(before.lower) || WORDS.directions.has(before.lower)) return false
  if (WORDS.typeBefore.has(before.lower)) return false
  const isName = match.to - match.from === 1 && WORDS.givenNames.has(lowerAt(tokens, match.from))
  if (isStateLike(match)) return isName
  return !isAllCapitals(before.text) || WORDS.titles.has(before.lower)
}

const isAllCapitals = (word: string) => word.length > 1 && word === word.toUpperCase()

function isTrap(tokens: PlaceTokens, match: NameMatch): boolean {
  const word = tokens.all[match.from]
  if (match.to - match.from > 1 || !word || !WORDS.traps.has(word.lower)) return false
  // "US" in capitals is a state, "Georgia" and "Jordan" are states before they are anybody's name.
  // So are the regions of our own table, when an article shows that a name is meant: "the Gulf".
  const hasArticle = lowerAt(tokens, match.from - 1) === 'the'
  return !match.candidates.some(
    (one) => one.precision === 'country' || (hasArticle && one.precision === 'region'),
  )
}
