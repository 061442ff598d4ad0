import { gradeDate } from './muc-dates.ts'
import { type Fill, SLOT } from './muc-keys.ts'
import { gradeLocation, type MucPlaces } from './muc-places.ts'
import { type Grade, gradeString } from './muc-strings.ts'

/** Responses of a set slot that are worth half, and for which keys; "" stands for every other key. */
const HALF = new Map<number, Readonly<Record<string, readonly string[]>>>([
  [SLOT.type, { ATTACK: ['ARSON', 'BOMBING', 'KIDNAPPING', 'HIJACKING', 'ROBBERY', 'FORCED WORK STOPPAGE'] }],
  [SLOT.instrumentType, {
    GUN: ['MACHINE GUN', 'MORTAR', 'HANDGUN', 'RIFLE'],
    BOMB: ['VEHICLE BOMB', 'DYNAMITE', 'MINE', 'AERIAL BOMB'],
    EXPLOSIVE: ['BOMB', 'VEHICLE BOMB', 'DYNAMITE', 'MINE', 'AERIAL BOMB', 'GRENADE', 'MOLOTOV COCKTAIL'],
    PROJECTILE: ['MISSILE', 'ROCKET'],
  }],
  [SLOT.confidence, { 'SUSPECTED OR ACCUSED': ['SUSPECTED OR ACCUSED BY AUTHORITIES'] }],
  [SLOT.thingType, { 'POLITICAL FIGURE OFFICE OR RESIDENCE': ['GOVERNMENT OFFICE OR RESIDENCE'] }],
  [SLOT.thingEffect, { DESTROYED: ['SOME DAMAGE'] }],
  [SLOT.personType, {
    'GOVERNMENT OFFICIAL': ['FORMER GOVERNMENT OFFICIAL'],
    'ACTIVE MILITARY': ['FORMER ACTIVE MILITARY'],
    'POLITICAL FIGURE': ['GOVERNMENT OFFICIAL'],
  }],
  [SLOT.personEffect, {
    'NO INJURY': ['NO INJURY OR DEATH'],
    'NO DEATH': ['NO INJURY OR DEATH'],
  }],
]) // biome-ignore format: a table

const STRINGS: ReadonlySet<number> = new Set([
  SLOT.instrument,
  SLOT.individual,
  SLOT.organization,
  SLOT.thing,
  SLOT.name,
  SLOT.description,
])
const NUMBERS: ReadonlySet<number> = new Set([
  SLOT.thingNumber,
  SLOT.thingTotal,
  SLOT.personNumber,
  SLOT.personTotal,
])

/** Grades a response's filler against one of the key: the best over the key's alternatives, then its cross reference. */
export function gradeFill(slot: number, response: Fill, key: Fill, places: MucPlaces): Grade {
  const said = response.values[0] ?? ''
  const grades = key.values.map((value) => gradeValue(slot, { said, value }, places))
  const best = bestOf(grades)
  if (best !== 'correct' || isSameReference(response, key)) return best
  return 'partial'
}

type Pair = { readonly said: string; readonly value: string }

function gradeValue(slot: number, { said, value }: Pair, places: MucPlaces): Grade {
  if (slot === SLOT.date) return gradeDate(said, value)
  if (slot === SLOT.location) return gradeLocation(said, value, places)
  if (STRINGS.has(slot)) return gradeString(said, value)
  if (said === value) return 'correct'
  const halves: readonly string[] = HALF.get(slot)?.[said] ?? []
  const isHalf = NUMBERS.has(slot) ? isAnchor(said, value) : halves.includes(value)
  return isHalf ? 'partial' : 'incorrect'
}

/** 7 for "~7", "7 -" or "5 - 7". */
function isAnchor(said: string, value: string): boolean {
  const anchors: readonly string[] = value.match(/\d+/g) ?? []
  return /^\d+$/.test(said) && /[~-]/.test(value) && anchors.includes(said)
}

/** A tag is right when its string is; where neither bears one there is nothing to get wrong. */
function isSameReference(response: Fill, key: Fill): boolean {
  const said = response.refs[0] ?? ''
  if (key.refs.length === 0) return said === ''
  return key.refs.some((ref) => gradeString(said, ref) === 'correct')
}

function bestOf(grades: readonly Grade[]): Grade {
  if (grades.includes('correct')) return 'correct'
  return grades.includes('partial') ? 'partial' : 'incorrect'
}
