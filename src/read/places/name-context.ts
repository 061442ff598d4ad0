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
  /** Such a longer name may be of what lies in a place: "Orwick Garden Club". */
  readonly mayOwn: boolean
  /** Somebody's beyond doubt: "Mary Jordan", "Mr. Jordan", "J. Jordan", "said Jordan". */
  readonly isPerson: boolean
  /** Is an ordinary word, a month or a common surname as well. */
  readonly isTrap: boolean
}

const NEAR_KM = 25
/** Larger cities may stand for their government. */
const SPEAKING_MIN = 300_000
const KM_PER_MILE = 1.609
const COMPASS = /^(?:north|south|east|west)(?:east|west|-east|-west)?(?:ern|erly)?$/

/** Reads the neighbours of a name. `isTitle` tells that the line writes every word with a capital. */
export function contextOf(tokens: PlaceTokens, match: NameMatch, isTitle: boolean): NameContext {
  const type = typeBeside(tokens, match)
  const nearKm = distanceBefore(tokens, match.from)
  const isWhole = isTitle || match.isShortened === true
  const isInName = !isWhole && (isOrganisation(tokens, match) || hasNameBefore(tokens, match))
  const isNameAfter = !isWhole && hasNameAfter(tokens, match)
  const isPartOfName = isInName || isNameAfter || isOrdinaryNoun(tokens, match)
  return {
    isLocative: isLocative(tokens, match.from) || isTownOf(tokens, match),
    ...(type === undefined ? {} : { type }),
    ...(nearKm === undefined ? {} : { nearKm }),
    isPartOfName,
    mayOwn: isNameAfter && !isInName && !isFirstName(tokens, match),
    isPerson: (isPartOfName && isSurname(tokens, match)) || isSpeaker(tokens, match),
    isTrap: !match.isShortened && isTrap(tokens, match),
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

/** "Dover man held", "DOVER — Police said": what papers write of their own town. */
function isTownOf(tokens: PlaceTokens, { from, to }: NameMatch): boolean {
  const [first, after] = [tokens.all[from], tokens.all[to]]
  if (!after || after.isCapital) return false
  if (first?.isFirst && isDateline(tokens, to)) return true
  return isNextTo(tokens, to) && WORDS.townsfolkAfter.has(after.lower)
}

const isDateline = (tokens: PlaceTokens, to: number) => {
  const sign = tokens.all[to]?.text ?? ''
  const isApart = (tokens.all[to]?.start ?? 0) > (tokens.all[to - 1]?.end ?? 0)
  return (
    DASHES.has(sign) ||
    (sign === '-' && isApart) ||
    (sign === '(' && lowerAt(tokens, to + 2) === ')')
  )
}

const DASHES: ReadonlySet<string> = new Set(['—', '–', '--'])

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

/** Nobody is called so: states, regions, and counties, which carry their word of type. */
const isStateLike = (match: NameMatch) =>
  match.candidates.some((one) => STATE_LIKE.has(one.precision))

const STATE_LIKE: ReadonlySet<string> = new Set(['country', 'region', 'district'])

/** Nearly nobody is called Ohio, and much there begins with its name. */
const isAmericanState = (match: NameMatch) =>
  match.candidates.some(
    ({ precision, country, matched }) =>
      precision === 'province' && country === 'US' && matched === 'main',
  )

const isFirstName = (tokens: PlaceTokens, { from }: NameMatch) =>
  WORDS.firstNames.has(lowerAt(tokens, from)) || WORDS.givenNames.has(lowerAt(tokens, from))

const isProvince = (match: NameMatch) =>
  match.candidates.some((one) => one.precision === 'province')

/** "Damascus University", "Russia Today", "Bank of England", "University of Damascus". */
function isOrganisation(tokens: PlaceTokens, match: NameMatch): boolean {
  const after = tokens.all[match.to]
  if (after?.isCapital && isBodyAfter(match, after.lower)) return false
  const words = isStateLike(match) ? WORDS.countryOrganisationAfter : WORDS.organisationAfter
  if (after?.isCapital && isNextTo(tokens, match.to) && words.has(after.lower)) return true
  const of = lowerAt(tokens, match.from - 1)
  const noun = tokens.all[match.from - 2]
  return of === 'of' && noun?.isCapital === true && WORDS.organisationBefore.has(noun.lower)
}

/** After a first name, a title or an initial. */
function isSurname(tokens: PlaceTokens, { from }: NameMatch): boolean {
  const at = tokens.all[from - 1]?.text === '.' ? from - 2 : from - 1
  const before = tokens.all[at]
  if (!before?.isCapital) return false
  const isInitial = before.text.length === 1 && at === from - 2
  return isInitial || WORDS.firstNames.has(before.lower) || WORDS.titles.has(before.lower)
}

/** "Dover said", "said Dover": towns of no great size do not speak. */
function isSpeaker(tokens: PlaceTokens, match: NameMatch): boolean {
  const [largest] = match.candidates
  if (largest?.precision !== 'city' || isStateLike(match)) return false
  if (largest.population >= SPEAKING_MIN) return false
  return (
    WORDS.personsVerbs.has(lowerAt(tokens, match.to)) ||
    WORDS.personsVerbs.has(lowerAt(tokens, match.from - 1))
  )
}

/** "Jordan Smith", "Paris Hilton". */
function hasNameAfter(tokens: PlaceTokens, match: NameMatch): boolean {
  const after = tokens.all[match.to]
  if (!after?.isCapital || !isNextTo(tokens, match.to)) return false
  if (WORDS.rolesAfter.has(after.lower) || WORDS.typeAfter.has(after.lower)) return false
  if (WORDS.calendar.has(after.lower) || isBodyAfter(match, after.lower)) return false
  if (match.to - match.from === 1 && WORDS.givenNames.has(lowerAt(tokens, match.from))) return true
  if (isAmericanState(match) && !isFirstName(tokens, match)) return false
  return !isStateLike(match) && !WORDS.titles.has(after.lower) && !isAllCapitals(after.text)
}

/** "Dover Fire Department", "Ohio Turnpike": what belongs to a town or state bears its name. */
const isBodyAfter = (match: NameMatch, word: string) =>
  WORDS.bodiesAfter.has(word) || (isProvince(match) && WORDS.bodiesOfProvinceAfter.has(word))

/** "Michael Jordan", "President Lincoln". */
function hasNameBefore(tokens: PlaceTokens, match: NameMatch): boolean {
  const before = tokens.all[match.from - 1]
  if (before?.text === '.') return !isStateLike(match) && isSurname(tokens, match)
  if (!before?.isCapital || !isNextTo(tokens, match.from)) return false
  if (WORDS.functionWords.has(before.lower) || WORDS.directions.has(before.lower)) return false
  if (WORDS.typeBefore.has(before.lower)) return false
  const isName = match.to - match.from === 1 && WORDS.givenNames.has(lowerAt(tokens, match.from))
  if (isStateLike(match)) return isName
  return !isAllCapitals(before.text) || WORDS.titles.has(before.lower)
}

const isAllCapitals = (word: string) => word.length > 1 && word === word.toUpperCase()

/** "March", "University", "Street": some hamlet bears each, and nobody means it. */
function isOrdinaryNoun(tokens: PlaceTokens, { from, to }: NameMatch): boolean {
  const word = lowerAt(tokens, from)
  const isNoun =
    WORDS.calendar.has(word) || WORDS.organisationAfter.has(word) || WORDS.typeAfter.has(word)
  return isNoun && to - from === 1
}

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
