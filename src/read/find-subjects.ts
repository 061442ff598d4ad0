import type { Unit } from './chunk-units.ts'
import type { Clause } from './clause.ts'
import { headOfChain, isAnd, isOf } from './noun-lists.ts'

/** Units looked at to the left of a verb, at most. */
const WALK_MAX = 60

/** The noun units that a finite verb's subject is made of, by walking left. */
export function subjectsOf(
  units: readonly Unit[],
  at: number,
  before: readonly Clause[],
): number[] {
  if (units[at - 1]?.kind === 'comma' && isSeries(units, at - 1)) return sharedSubject(before, at)
  let place = at - 1
  for (let steps = 0; place >= 0 && steps < WALK_MAX; steps += 1) {
    const kind = units[place]?.kind ?? 'stop'
    if (ENDS.includes(kind)) return endOfWalk(units, place, before)
    const next = leftOf(units, { place, verbAt: at }, before)
    if (next === place) return coordinated(units, overApposition(units, place))
    place = next
  }
  return []
}

const ENDS: readonly Unit['kind'][] = ['sub', 'stop', 'rel', 'conj']

/** What a relative stands for, or the subject that joined verbs share; nothing behind other clause words. */
function endOfWalk(units: readonly Unit[], place: number, before: readonly Clause[]): number[] {
  const kind = units[place]?.kind
  if (kind === 'rel') return antecedentOf(units, place)
  return kind === 'conj' ? sharedSubject(before, place) : []
}

/** Where to look next; the same place when the noun there is the subject. */
function leftOf(
  units: readonly Unit[],
  at: { place: number; verbAt: number },
  before: readonly Clause[],
): number {
  const kind = units[at.place]?.kind
  if (kind === 'noun') return overNoun(units, at.place, before)
  if (kind === 'comma') return overComma(units, at.place, at.verbAt)
  return kind === 'verb' ? overVerb(units, at.place, before) : at.place - 1
}

/** "has flown 40 sorties, dropped ...": nothing but phrases between the comma and a finite verb before it. */
function isSeries(units: readonly Unit[], comma: number): boolean {
  for (let place = comma - 1; place >= 0; place -= 1) {
    const kind = units[place]?.kind
    if (kind === 'verb') return isFiniteMain(units, place)
    if (kind !== 'noun' && kind !== 'prep' && kind !== 'adj' && kind !== 'date') return false
  }
  return false
}

/** "Ada Brenn, a leader in the north was hit": the name before the comma is meant. */
function overApposition(units: readonly Unit[], place: number): number {
  const noun = units[place]
  const isBare = noun?.kind === 'noun' && !noun.isName && !noun.isPronoun && noun.to - noun.from > 1
  const hasPhrase = units[place + 1]?.kind === 'prep'
  return isBare && hasPhrase && isNameBefore(units, place) ? place - 2 : place
}

/** A name and a comma right before, and no preposition before the name. */
function isNameBefore(units: readonly Unit[], place: number): boolean {
  const name = units[place - 2]
  const isName = units[place - 1]?.kind === 'comma' && name?.kind === 'noun' && name.isName
  return isName && units[place - 3]?.kind !== 'prep'
}

/** Index to go on from; the same index when this noun is the subject. */
function overNoun(units: readonly Unit[], place: number, before: readonly Clause[]): number {
  const previous = units[place - 1]
  if (previous?.kind === 'prep') return place - 2
  if (previous?.kind !== 'verb') return place
  const clause = before.find((one) => one.at === place - 1)
  if (!clause) return place
  if (clause.link === 'relative') return relativeStart(units, clause.at) - 1
  if (clause.verb.form !== 'finite') return place - 2
  return place
}

function overVerb(units: readonly Unit[], place: number, before: readonly Clause[]): number {
  const clause = before.find((one) => one.at === place)
  if (clause?.link === 'relative') return relativeStart(units, place) - 1
  if (clause && clause.verb.form !== 'finite') return place - 1
  return isReducedAt(units, place) ? place - 1 : -1
}

/** "villagers killed in the raid": a bare past form right after a noun. */
function isReducedAt(units: readonly Unit[], place: number): boolean {
  const unit = units[place]
  return unit?.kind === 'verb' && !unit.hasAuxiliary && units[place - 1]?.kind === 'noun'
}

function relativeStart(units: readonly Unit[], place: number): number {
  let at = place
  while (at > 0 && units[at]?.kind !== 'rel') at -= 1
  return at
}

/** Over "..., the town's mayor, fled": from the closing comma to what stands before the opening one. */
function overComma(units: readonly Unit[], place: number, verbAt: number): number {
  if (place !== verbAt - 1) return place - 1
  let at = place - 1
  let opening = -1
  while (at >= 0 && units[at]?.kind !== 'sub' && units[at]?.kind !== 'stop') {
    if (units[at]?.kind === 'comma') opening = at
    if (isFiniteMain(units, at)) break
    at -= 1
  }
  return opening > 0 ? opening - 1 : place - 1
}

function isFiniteMain(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  return (
    unit?.kind === 'verb' &&
    unit.form === 'finite' &&
    units[at - 1]?.kind !== 'rel' &&
    !isReducedAt(units, at)
  )
}

function antecedentOf(units: readonly Unit[], place: number): number[] {
  let at = place - 1
  while (units[at]?.kind === 'comma' || units[at]?.kind === 'prep' || units[at]?.kind === 'date')
    at -= 1
  if (units[at]?.kind !== 'noun') return []
  for (let steps = 0; steps < 3; steps += 1) at = overPlaces(units, at, place)
  const noun = units[at]
  const isThose = noun?.kind === 'noun' && noun.isPronoun
  while (!isThose && isOf(units[at - 1]) && units[at - 2]?.kind === 'noun') at -= 2
  return [at]
}

/** "the raid on a camp in Oster that killed": a bare name behind "in" is seldom what "that" means. */
function overPlaces(units: readonly Unit[], noun: number, relative: number): number {
  const word = units[relative]
  const unit = units[noun]
  const before = units[noun - 1]
  const isPlaceLike =
    unit?.kind === 'noun' &&
    unit.isName &&
    before?.kind === 'prep' &&
    /^(?:in|at|near|on)$/.test(before.word)
  const isThing = word?.kind === 'rel' && word.word !== 'who' && word.word !== 'where'
  return isThing && isPlaceLike && units[noun - 2]?.kind === 'noun' ? noun - 2 : noun
}

function sharedSubject(before: readonly Clause[], place: number): number[] {
  const earlier = before.findLast((clause) => clause.at < place && clause.verb.form === 'finite')
  return [...(earlier?.subjects ?? [])]
}

/** "Norland, Sudland and Estland": every noun of the list that ends at `last`, in order. */
function coordinated(units: readonly Unit[], last: number): number[] {
  const list = [headOfChain(units, last)]
  let at = overAnd(units, (list[0] ?? last) - 1)
  while (units[at]?.kind === 'noun' && list.length < SUBJECTS_MAX) {
    const head = headOfChain(units, at)
    if (units[head - 1]?.kind === 'prep') break
    list.unshift(head)
    if (units[head - 1]?.kind !== 'comma' || units[head - 2]?.kind !== 'noun') break
    at = head - 2
  }
  return list
}

const SUBJECTS_MAX = 40

/** To the noun before "and" or ", and"; -1 where no list is joined. */
function overAnd(units: readonly Unit[], at: number): number {
  if (!isAnd(units[at])) return -1
  return units[at - 1]?.kind === 'comma' ? at - 2 : at - 1
}
