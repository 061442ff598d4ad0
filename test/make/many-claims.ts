import { ACTION_TYPES, type ReleasedClaim } from '#domain/claim.ts'
import type { LiveClaim } from '#domain/event.ts'
import { PRECISIONS, roundedPlace } from '#domain/place.ts'
import { claimNameOf } from '#record/claim-name.ts'

/** A report that is really there, and the reading of it: made claims say that they stand in it. */
export type Bearer = {
  readonly report: string
  readonly reading: string
  readonly from: string
  readonly title: string
  readonly sha256: string
}

const DAYS = 731
const FIRST_DAY = Date.parse('2024-01-01T00:00:00Z')
const PLACES = 300
const COUNTRIES = ['PT', 'ES', 'MA']
const FIRST_NAMES = ['Mira', 'Joao', 'Ilse', 'Samir', 'Petra', 'Omar', 'Lena', 'Rui', 'Nadia']
const LAST_NAMES = ['Dol', 'Vaz', 'Karim', 'Berg', 'Sousa', 'Haddad', 'Nunes', 'Orlov', 'Melo']
const GROUPS = ['Bridge crew', 'Harbour guard', 'Relief column', 'Village council', 'Depot watch']
const span = { start: 0, end: 1 }

/**
 * The claims that one event of a large picture is made of: one to two, their names, days and places following from its
 * number alone.
 *
 * Of a hundred events some 70 rest on one voice that knows, 10 on nobody who does, 14 on two; 6 are denied, 6 told with
 * other counts; 6 lie nowhere, 2 at no time, 5 at no single day; 1 is withdrawn.
 *
 * @param bearers reports that the claims are spread over, at least two
 */
export function claimsOfEvent(number: number, bearers: readonly Bearer[]): readonly LiveClaim[] {
  const share = mixed(number, 'share') % 100
  const told = claimOf(number)
  const first = spoken(told, { number, at: 0, knowledge: share < 10 ? 'told' : 'own' })
  if (share < 74) return [live(first, number, { at: 0, bearers })]
  const second = inOtherWords(spoken(told, { number, at: 1, knowledge: 'own' }))
  const other =
    share < 88 ? second : share < 94 ? denying(second) : { ...second, counts: [killed(40)] }
  return [live(first, number, { at: 0, bearers }), live(other, number, { at: 1, bearers })]
}

/** A whole number that follows from another and a word, spread over 32 bits. */
function mixed(number: number, word: string): number {
  let held = number + 0x9e3779b9
  for (const letter of word)
    held = Math.imul(held ^ letter.charCodeAt(0), 0x85ebca6b) ^ (held >>> 13)
  held = Math.imul(held ^ (held >>> 16), 0xc2b2ae35)
  return (held ^ (held >>> 15)) >>> 0
}

const oneOf = <T>(list: readonly T[], number: number, word: string): T =>
  list[mixed(number, word) % list.length] as T

function claimOf(number: number): Omit<ReleasedClaim, 'attribution'> {
  const party = (name: string) => ({ name, words: name, ...span })
  const type = oneOf(ACTION_TYPES, number, 'type')
  const where = whereOf(number)
  const edtf = edtfOf(number)
  const group = oneOf(GROUPS, number, 'actor')
  return {
    part: 'body',
    quote: `${group} ${number} came at dawn.`,
    ...span,
    status: 'asserted',
    polarity: 'affirmed',
    modality: 'actual',
    kind: 'event',
    action: { type, words: type.toLowerCase(), ...span },
    actors: [party(`${group} ${number}`)],
    targets: number % 3 === 0 ? [] : [party(`Road post ${mixed(number, 'target') % 2000}`)],
    ...(edtf ? { when: { edtf, words: edtf, ...span } } : {}),
    ...(where ? { where: { ...where, words: where.name, ...span } } : {}),
    counts: [killed(4)],
  }
}

const killed = (people: number) => ({
  what: 'killed',
  least: people,
  most: people,
  words: String(people),
  ...span,
})

function edtfOf(number: number): string | null {
  const share = mixed(number, 'dated') % 100
  const day = dayAfter(mixed(number, 'day') % DAYS)
  if (share < 2) return null
  if (share < 4) return day.slice(0, 7)
  if (share < 5) return `${day}/..`
  return share < 7 ? `${day}/${dayAfter((mixed(number, 'day') % DAYS) + 9)}` : day
}

const dayAfter = (days: number) =>
  new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10)

/** Few places hold many events and many hold few. Every tenth is coarser than a town, every fiftieth has no middle. */
function whereOf(number: number): ReturnType<typeof placeOf> | null {
  if (mixed(number, 'placed') % 100 < 6) return null
  const part = (mixed(number, 'place') % 10_000) / 10_000
  return placeOf(Math.floor(part * part * PLACES))
}

function placeOf(index: number) {
  const precision = index % 10 === 9 ? oneOf(PRECISIONS, index, 'precision') : 'city'
  const middle = {
    lat: 36.5 + (mixed(index, 'lat') % 6000) / 1000,
    lon: -9 + (mixed(index, 'lon') % 8000) / 1000,
    radiusKm: precision === 'city' ? 5 : 40,
  }
  return roundedPlace({
    name: `Town ${index}`,
    precision,
    country: oneOf(COUNTRIES, index, 'country'),
    ...(index % 50 === 49 ? {} : middle),
  })
}

function spoken(
  claim: Omit<ReleasedClaim, 'attribution'>,
  by: { number: number; at: number; knowledge: 'own' | 'told' },
): ReleasedClaim {
  const name = [FIRST_NAMES, LAST_NAMES].map((names, index) => {
    const from = mixed(by.number, `voice ${index}`) + by.at
    return names[from % names.length]
  })
  return {
    ...claim,
    attribution: [
      {
        voice: name.join(' '),
        role: 'speaker',
        kind: 'person',
        knowledge: by.knowledge,
        stance: 'says',
      },
    ],
  }
}

/** Who tells the same in other words is another origin. */
const inOtherWords = (claim: ReleasedClaim): ReleasedClaim => ({
  ...claim,
  quote: 'They stood on the road before sunrise.',
})

const denying = (claim: ReleasedClaim): ReleasedClaim => ({
  ...claim,
  status: 'denied',
  polarity: 'negated',
})

function live(
  claim: ReleasedClaim,
  number: number,
  { at, bearers }: { at: number; bearers: readonly Bearer[] },
): LiveClaim {
  const bearer = bearers[(number + at) % bearers.length] as Bearer
  const { report, reading, from, title, sha256 } = bearer
  return {
    // Past the numbers of the claims that the reading itself holds.
    name: claimNameOf(from, reading, 1000 + number * 2 + at),
    claim,
    report,
    reading,
    from,
    madeBy: { kind: 'reader', name: 'made', version: '1' },
    text: sha256,
    source: { author: [], title, language: 'en' },
    isWithdrawn: mixed(number, 'withdrawn') % 100 === 0,
  }
}
