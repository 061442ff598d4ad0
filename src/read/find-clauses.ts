import type { NounUnit, Unit, VerbUnit } from './chunk-units.ts'

/** A verb of a sentence with what hangs on it. Numbers are indexes into the sentence's units. */
export type Clause = {
  readonly at: number
  readonly verb: VerbUnit
  /** Noun units that do it; for a passive those to whom it is done. Empty when none was found. */
  readonly subjects: readonly number[]
  readonly objects: readonly number[]
  readonly complements: readonly Complement[]
  /** The clause whose verb, with "to" or "-ing", brings this one: "plans" in "plans to attack". */
  readonly governor: Clause | null
  readonly link: Link
}

/** "against the rebels": a preposition and its noun units. */
export type Complement = {
  readonly word: string
  readonly at: number
  readonly nouns: readonly number[]
}

/** How a clause hangs on the words before it. */
export type Link =
  | 'main'
  | 'relative'
  | 'reduced'
  | 'to'
  | 'noun-to'
  | 'adjective-to'
  | 'ing'
  | 'of-ing'
  | 'with-ing'

/**
 * Finds for every verb group of one sentence its subjects, objects and prepositional complements.
 *
 * By position alone: nearest noun phrase, over apposition, relative clauses and prepositional phrases.
 *
 * @cost O(n^2) in units at worst, and a sentence is bounded
 */
export function findClauses(units: readonly Unit[]): Clause[] {
  const clauses: Clause[] = []
  for (const [at, unit] of units.entries())
    if (unit.kind === 'verb') clauses.push(clauseAt(units, { at, verb: unit }, clauses))
  return clauses
}

type Spot = { at: number; verb: VerbUnit }

function clauseAt(units: readonly Unit[], spot: Spot, before: readonly Clause[]): Clause {
  const { at } = spot
  const objects = objectsAt(units, at)
  const last = before.at(-1)
  const isSharing =
    units[at - 1]?.kind === 'conj' &&
    last?.verb.isPassive === true &&
    !spot.verb.hasAuxiliary &&
    objects.length === 0
  const verb = isSharing ? { ...spot.verb, isPassive: true } : spot.verb
  const complements = complementsAt(units, objects.at(-1) ?? at)
  if (verb.form === 'finite') {
    const link: Link = isRelative(units, at) ? 'relative' : 'main'
    const subjects = subjectsOf(units, at, before)
    return { at, verb, subjects, objects, complements, governor: null, link }
  }
  const governed =
    verb.form === 'to' ? governorOfTo(units, at, before) : governorOfIng(units, at, before)
  return { at, verb, objects, complements, ...governed }
}

type Governed = Pick<Clause, 'governor' | 'link' | 'subjects'>

function governorOfTo(units: readonly Unit[], at: number, before: readonly Clause[]): Governed {
  const previous = units[at - 1]
  const governor = before.at(-1) ?? null
  if (isInOrder(units, at)) return { governor: null, link: 'to', subjects: [] }
  if (previous?.kind === 'conj' && governor?.verb.form === 'to')
    return { governor: governor.governor, link: governor.link, subjects: governor.subjects }
  if (!governor || previous?.kind === 'comma') return { governor: null, link: 'to', subjects: [] }
  if (previous?.kind === 'adj' && governor.verb.lemma === 'be')
    return { governor, link: 'adjective-to', subjects: governor.subjects }
  if (previous?.kind === 'noun' && governor.at < at - 1) {
    const isObject = governor.objects.includes(at - 1)
    return {
      governor,
      link: isObject ? 'to' : 'noun-to',
      subjects: isObject ? [at - 1] : governor.subjects,
    }
  }
  return { governor, link: governor.at === at - 1 ? 'to' : 'noun-to', subjects: governor.subjects }
}

function governorOfIng(units: readonly Unit[], at: number, before: readonly Clause[]): Governed {
  const previous = units[at - 1]
  const governor = before.at(-1) ?? null
  if (!governor)
    return { governor: null, link: 'with-ing', subjects: previous?.kind === 'noun' ? [at - 1] : [] }
  if (previous?.kind === 'verb') return { governor, link: 'ing', subjects: governor.subjects }
  if (previous?.kind === 'noun') return { governor: null, link: 'reduced', subjects: [at - 1] }
  if (previous?.kind === 'prep') {
    const isObject = governor.objects.length > 0
    return { governor, link: 'of-ing', subjects: isObject ? governor.objects : governor.subjects }
  }
  if (previous?.kind === 'conj')
    return { governor: governor.governor, link: governor.link, subjects: governor.subjects }
  return { governor, link: 'with-ing', subjects: governor.subjects }
}

function isRelative(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.kind === 'rel'
}

/** The noun units that a finite verb's subject is made of, by walking left. */
function subjectsOf(units: readonly Unit[], at: number, before: readonly Clause[]): number[] {
  let place = at - 1
  let steps = 0
  while (place >= 0 && steps < 60) {
    steps += 1
    const unit = units[place]
    if (!unit || unit.kind === 'sub' || unit.kind === 'stop') return []
    if (unit.kind === 'rel') return antecedentOf(units, place)
    if (unit.kind === 'conj') return [...(sharedSubject(before, place) ?? [])]
    if (unit.kind === 'noun') {
      const next = overNoun(units, place, before)
      if (next === place) return coordinated(units, overApposition(units, place))
      place = next
    } else if (unit.kind === 'comma') place = overComma(units, place, at)
    else if (unit.kind === 'verb') place = overVerb(units, place, before)
    else place -= 1
  }
  return []
}

/** "Ada Brenn, a leader in the north was hit": the name before the comma is meant. */
function overApposition(units: readonly Unit[], place: number): number {
  const name = units[place - 2]
  const noun = units[place]
  const isBare = noun?.kind === 'noun' && !noun.isName && !noun.isPronoun && noun.to - noun.from > 1
  const isBehind = units[place - 1]?.kind === 'comma' && name?.kind === 'noun' && name.isName
  return isBare &&
    isBehind &&
    (place === 2 || units[place - 3]?.kind !== 'prep') &&
    units[place + 1]?.kind === 'prep'
    ? place - 2
    : place
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
    !isRelative(units, at) &&
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

function isOf(unit: Unit | undefined): boolean {
  return unit?.kind === 'prep' && unit.word === 'of'
}

function sharedSubject(before: readonly Clause[], place: number): readonly number[] | null {
  const earlier = before.findLast((clause) => clause.at < place && clause.verb.form === 'finite')
  return earlier ? earlier.subjects : null
}

/** "Norland, Sudland and Estland": every noun of the list that ends at `last`, in order. */
function coordinated(units: readonly Unit[], last: number): number[] {
  const list = [last]
  let at = headOfChain(units, last) - 1
  list[0] = at + 1
  if (units[at]?.kind !== 'conj' || !isAnd(units[at])) return list
  at -= 1
  if (units[at]?.kind === 'comma') at -= 1
  while (units[at]?.kind === 'noun' && list.length < 40) {
    const head = headOfChain(units, at)
    if (units[head - 1]?.kind === 'prep') break
    list.unshift(head)
    if (units[head - 1]?.kind !== 'comma' || units[head - 2]?.kind !== 'noun') break
    at = head - 2
  }
  return list
}

function isAnd(unit: Unit | undefined): boolean {
  return unit?.kind === 'conj' && (unit.word === 'and' || unit.word === 'or' || unit.word === 'nor')
}

/** From "Health" in "the ministry of Health" to "the ministry". */
function headOfChain(units: readonly Unit[], place: number): number {
  let at = place
  while (isOf(units[at - 1]) && units[at - 2]?.kind === 'noun') at -= 2
  return at
}

/** Noun units right after a verb, with the rest of their list. */
function objectsAt(units: readonly Unit[], at: number): number[] {
  const next = units[at + 1]
  if (next?.kind !== 'noun') return []
  return listFrom(units, at + 1)
}

/** The list of nouns that starts at `first`; a noun that is the next verb's subject is not of it. */
export function listFrom(units: readonly Unit[], first: number): number[] {
  const list = [first]
  let at = endOfChain(units, first)
  for (let steps = 0; steps < 40; steps += 1) {
    const isComma = units[at + 1]?.kind === 'comma'
    const isEnd = isAnd(units[isComma ? at + 2 : at + 1])
    const next = at + 1 + (isComma ? 1 : 0) + (isEnd ? 1 : 0)
    if ((!isComma && !isEnd) || units[next]?.kind !== 'noun') break
    const end = endOfChain(units, next)
    if (isEnd) return isVerbNext(units, end) ? onlyFirst(list) : [...list, next]
    list.push(next)
    at = end
  }
  return [first]
}

function onlyFirst(list: readonly number[]): number[] {
  return list.slice(0, 1)
}

/** True when the noun that ends at `at` begins a clause of its own: a verb or a subject follows, over phrases. */
function isVerbNext(units: readonly Unit[], at: number): boolean {
  for (let place = at + 1; place < Math.min(units.length, at + 12); place += 1) {
    const unit = units[place]
    if (unit?.kind === 'verb')
      return unit.form === 'finite' && (unit.hasAuxiliary || place === at + 1)
    if (
      unit?.kind === 'noun' &&
      units[place - 1]?.kind !== 'prep' &&
      units[place - 1]?.kind !== 'conj'
    )
      return true
    if (unit?.kind !== 'noun' && unit?.kind !== 'prep' && unit?.kind !== 'conj') return false
  }
  return false
}

/** "in order to" tells a purpose; "order" in it asks for nothing. */
function isInOrder(units: readonly Unit[], at: number): boolean {
  const noun = units[at - 1]
  const preposition = units[at - 2]
  return (
    noun?.kind === 'noun' &&
    noun.to - noun.from === 1 &&
    preposition?.kind === 'prep' &&
    preposition.word === 'in'
  )
}

function endOfChain(units: readonly Unit[], first: number): number {
  let at = first
  while (isOf(units[at + 1]) && units[at + 2]?.kind === 'noun') at += 2
  return at
}

/** Prepositional phrases that follow, up to the next verb or clause. */
export function complementsAt(units: readonly Unit[], from: number): Complement[] {
  const found: Complement[] = []
  for (let at = from + 1; at < units.length && at < from + 24; at += 1) {
    const unit = units[at]
    if (
      !unit ||
      unit.kind === 'verb' ||
      unit.kind === 'sub' ||
      unit.kind === 'rel' ||
      unit.kind === 'stop'
    )
      break
    if (unit.kind !== 'prep' || units[at + 1]?.kind !== 'noun') continue
    const nouns = listFrom(units, at + 1)
    found.push({ word: unit.word, at, nouns })
  }
  return found
}

/** The noun unit at an index of the units, which the caller knows to be one. */
export function nounOf(units: readonly Unit[], at: number): NounUnit | null {
  const unit = units[at]
  return unit?.kind === 'noun' ? unit : null
}
