import type { Count, ReleasedClaim, Where } from '#domain/claim.ts'
import { edtfBounds, isEdtf } from '#domain/edtf.ts'
import type { NameBook } from '#domain/name-book.ts'
import { partiesTold } from '#domain/parties-told.ts'
import { foldWord } from '#domain/search-tokens.ts'
import { dayNumberFromText } from '#lib/days.ts'
import families from '#model/fuse/families.json' with { type: 'json' }
import reaches from '#model/fuse/reaches.json' with { type: 'json' }
import { actsOf } from './acts.ts'
import { stemsOf } from './stems.ts'
import { textHash } from './text-hash.ts'

/** How claims of a family find each other: by place and day, by who and whom, or only by both parties' names. */
export type FamilyKind = 'placed' | 'dyadic' | 'spoken'

export type PlaceTold = {
  /** Folded main name; "" for a country or a region. */
  readonly name: string
  readonly isFine: boolean
  readonly country: string
  readonly province: string
  readonly geonames: number
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

export type CountTold = { readonly what: string; readonly least: number; readonly most: number }

/** What one claim tells of its happening, in words and numbers that compare. */
export type Telling = {
  /** Action family and whether it is or will be done, is asked for, may be, holds, or is an opinion. */
  readonly family: string
  readonly kind: FamilyKind
  readonly isMutual: boolean
  /** Another mode is another thing, as flood and landslide are. */
  readonly isByMode: boolean
  /** So wide a family that day and place alone tell no deed from another. */
  readonly isBroad: boolean
  /** Points for being told of on another day: what goes on for days once begun, as a closed road does; else 0. */
  readonly lasts: number
  /** Happens in many places at once, as an earthquake does. */
  readonly isFarFelt: boolean
  readonly isDenial: boolean
  readonly mode: string
  /** First and last day since 1970-01-01; both infinite when undated. */
  readonly earliest: number
  readonly latest: number
  readonly place: PlaceTold | null
  /** Keys of names, and words of those who have none after {@link NAMELESS}. */
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly counts: readonly CountTold[]
  /** Stems of the words that tell most, sorted: the same few of two texts, however long they are. */
  readonly stems: readonly string[]
  /** Stems of the words for the deed itself, "shelled" or "raid"; left out where nobody knows what its report is about. */
  readonly acts: readonly string[]
  /** The story that its report is of; "" where nobody knows. */
  readonly story: string
  /** Hash of the folded quote, for claims too vague to be told apart otherwise. */
  readonly quote: string
}

const PARTIES_MAX = 4
const COUNTS_MAX = 4
const NO_FAMILY = {
  family: 'none',
  kind: 'placed',
  isMutual: false,
  isByMode: false,
  isBroad: false,
}
const LASTING = new Map<string, number>(Object.entries(reaches.lasting))
const FAR_FELT = new Set(reaches.far_felt)
const FINE = new Set(['point', 'city', 'district'])
const QUOTE_WORD = /[\p{L}\p{N}]+/gu

/** What is known of a claim beside its own words. */
export type Beside = {
  /** Names that the charter says are one party's. */
  readonly book?: NameBook | undefined
  /** The story that its report is of; left out or "" where nobody knows. */
  readonly story?: string
}

/** Reads a claim into its telling. Total: what cannot be read is left open. */
export function tellingOf(claim: ReleasedClaim, beside: Beside = {}): Telling {
  const { book, story = '' } = beside
  const family = claim.action ? families[claim.action.type] : NO_FAMILY
  const told = { max: PARTIES_MAX, book }
  return {
    family: `${family.family}/${classOf(claim)}`,
    kind: family.kind as FamilyKind,
    isMutual: family.isMutual,
    isByMode: family.isByMode,
    isBroad: family.isBroad,
    isDenial: isDenial(claim),
    ...reachOf(claim.action?.mode ?? ''),
    ...daysOf(claim.when?.edtf),
    place: claim.where ? placeTold(claim.where) : null,
    actors: actorsOf(claim, family.kind === 'spoken', told),
    targets: partiesTold(claim.targets.map(nameOf), told),
    counts: countsTold(claim.counts ?? []),
    stems: stemsOf(claim),
    acts: story === '' ? [] : actsOf(claim),
    story,
    quote: textHash((foldWord(claim.quote).match(QUOTE_WORD) ?? []).join(' ')),
  }
}

/** A mode, and what it says of how long and how wide such a thing is told of. */
export const reachOf = (mode: string) => ({
  mode,
  lasts: LASTING.get(mode) ?? 0,
  isFarFelt: FAR_FELT.has(mode),
})

const nameOf = (party: { readonly name: string }) => party.name

/** Who did it; of what is said in somebody's own name ("we accuse"), the speaker. */
function actorsOf(
  claim: ReleasedClaim,
  isSpoken: boolean,
  told: Parameters<typeof partiesTold>[1],
): readonly string[] {
  const actors = partiesTold(claim.actors.map(nameOf), told)
  const [speaker] = claim.attribution
  const isOwn = isSpoken && actors.length === 0 && speaker?.kind !== 'outlet'
  return isOwn && speaker ? partiesTold([speaker.voice], told) : actors
}

/** A denial negates, by its words or by its nearest voice's stance. */
export function isDenial(claim: ReleasedClaim): boolean {
  return claim.polarity === 'negated' || claim.attribution[0]?.stance === 'denies'
}

/** What was planned and then done is one event, told of before and after; a wish is another, and so is what may be. */
function classOf(claim: ReleasedClaim): string {
  if (claim.kind !== 'event') return claim.kind
  if (claim.modality === 'approved' || claim.modality === 'planned') return 'actual'
  return claim.modality === 'conditional' ? 'possible' : claim.modality
}

function daysOf(edtf: string | undefined): { earliest: number; latest: number } {
  const bounds = edtf && isEdtf(edtf) ? edtfBounds(edtf) : { earliest: '', latest: '' }
  return {
    earliest: dayNumberFromText(bounds.earliest) ?? Number.NEGATIVE_INFINITY,
    latest: dayNumberFromText(bounds.latest) ?? Number.POSITIVE_INFINITY,
  }
}

function placeTold(where: Where): PlaceTold {
  const isFine = FINE.has(where.precision)
  const name = foldWord(where.name).trim()
  const isProvince = where.precision === 'province'
  return {
    name: isFine || isProvince ? name : '',
    isFine,
    country: where.precision === 'region' ? '' : (where.country ?? '').toLowerCase(),
    province: (where.province ?? (isProvince ? name : '')).toLowerCase(),
    geonames: isFine ? (where.geonames ?? 0) : 0,
    lat: where.lat ?? Number.NaN,
    lon: where.lon ?? Number.NaN,
    radiusKm: where.radiusKm ?? 0,
  }
}

function countsTold(counts: readonly Count[]): readonly CountTold[] {
  const told = new Map<string, CountTold>()
  for (const { what, least, most } of counts) {
    const count = {
      what: foldWord(what),
      least: least ?? 0,
      most: most ?? Number.POSITIVE_INFINITY,
    }
    const held = told.get(count.what)
    if (!held || isBefore(count, held)) told.set(count.what, count)
  }
  return [...told.values()].sort((a, b) => (a.what < b.what ? -1 : 1)).slice(0, COUNTS_MAX)
}

/** Of several counts of one thing the largest floor speaks for the claim, whatever their order. */
const isBefore = (a: CountTold, b: CountTold) =>
  a.least !== b.least ? a.least > b.least : a.most < b.most
