import type { Unit } from './chunk-units.ts'
import type { Complement } from './clause.ts'

/** The list of nouns that starts at `first`; a noun that is the next verb's subject is not of it. */
export function listFrom(units: readonly Unit[], first: number): number[] {
  const list = [first]
  for (let steps = 0; steps < LIST_MAX; steps += 1) {
    const next = nextOfList(units, endOfChain(units, list.at(-1) ?? first))
    if (next === null) return [first]
    if (!next.isLast) list.push(next.at)
    else return isClauseAhead(units, endOfChain(units, next.at)) ? [first] : [...list, next.at]
  }
  return [first]
}

const LIST_MAX = 40

/** The noun behind ",", "and" or ", and"; null where the list ends without one. */
function nextOfList(units: readonly Unit[], end: number): { at: number; isLast: boolean } | null {
  const isComma = units[end + 1]?.kind === 'comma'
  const isLast = isAnd(units[end + (isComma ? 2 : 1)])
  const at = end + 1 + Number(isComma) + Number(isLast)
  return (isComma || isLast) && units[at]?.kind === 'noun' ? { at, isLast } : null
}

const PHRASE: readonly Unit['kind'][] = ['noun', 'prep', 'conj']

/** True when the noun that ends at `at` begins a clause of its own: a verb or a subject follows, over phrases. */
function isClauseAhead(units: readonly Unit[], at: number): boolean {
  for (const [ahead, unit] of units.slice(at + 1, at + 12).entries()) {
    const before = units[at + ahead]?.kind
    if (unit.kind === 'verb') return unit.form === 'finite' && (unit.hasAuxiliary || ahead === 0)
    if (unit.kind === 'noun' && before !== 'prep' && before !== 'conj') return true
    if (!PHRASE.includes(unit.kind)) return false
  }
  return false
}

const REACH_MAX = 24

/** Prepositional phrases that follow, up to the next verb or clause. */
export function complementsAt(units: readonly Unit[], from: number): Complement[] {
  const found: Complement[] = []
  for (let at = from + 1; at < Math.min(units.length, from + REACH_MAX); at += 1) {
    const unit = units[at]
    if (!unit || ENDS_CLAUSE.includes(unit.kind)) break
    if (unit.kind !== 'prep' || units[at + 1]?.kind !== 'noun') continue
    found.push({ word: unit.word, at, nouns: listFrom(units, at + 1) })
  }
  return found
}

const ENDS_CLAUSE: readonly Unit['kind'][] = ['verb', 'sub', 'rel', 'stop']

/** True for the preposition "of". */
export function isOf(unit: Unit | undefined): boolean {
  return unit?.kind === 'prep' && unit.word === 'of'
}

/** True for "and", "or", "nor". */
export function isAnd(unit: Unit | undefined): boolean {
  return unit?.kind === 'conj' && (unit.word === 'and' || unit.word === 'or' || unit.word === 'nor')
}

/** From "Health" in "the ministry of Health" to "the ministry". */
export function headOfChain(units: readonly Unit[], place: number): number {
  let at = place
  while (isOf(units[at - 1]) && units[at - 2]?.kind === 'noun') at -= 2
  return at
}

/** From "the ministry" in "the ministry of Health" to "Health". */
function endOfChain(units: readonly Unit[], first: number): number {
  let at = first
  while (isOf(units[at + 1]) && units[at + 2]?.kind === 'noun') at += 2
  return at
}
