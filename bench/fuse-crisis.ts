import type { ReleasedClaim } from '#domain/claim.ts'
import type { LiveClaim } from '#domain/event.ts'
import { type Sketch, sketchFrom } from '#fuse/sketch.ts'
import modes from '#model/modes.json' with { type: 'json' }

/** A made crisis: how many claims, how many of them fall on one town and day, and the seed of all chance. */
export type Crisis = { readonly claims: number; readonly aTownDay: number; readonly seed: number }
/** A report's claims, which come together. */
export type MadeReport = { readonly claims: readonly LiveClaim[]; readonly about: Sketch }

/** Claims of one report: three of what it is about, one each of two other happenings of its town and days. */
const A_REPORT = 5
/** Reports that tell of one event as their main one, in the mean. */
const REPORTS_AN_EVENT = 2
const FIRST_DAY = Date.UTC(2030, 0, 1)
const DAY_MS = 86_400_000
const PARTIES = 60
const TARGETS = 500
const SHARED_STEMS = 20
const OWN_STEMS = 12
const STEMS = 2 ** 32
const SYLLABLES = 'ba de ki lo mu nar pel ris tov zan'.split(' ')
/** Of a hundred events, how many are of each kind. */
const TYPES = {
  ASSAULT: 28, AID: 14, COERCE: 10, DISASTER: 8, STATEMENT: 8, MOBILIZE: 6, PROTEST: 6, CONSULT: 6, ACCUSE: 5, REQUEST: 5, AGREE: 4,
} as const // biome-ignore format: one table
type Type = keyof typeof TYPES
const TYPE_OF_A_HUNDRED = Object.entries(TYPES).flatMap(([type, share]) =>
  Array.from({ length: share }, () => type as Type),
)
const span = { start: 0, end: 1 }

/**
 * Reports of a made crisis, in the order in which they come: events day by day over many towns, each told by about two reports
 * as their main matter and by others beside it, less fully and not always alike.
 *
 * Of a hundred claims 12 tell no day or only the month, 10 no town, 25 nobody who did it, 30 nobody to whom; 40 give a count, some
 * another one; 5 are a day off, 4 deny. Towns and days are as many as {@link Crisis.aTownDay} asks for, so ten times the
 * claims at one density are more towns and days, and not fuller ones. Words are made of syllables.
 */
export function* reportsOf({ claims, aTownDay, seed }: Crisis): Generator<MadeReport> {
  const reports = Math.ceil(claims / A_REPORT)
  const events = Math.ceil(reports / REPORTS_AN_EVENT)
  const towns = Math.max(1, Math.round(Math.sqrt(claims / aTownDay)))
  const world = { seed, events, towns, days: towns }
  for (let report = 0; report < reports; report += 1) {
    const main = Math.floor((report * events) / reports)
    const beside = [1, 2].map((at) => besideOf(world, { event: main, at: at + report }))
    const told = [main, main, main, ...beside]
    yield {
      claims: told
        .slice(0, claims - report * A_REPORT)
        .map((event, number) => liveClaim(world, { event, report, number, main })),
      about: aboutOf(world, main, report),
    }
  }
}

type World = {
  readonly seed: number
  readonly events: number
  readonly towns: number
  readonly days: number
}

/** A whole number from 0 to below `sides` that follows from the seed, two numbers and a word. */
function drawn(world: World, of: readonly [number, number, string], sides: number): number {
  let held = world.seed + Math.imul(of[0] + 1, 0x9e3779b9) + Math.imul(of[1] + 1, 0x7feb352d)
  for (let at = 0; at < of[2].length; at += 1)
    held = Math.imul(held ^ of[2].charCodeAt(at), 0x85ebca6b) ^ (held >>> 13)
  held = Math.imul(held ^ (held >>> 16), 0xc2b2ae35)
  held = Math.imul(held ^ (held >>> 15), 0x27d4eb2f)
  return Math.floor((((held ^ (held >>> 16)) >>> 0) / STEMS) * sides)
}

const dayOf = ({ events, days }: World, event: number) => Math.floor((event * days) / events)
const townOf = (world: World, event: number) => drawn(world, [event, 0, 'town'], world.towns)

/** Another event within some days: what else a report mentions. */
function besideOf(world: World, { event, at }: { event: number; at: number }): number {
  const aDay = Math.max(1, Math.ceil(world.events / world.days))
  const shift = drawn(world, [event, at, 'beside'], 4 * aDay) - 3 * aDay
  return Math.min(world.events - 1, Math.max(0, event + shift))
}

type Of = {
  readonly event: number
  readonly report: number
  readonly number: number
  readonly main: number
}

function liveClaim(world: World, of: Of): LiveClaim {
  const { event, report, number, main } = of
  const reading = `reading ${report}`
  const happening = event === main ? 'h1' : `h${number}`
  return {
    name: `claim ${report}.${number}`,
    claim: { ...claimOf(world, of), happening },
    report: `report ${report}`,
    reading,
    from: 'alfa',
    madeBy: { kind: 'reader', name: 'made', version: '1' },
    text: reading,
    source: { author: [], title: '', published: dateOf(dayOf(world, main) + 1), language: 'en' },
    isWithdrawn: false,
  }
}

function claimOf(world: World, { event, report, number }: Of): ReleasedClaim {
  const chance = (word: string, sides: number) =>
    drawn(world, [report * A_REPORT + number, event, word], sides)
  const fixed = (word: string, sides: number) => drawn(world, [event, 0, word], sides)
  const type = TYPE_OF_A_HUNDRED[fixed('type', 100)] as Type
  const mode = modes[type][fixed('mode', modes[type].length + 1)]
  const isDenial = chance('denial', 100) < 4
  return {
    part: 'body',
    quote: wordsOf(world, event, chance('words', 6)),
    ...span,
    status: isDenial ? 'denied' : 'asserted',
    polarity: isDenial ? 'negated' : 'affirmed',
    modality: 'actual',
    kind: 'event',
    attribution: [
      {
        voice: `Officer ${chance('voice', 400)}`,
        role: 'speaker',
        kind: 'person',
        knowledge: 'own',
        stance: 'says',
      },
    ],
    action: { type, words: wordAt(world, event, 0), ...span, ...(mode ? { mode } : {}) },
    actors: chance('actor', 100) < 25 ? [] : [party(`Party ${fixed('actor', PARTIES)}`)],
    targets: chance('target', 100) < 30 ? [] : [party(`Depot ${fixed('target', TARGETS)}`)],
    ...whenOf(dayOf(world, event), chance('when', 100)),
    ...whereOf(townOf(world, event), chance('where', 100)),
    ...countsOf(fixed('count', 40), chance('count', 100)),
  }
}

const party = (name: string) => ({ name, words: name, ...span })

/** Two words of every event, and six that begin where this claim's share of its words begins. */
const wordsOf = (world: World, event: number, from: number) =>
  Array.from({ length: 8 }, (_, at) => wordAt(world, event, at < 2 ? at : from + at)).join(' ')

const wordAt = (world: World, event: number, at: number) =>
  Array.from(
    { length: 3 },
    (_, part) => SYLLABLES[drawn(world, [event * 16 + at, part, 'word'], SYLLABLES.length)],
  ).join('')

const dateOf = (day: number) => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10)

function whenOf(day: number, share: number): Pick<ReleasedClaim, 'when'> {
  if (share < 7) return {}
  const edtf = share < 12 ? dateOf(day).slice(0, 7) : dateOf(share < 17 ? day + 1 : day)
  return { when: { edtf, words: edtf, ...span } }
}

function whereOf(town: number, share: number): Pick<ReleasedClaim, 'where'> {
  const country = 'ZZ'
  if (share < 10)
    return { where: { name: 'Oster', words: 'Oster', precision: 'country', country, ...span } }
  const name = `Town ${town}`
  // A grid of towns 60 km apart, none of which lies in another's radius.
  const [lat, lon] = [(town % 100) / 2, Math.floor(town / 100) / 2]
  return {
    where: { name, words: name, precision: 'city', country, lat, lon, radiusKm: 5, ...span },
  }
}

function countsOf(people: number, share: number): Pick<ReleasedClaim, 'counts'> {
  if (share >= 40) return {}
  const least = share < 8 ? people + 2 : people
  return { counts: [{ what: 'killed', least, most: least, words: '', ...span }] }
}

/** Most stems are those of the main event, the more telling first; the rest are the report's own. */
function aboutOf(world: World, main: number, report: number): Sketch {
  const shared = Array.from({ length: SHARED_STEMS }, (_, at) =>
    drawn(world, [main, at, 'stem'], STEMS),
  )
  const own = Array.from({ length: OWN_STEMS }, (_, at) => drawn(world, [report, at, 'own'], STEMS))
  const stems = [...shared, ...own]
  return sketchFrom(stems.map((stem, rank) => [stem, stems.length - rank]))
}
