import { dayNumberFromText } from '#lib/days.ts'
import armed from '#model/armed.json' with { type: 'json' }
import type { Actor, ReleasedClaim, Where } from './claim.ts'
import { edtfBounds } from './edtf.ts'

/** What the floor asks beside the claim itself. */
export type FloorContext = {
  /** First day that the report may be from, or the instant when it came in: `YYYY-MM-DD` or longer; "" when nobody knows. */
  readonly publishedEarliest: string
  /** The clock's instant, UTC. */
  readonly now: string
  /** Name of a province or state by its ISO code, so that a coarser place can be named; without it the code stands. */
  readonly nameOf?: (code: string) => string | undefined
}

/** `free`: not touched. `coarsen`: at most its district. `withhold`: not before the 24 hours are over. */
export type FloorVerdict = 'free' | 'coarsen' | 'withhold'

const HOURS = 24
const GRID_DEGREES = 0.5
/** From the middle of a half-degree field to its corner, at the equator. */
const GRID_KM = 40
const FINE: readonly string[] = ['point', 'city', 'district']
const MOVEMENTS: ReadonlySet<string> = new Set(armed.movements)
const DEEDS: ReadonlySet<string> = new Set(armed.deeds)
const ARMED_WORDS = Object.values(armed.words).flat()
const ARMED_SINGLE: ReadonlySet<string> = new Set(ARMED_WORDS.filter((word) => !/[ -]/.test(word)))
const ARMED_PHRASES = ARMED_WORDS.filter((word) => /[ -]/.test(word))

/**
 * What the safety floor says of one claim on its way to another member.
 *
 * It holds where an armed actor is or will be: plans, requests and possibilities of movement, movements without a date
 * or within the last 24 hours, lasting states. What an attack did is no position: it happened, in public, and stays.
 *
 * @source docs/decisions/0004-safety-floor.md
 */
export function floorOf(claim: ReleasedClaim, context: FloorContext): FloorVerdict {
  if (!tellsPlace(claim) || !tellsArmedMovement(claim) || !isPresentOrFuture(claim, context.now))
    return 'free'
  return hoursSince(context.publishedEarliest, context.now) < HOURS ? 'withhold' : 'coarsen'
}

/**
 * The claim as the floor lets it go to another member, or `withhold` when it may not go yet.
 *
 * A coarsened claim keeps its fields and none of its words: the exact words would name the place again, and so would
 * their offsets. Its report's text must stay behind with it. Applied twice it is the same claim.
 */
export function applyFloor(
  claim: ReleasedClaim,
  context: FloorContext,
): ReleasedClaim | 'withhold' {
  const verdict = floorOf(claim, context)
  if (verdict === 'free') return claim
  return verdict === 'withhold' ? 'withhold' : coarsened(claim, context)
}

/** Whether a name is that of an armed force or of its arms, in any of the four languages. */
export function isArmed(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{M}\u200c]+/u)
  const spaced = ` ${words.join(' ')} `
  return (
    words.some((word) => ARMED_SINGLE.has(word)) ||
    ARMED_PHRASES.some((phrase) => spaced.includes(` ${phrase.replaceAll('-', ' ')} `))
  )
}

function tellsPlace(claim: ReleasedClaim): boolean {
  return [claim.where, ...(claim.alsoWhere ?? [])].some((where) => where !== undefined)
}

function tellsArmedMovement(claim: ReleasedClaim): boolean {
  const type = claim.action?.type
  if (type !== undefined && !MOVEMENTS.has(type) && claim.kind !== 'state') return false
  if (type !== undefined && DEEDS.has(type)) return true
  const isByArms = (actor: Actor) => isArmed(actor.name) || isArmed(actor.words)
  return claim.actors.some(isByArms) || claim.targets.some(isByArms)
}

function isPresentOrFuture(claim: ReleasedClaim, now: string): boolean {
  if (claim.modality !== 'actual') return claim.polarity === 'affirmed'
  if (claim.polarity === 'negated') return false
  // What an attack did is public and over; where the attackers are is another claim.
  if (claim.action?.type === 'ASSAULT' && claim.kind !== 'state') return false
  return isRecent(claim.when?.edtf, now)
}

/** Without a date, still open, or not yet 24 hours past: present. */
function isRecent(edtf: string | undefined, now: string): boolean {
  if (edtf === undefined) return true
  const { latest } = edtfBounds(edtf)
  return latest === '' || hoursSince(latest, now) < HOURS
}

/** Hours from the last moment that `then` may mean until now; 0 when either is unknown, so that doubt withholds. */
function hoursSince(then: string, now: string): number {
  const [from, to] = [dayNumberFromText(then), dayNumberFromText(now)]
  if (from === null || to === null) return 0
  // A day without an hour may have been its last.
  return (to - from) * 24 + hourOf(now, 0) - hourOf(then, 24)
}

function hourOf(instant: string, unknown: number): number {
  const found = /^\d{4}-\d\d-\d\dT(\d\d):(\d\d)/.exec(instant)
  return found ? Number(found[1]) + Number(found[2]) / 60 : unknown
}

const NO_WORDS = { words: '', start: 0, end: 0 } as const

function coarsened(claim: ReleasedClaim, context: FloorContext): ReleasedClaim {
  const places = [claim.where, ...(claim.alsoWhere ?? [])].filter((where) => where !== undefined)
  const fine = places.filter((place) => FINE.includes(place.precision))
  const clean = (text: string) => withoutNames(text, fine)
  const wordless = (actor: Actor) => {
    const { refersTo: _refersTo, ...rest } = actor
    return { ...rest, name: clean(actor.name), ...NO_WORDS }
  }
  const { where, alsoWhere, when, action, counts, limits: _limits, ...rest } = claim
  return {
    ...rest,
    quote: '',
    start: 0,
    end: 0,
    attribution: claim.attribution.map(({ cue: _cue, start: _start, end: _end, ...voice }) => ({
      ...voice,
      voice: clean(voice.voice),
    })),
    actors: claim.actors.map(wordless),
    targets: claim.targets.map(wordless),
    ...(action ? { action: { ...action, ...NO_WORDS } } : {}),
    ...(when ? { when: { ...when, ...NO_WORDS } } : {}),
    ...(where ? { where: coarsePlace(where, context) } : {}),
    ...(alsoWhere ? { alsoWhere: alsoWhere.map((place) => coarsePlace(place, context)) } : {}),
    ...(counts ? { counts: counts.map((count) => ({ ...count, ...NO_WORDS })) } : {}),
  }
}

/**
 * The field of half a degree that a fine place lies in, under the name of its province or state.
 *
 * One decimal digit would do by the table of digits, but the nearest town to such a point is often the town itself.
 */
function coarsePlace<P extends Where>(place: P, context: FloorContext): P {
  if (!FINE.includes(place.precision)) return { ...place, ...NO_WORDS }
  const { geonames: _geonames, lat, lon, ...rest } = place
  // Adding 0 turns a negative zero into zero.
  const onGrid = (degrees: number) => Math.round(degrees / GRID_DEGREES) * GRID_DEGREES + 0
  return {
    ...(rest as P),
    name: nameOfArea(place, context),
    precision: 'district',
    radiusKm: Math.max(GRID_KM, place.radiusKm ?? 0),
    ...(lat === undefined ? {} : { lat: onGrid(lat) }),
    ...(lon === undefined ? {} : { lon: onGrid(lon) }),
    ...NO_WORDS,
  }
}

function nameOfArea(place: Where, { nameOf }: FloorContext): string {
  const code = place.province ?? place.country
  if (code === undefined) return UNNAMED
  return nameOf?.(code) ?? code
}

const UNNAMED = '…'

/** "The garrison of Homs" says where it is: the place's names are taken out of other names. */
function withoutNames(text: string, places: readonly Where[]): string {
  const names = places
    .flatMap((place) => [place.name, place.words])
    .filter((name) => name.length > 2)
  const cut = names.reduce((rest, name) => rest.replaceAll(name, UNNAMED), text)
  return cut === '' ? UNNAMED : cut
}
