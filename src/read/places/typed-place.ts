import type { Candidate, Gazetteer, OfferingGazetteer, TypedPlace } from '#domain/gazetteer.ts'
import { PLACE_CHOICES_MAX, type PlaceChoice, PRECISIONS, type Precision } from '#domain/place.ts'
import { kmBetween } from './km-between.ts'
import { placeFrom } from './place-from.ts'
import { WORDS } from './place-words.ts'
import { scoreByName } from './score-by-name.ts'

/** A comma of any script that officers write parts a place from what it lies in: "Sarpol-e Zahab, Kermanshah". */
const COMMA = /[,;،؛\n]/
const PARTS_MAX = 6
/** A namesake this much less likely, about a tenth of the inhabitants, is not meant unless it is said so. */
const FAR_LESS_LIKELY = 1
/** Towns so close are one place under two names; a town and the province around it may lie further apart. */
const SAME_TOWN_KM = 10
const SAME_AREA_KM = 60
const NEAR_KM = 25
const SMALL = 15_000
/** One letter begins too many names to be worth a list. */
const OFFERED_FROM = 2

/**
 * The place that an officer's typed words stand for, by name alone: nobody guesses between namesakes that are about as
 * likely.
 *
 * Words before a comma that are no place's name are passed over: "Hospital, Sarpol-e Zahab" is known as far as the town.
 *
 * @param asked.precision what the officer says of it; coarser than a town, a place of that kind is looked for
 */
export function typedPlace(
  asked: { typed: string; precision?: Precision | undefined },
  gazetteer: OfferingGazetteer,
): TypedPlace {
  const parts = partsOf(asked.typed, gazetteer)
  const meant = meantBy(parts)
  if (!meant) return { place: null, among: [] }
  const type = meant.type ?? coarseOf(asked.precision)
  const ranked = rankedOf(ofKind(meant.candidates, type), type)
  const [best] = ranked
  if (!best) return { place: null, among: [] }
  const rivals = ranked.filter(
    (one) => meant.isDoubtful || (isLikely(one, best, type) && !isSamePlace(one, best)),
  )
  if (rivals.length === 0)
    return { place: placeFrom(best, { ...meant, ...(type ? { type } : {}) }), among: [] }
  const among = [best, ...rivals.filter((one) => one !== best)].slice(0, PLACE_CHOICES_MAX)
  return { place: null, among: among.map((one) => choiceOf(one, gazetteer)) }
}

/** Places to choose from while a name is typed: those of that name first, then those whose name begins so; at most 10. */
export function offeredPlaces(typed: string, gazetteer: OfferingGazetteer): readonly PlaceChoice[] {
  const parts = partsOf(typed, gazetteer).map((part) => ({
    ...part,
    candidates: [...rankedOf(part.candidates, part.type), ...begunBy(part.name, gazetteer)],
  }))
  const found = parts
    .map((part, at) => insideOf(part, parts.slice(at + 1)))
    .find((all) => all.length > 0)
  const choices = (found ?? []).map((one) => choiceOf(one, gazetteer))
  const byKey = new Map(choices.map((one) => [keyOf(one), one] as const).toReversed())
  const inOrder = choices.filter((one) => byKey.get(keyOf(one)) === one)
  return inOrder.slice(0, PLACE_CHOICES_MAX)
}

const begunBy = (name: string, gazetteer: OfferingGazetteer) =>
  name.length < OFFERED_FROM ? [] : gazetteer.beginning(name, PLACE_CHOICES_MAX * 3)

const keyOf = ({ geonames, name, precision, country, province }: PlaceChoice) =>
  geonames ?? JSON.stringify([name, precision, country, province])

type Part = {
  readonly name: string
  readonly candidates: readonly Candidate[]
  /** The kind that a word beside the name tells: "Homs province". */
  readonly type?: Precision
  readonly nearKm?: number
}

function partsOf(typed: string, gazetteer: Gazetteer): readonly Part[] {
  return typed
    .split(COMMA)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .slice(0, PARTS_MAX)
    .map((part) => partOf(part, gazetteer))
}

/** The whole as a name; else without the words that only say how it lies or what it is. */
function partOf(words: string, gazetteer: Gazetteer): Part {
  const whole = placesNamed(words, gazetteer)
  if (whole.length > 0) return { name: words, candidates: whole }
  const [first = '', second = '', ...others] = words.split(' ')
  const rest = [second, ...others]
  if (WORDS.nearBefore.has(first.toLowerCase()))
    return { ...partOf(rest.join(' '), gazetteer), nearKm: NEAR_KM }
  const before = second === 'of' ? WORDS.typeBefore.get(first.toLowerCase()) : undefined
  if (before) return typedPart(others.join(' '), before, gazetteer)
  const after = WORDS.typeAfter.get(rest.at(-1)?.toLowerCase() ?? '')
  if (after) return typedPart([first, ...rest.slice(0, -1)].join(' '), after, gazetteer)
  return { name: words, candidates: [] }
}

const typedPart = (name: string, type: Precision, gazetteer: Gazetteer): Part => ({
  name,
  type,
  candidates: placesNamed(name, gazetteer),
})

/** Only a state has its article in another name too: "The Mill" is what some town is called as well. */
const placesNamed = (name: string, gazetteer: Gazetteer) =>
  gazetteer
    .find(name)
    .filter(
      ({ matched, precision }) =>
        matched !== 'demonym' &&
        (matched === 'main' || !/^the /i.test(name) || precision === 'country'),
    )

type Meant = Omit<Part, 'name'> & {
  /** The words may well mean something else: places in a list ("Homs, Aleppo"), or no place at all ("mill"). */
  readonly isDoubtful: boolean
}

/** What the innermost known part may be, given the known parts after it; null when nobody knows. */
function meantBy(parts: readonly Part[]): Meant | null {
  const known = parts.filter((part) => part.candidates.length > 0)
  const [first, ...outer] = known
  if (!first) return null
  const candidates = insideOf(first, outer)
  // Words after the name that nobody knows may tell of another place than the one that bears the name.
  if (outer.length === 0 && parts.at(-1) !== first) return null
  if (candidates.length === 0)
    return { candidates: known.flatMap((part) => part.candidates.slice(0, 3)), isDoubtful: true }
  const isDoubtful = outer.length === 0 && candidates.every((one) => isFarFetched(first.name, one))
  return { ...first, candidates, isDoubtful }
}

/** An ordinary word ("mill"), the name of a kind of house ("Hospital"), or the other name of a place that few know. */
const isFarFetched = (name: string, { matched, population, precision }: Candidate) =>
  WORDS.traps.has(name) ||
  WORDS.organisationAfter.has(name.toLowerCase()) ||
  (matched === 'alias' && precision === 'city' && population < SMALL)

const insideOf = (part: Part, outer: readonly Part[]): readonly Candidate[] =>
  part.candidates.filter((one) =>
    outer.every(
      ({ candidates, type }) =>
        candidates.length === 0 || ofKind(candidates, type).some((around) => isInside(one, around)),
    ),
  )

function isInside(inner: Candidate, outer: Candidate): boolean {
  const isCoarser = PRECISIONS.indexOf(outer.precision) > PRECISIONS.indexOf(inner.precision)
  if (outer.precision === 'country') return isCoarser && inner.country === outer.country
  if (outer.precision === 'province' && outer.province && inner.province)
    return isCoarser && inner.province === outer.province
  if (outer.precision === 'city')
    return inner.precision === 'city' && kmBetween(inner, outer) <= SAME_AREA_KM
  return isCoarser && kmBetween(inner, outer) <= (outer.radiusKm ?? 0)
}

/** A district is known by its town; of what is coarser, only that kind itself will do. */
function ofKind(candidates: readonly Candidate[], type: Precision | undefined) {
  if (type === undefined) return candidates
  const wanted = type === 'district' ? 'city' : type
  return candidates.filter((one) => one.precision === wanted || one.precision === type)
}

const coarseOf = (precision: Precision | undefined) =>
  precision === 'point' || precision === 'city' ? undefined : precision

function rankedOf(candidates: readonly Candidate[], type: Precision | undefined) {
  const score = (one: Candidate) => scoreByName(one, type)
  return candidates.toSorted((a, b) => score(b) - score(a) || (a.geonames ?? 0) - (b.geonames ?? 0))
}

const isLikely = (one: Candidate, best: Candidate, type: Precision | undefined) =>
  scoreByName(best, type) - scoreByName(one, type) < FAR_LESS_LIKELY

/** One town listed twice, or a town and the province of its name. */
function isSamePlace(one: Candidate, best: Candidate): boolean {
  if (one === best) return true
  if (one.precision === best.precision) return kmBetween(one, best) <= SAME_TOWN_KM
  const isSameProvince = one.province !== undefined && one.province === best.province
  return isSameProvince || kmBetween(one, best) <= SAME_AREA_KM
}

function choiceOf(candidate: Candidate, gazetteer: OfferingGazetteer): PlaceChoice {
  const place = placeFrom(candidate, {})
  const isInner = place.precision === 'city' || place.precision === 'district'
  const provinceName = isInner && place.province ? gazetteer.provinceName(place.province) : null
  return { ...place, ...(provinceName ? { provinceName } : {}) }
}
