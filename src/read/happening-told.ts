import type { Actor, Claim, Count } from '#domain/claim.ts'
import { type Bounds, edtfBounds, isEdtf } from '#domain/edtf.ts'
import { partiesTold } from '#domain/parties-told.ts'
import apart from '#model/english/happenings.json' with { type: 'json' }
import families from '#model/fuse/families.json' with { type: 'json' }
import { byWord } from './by-word.ts'

/** A claim that has no name yet and belongs to no happening. */
export type Untold = Omit<Claim, 'id' | 'object' | 'happening'>

/**
 * What kind of thing happens. Harm has many victims and is told in many sentences; other deeds are told in one or two, and two
 * of them by different parties are two; what is said happens as often as it is said.
 */
export type Sort = 'harm' | 'deed' | 'said'

/** What one claim tells of its happening, in the form in which claims are compared. */
export type HappeningTold = {
  /** Offsets of the sentence. */
  readonly start: number
  readonly end: number
  readonly sort: Sort
  /** Action family and whether it is or will be done, is asked for, or may be: only claims of one kind are compared. */
  readonly kind: string
  /** So wide a family that nothing but a common party tells one deed from another. */
  readonly isBroad: boolean
  /** Another mode makes another happening: a flood is no landslide. */
  readonly isByMode: boolean
  readonly mode: string
  /** The words of the action, in small letters. */
  readonly words: string
  /** Its sentence says that this is a further one: "another explosion". */
  readonly isFurther: boolean
  /** It speaks of its happening as known: "the protest ended", "the agreement holds". */
  readonly takesUp: boolean
  readonly days: Bounds | null
  /** The words of the date name a year, as those of long ago do. */
  readonly namesYear: boolean
  readonly place: Spot | null
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly counts: readonly Count[]
  /** How much of this is told, 0 to 7: others are compared with the fullest claim. */
  readonly fullness: number
}

/** A place; one that is no finer than a province is not fine. `lat` and `lon` are NaN where nobody knows them. */
export type Spot = {
  readonly name: string
  readonly isFine: boolean
  readonly country: string
  readonly lat: number
  readonly lon: number
}
type Family = {
  readonly family: string
  readonly kind: string
  readonly isByMode: boolean
  readonly isBroad: boolean
}

const NO_ACTION: Family = { family: 'none', kind: 'spoken', isByMode: false, isBroad: true }
const HARM: ReadonlySet<string> = new Set(['assault', 'disaster'])
const FINE: ReadonlySet<string> = new Set(['point', 'city', 'district'])
const PARTIES_MAX = 4
const NAMES_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(apart.names).map(([noun, types]) => [noun, new Set(types.split(' '))]),
)
const DEFINITE = /^(?:the|this|that)\s/i
const ENDS_DEFINITE = /(?:^|\s)(?:the|this|that)\s+(?:\p{L}+\s+)?$/iu
const YEAR = /\d{4}/
const FURTHER = new RegExp(
  `^(?:${apart.turns})\\b|\\b(?:${alternatives(apart.another)})\\s+(?:\\p{L}+\\s+){0,2}?(?:${alternatives(apart.acts)})s?\\b`,
  'iu',
)

function alternatives(words: string): string {
  return words.split(' ').join('|')
}

/** Reads a claim once, so that comparing costs little. Who is known only from an earlier claim is left out: that would prove nothing. */
export function happeningTold(claim: Untold): HappeningTold {
  const family: Family = claim.action ? families[claim.action.type] : NO_ACTION
  const told = {
    days: claim.when && isEdtf(claim.when.edtf) ? edtfBounds(claim.when.edtf) : null,
    place: placeOf(claim),
    // Who counts the dead did not kill them.
    actors: claim.action?.by === 'effect' ? [] : partiesOf(claim.actors),
    targets: partiesOf(claim.targets),
    counts: claim.counts ?? [],
  }
  return {
    ...told,
    start: claim.start,
    end: claim.end,
    sort: sortOf(family),
    kind: `${family.family}/${classOf(claim)}`,
    isBroad: family.isBroad,
    isByMode: family.isByMode,
    mode: claim.action?.mode ?? '',
    words: claim.action?.words.toLowerCase() ?? '',
    isFurther: isFurther(claim),
    takesUp: takesUp(claim),
    namesYear: YEAR.test(claim.when?.words ?? ''),
    fullness: fullnessOf(told),
  }
}

function sortOf({ family, kind }: Family): Sort {
  if (kind === 'spoken') return 'said'
  return HARM.has(family) ? 'harm' : 'deed'
}

/** Distinct keys of the parties, sorted; a name is read once, for it comes in claim after claim. */
function partiesOf(parties: readonly Actor[]): readonly string[] {
  const keys = new Set<string>()
  for (const { name, by } of parties) {
    const key = by === 'earlier' ? undefined : partyOf(name).key
    if (key !== undefined) keys.add(key)
  }
  return [...keys].sort().slice(0, PARTIES_MAX)
}

const partyOf = byWord((name) => ({ key: partiesTold([name], { max: 1 })[0] }))

/** What was planned and then done is one happening, told of before and after; a wish is another, and so is what may be. */
function classOf({ kind, modality }: Untold): string {
  if (kind !== 'event') return kind
  if (modality === 'approved' || modality === 'planned') return 'actual'
  return modality === 'conditional' ? 'possible' : modality
}

function placeOf({ where }: Untold): Spot | null {
  if (!where) return null
  const { name, country = '', lat = Number.NaN, lon = Number.NaN } = where
  return { name, isFine: FINE.has(where.precision), country, lat, lon }
}

/** Up to the action only: "the killing came before another bombing" tells of the killing as it did before. */
function isFurther({ quote, start, action }: Untold): boolean {
  return action !== undefined && FURTHER.test(quote.slice(0, Math.max(0, action.end - start)))
}

function takesUp({ quote, start, action, actors, targets }: Untold): boolean {
  if (!action) return false
  const before = quote.slice(0, Math.max(0, action.start - start))
  const isAlone = !quote.slice(Math.max(0, action.end - start)).startsWith(' of ')
  const isNamed = (party: Actor) => DEFINITE.test(party.words) && isNameOf(party.name, action.type)
  return (isAlone && ENDS_DEFINITE.test(before)) || [...actors, ...targets].some(isNamed)
}

const isNameOf = (words: string, type: string) =>
  NAMES_OF.get(words.split(' ').at(-1) ?? '')?.has(type) === true

type Parts = Pick<HappeningTold, 'days' | 'place' | 'actors' | 'targets' | 'counts'>

function fullnessOf({ days, place, actors, targets, counts }: Parts): number {
  const setting = (days ? 2 : 0) + (place ? 1 + Number(place.isFine) : 0)
  const lists = [actors, targets, counts].filter(({ length }) => length > 0)
  return setting + lists.length
}
