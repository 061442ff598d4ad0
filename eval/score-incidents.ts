import { gradeFill } from './muc-fills.ts'
import { FIRST_SCORED, type Fill, LAST_SLOT, SLOT, type Template } from './muc-keys.ts'
import type { MucPlaces } from './muc-places.ts'

/** Counts of one slot: correct, partial, incorrect, spurious, missing. */
export type Tally = { cor: number; par: number; inc: number; spu: number; mis: number }
/** A tally a slot, by its number. */
export type Tallies = ReadonlyMap<number, Tally>

/** Slots of which one must agree at least in part before two templates may be taken for the same incident. */
const CONTENT = [
  SLOT.individual,
  SLOT.organization,
  SLOT.thing,
  SLOT.thingType,
  SLOT.name,
  SLOT.description,
  SLOT.personType,
]
/** Of two keys that give the same points, the one with less wrong is meant. */
const WRONG_COST = 0.01

/**
 * Scores the templates of one message: each response goes to the key that it agrees with most, of the same type or an
 * attack, with a perpetrator or a target in common; what has no partner counts whole as missing or as spurious.
 *
 * An optional key without a response costs nothing. Rows are those of ALL TEMPLATES; the template's number is no slot of it.
 * @source MUC-4 scoring guidelines v7; N. Chinchor, MUC-4 Evaluation Metrics (1992)
 */
export function scoreMessage(
  responses: readonly Template[],
  keys: readonly Template[],
  places: MucPlaces,
) {
  const pairs = pairsOf(responses, keys, places)
  const tallies = pairs.map(({ tallies }) => tallies)
  const paired = new Set(pairs.flatMap(({ response, key }) => [response, key]))
  for (const response of responses)
    if (!paired.has(response)) tallies.push(aloneTallies(response, 'spu'))
  for (const key of keys)
    if (!paired.has(key) && !key.isOptional) tallies.push(aloneTallies(key, 'mis'))
  return { tallies: tallies.reduce(sumOfTallies, new Map()), pairs }
}

export type Pair = {
  readonly response: Template
  readonly key: Template
  readonly tallies: Tallies
}

function pairsOf(
  responses: readonly Template[],
  keys: readonly Template[],
  places: MucPlaces,
): Pair[] {
  const candidates = responses
    .flatMap((response) =>
      keys.map((key) => ({ response, key, tallies: compareTemplates(response, key, places) })),
    )
    .filter(mayBeSame)
    .map((pair) => ({ ...pair, points: pointsOf(pair.tallies) }))
    .toSorted((a, b) => b.points - a.points)
  const taken = new Set<Template>()
  return candidates.filter(({ response, key }) => {
    if (taken.has(response) || taken.has(key)) return false
    taken.add(response).add(key)
    return true
  })
}

/** A key that names neither perpetrator nor target has nothing but its type to go by. */
function mayBeSame({ key, tallies }: Pair): boolean {
  const agrees = (slot: number) => {
    const tally = tallies.get(slot)
    return tally !== undefined && tally.cor + tally.par > 0
  }
  const isBare = !CONTENT.some((slot) => key.fills.has(slot))
  return agrees(SLOT.type) && (isBare || CONTENT.some(agrees))
}

function pointsOf(tallies: Tallies): number {
  let points = 0
  for (const { cor, par, inc, spu, mis } of tallies.values())
    points += cor + par / 2 - WRONG_COST * (inc + spu + mis)
  return points
}

function compareTemplates(response: Template, key: Template, places: MucPlaces): Tallies {
  const tallies = new Map<number, Tally>()
  for (let slot = FIRST_SCORED; slot <= LAST_SLOT; slot += 1) {
    const said = response.fills.get(slot) ?? []
    const wanted = key.fills.get(slot) ?? []
    if (said.length + wanted.length > 0)
      tallies.set(slot, compareSlot({ slot, said, wanted }, places))
  }
  return tallies
}

type Slot = {
  readonly slot: number
  readonly said: readonly Fill[]
  readonly wanted: readonly Fill[]
}

/** Right ones pair up first, then half right ones; what is left of both sides is incorrect, the rest spurious or missing. */
function compareSlot({ slot, said, wanted }: Slot, places: MucPlaces): Tally {
  const openSaid = new Set(said)
  const openWanted = new Set(wanted)
  const tally = { cor: 0, par: 0, inc: 0, spu: 0, mis: 0 }
  for (const [grade, name] of [
    ['correct', 'cor'],
    ['partial', 'par'],
  ] as const)
    for (const response of said)
      for (const key of wanted)
        if (
          openSaid.has(response) &&
          openWanted.has(key) &&
          gradeFill(slot, response, key, places) === grade
        ) {
          openSaid.delete(response)
          openWanted.delete(key)
          tally[name] += 1
        }
  const due = [...openWanted].filter((key) => !key.isOptional).length
  tally.inc = Math.min(openSaid.size, due)
  tally.spu = openSaid.size - tally.inc
  tally.mis = due - tally.inc
  return tally
}

function aloneTallies(template: Template, as: 'spu' | 'mis'): Tallies {
  const tallies = new Map<number, Tally>()
  for (const [slot, fills] of template.fills) {
    const count = as === 'spu' ? fills.length : fills.filter((fill) => !fill.isOptional).length
    tallies.set(slot, { cor: 0, par: 0, inc: 0, spu: 0, mis: 0, [as]: count })
  }
  return tallies
}

/** Adds up slot by slot. */
export function sumOfTallies(a: Tallies, b: Tallies): Tallies {
  const sum = new Map(a)
  for (const [slot, two] of b) {
    const one = sum.get(slot) ?? { cor: 0, par: 0, inc: 0, spu: 0, mis: 0 }
    sum.set(slot, {
      cor: one.cor + two.cor, par: one.par + two.par, inc: one.inc + two.inc,
      spu: one.spu + two.spu, mis: one.mis + two.mis,
    }) // biome-ignore format: one sum
  }
  return sum
}

/** Recall (COR + .5 PAR) / POSSIBLE, precision (COR + .5 PAR) / ACTUAL and F over some tallies; 0 where there is nothing. */
export function sharesOf(tallies: Iterable<Tally>): {
  recall: number
  precision: number
  f: number
} {
  const all = { cor: 0, par: 0, inc: 0, spu: 0, mis: 0 }
  for (const tally of tallies)
    for (const name of Object.keys(all) as (keyof Tally)[]) all[name] += tally[name]
  const points = all.cor + all.par / 2
  const tried = all.cor + all.par + all.inc
  const recall = shareOf(points, tried + all.mis)
  const precision = shareOf(points, tried + all.spu)
  return { recall, precision, f: shareOf(2 * recall * precision, recall + precision) }
}

const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
