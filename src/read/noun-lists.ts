import type { Unit, Units } from './chunk-units.ts'
import type { Complement } from './clause.ts'
import type { Token } from './tree-tokens.ts'

export type Chunked = Units & { readonly tokens: readonly Token[] }

const LIST_MAX = 40

/** The noun units of the list that a noun begins, "Norland, Sudland and Estland": the unit of its head first. */
export function listOf(chunked: Chunked, head: number): number[] {
  const { tokens, units, unitOf } = chunked
  const list: number[] = []
  put(chunked, list, head)
  for (const at of tokens[head]?.children ?? []) {
    if (list.length >= LIST_MAX) break
    if (tokens[at]?.relation === 'conj' && !isDoer(units, unitOf[at] ?? -1)) put(chunked, list, at)
  }
  if (list.length === 1) putNextName(chunked, list)
  return list
}

function put({ units, unitOf }: Chunked, list: number[], at: number): void {
  const unit = unitOf[at] ?? -1
  if (unit >= 0 && units[unit]?.kind === 'noun' && !list.includes(unit)) list.push(unit)
}

/** "Sudland" in "of Oster by Norland and Sudland", which a tree may have hung on "Oster". */
function isDoer(units: Units['units'], at: number): boolean {
  const by = at < 3 ? undefined : units[at - 3]
  return (
    by?.kind === 'prep' &&
    by.word === 'by' &&
    units[at - 2]?.kind === 'noun' &&
    units[at - 1]?.kind === 'conj'
  )
}

/** "of Oster by Norland and Sudland": two names joined by "and" are one list, on whatever noun the tree hung the second. */
function putNextName({ tokens, units }: Chunked, list: number[]): void {
  const [first = -1] = list
  const name = units[first]
  const and = units[first + 1]
  if (name?.kind !== 'noun' || and?.kind !== 'conj') return
  const next = units[first + 2]
  const isJoined = next?.kind === 'noun' && and.word === 'and' && name.isName && next.isName
  if (isJoined && tokens[next.head]?.relation === 'conj') list.push(first + 2)
}

/** The list that the noun unit begins. */
function listFrom(chunked: Chunked, at: number): number[] {
  const unit = chunked.units[at]
  if (unit?.kind !== 'noun') return [at]
  for (let token = unit.from; token < unit.to; token += 1) {
    const head = chunked.tokens[token]?.head ?? -1
    if (head < unit.from || head >= unit.to) return listOf(chunked, token)
  }
  return [at]
}

const REACH_MAX = 24

/** Prepositional phrases that follow a unit, up to the next verb or clause, wherever the tree hangs them. */
export function complementsAt(chunked: Chunked, from: number): Complement[] {
  const { units } = chunked
  const found: Complement[] = []
  for (let at = from + 1; at < Math.min(units.length, from + REACH_MAX); at += 1) {
    const unit = units[at]
    if (!unit || ENDS_CLAUSE.has(unit.kind)) break
    if (unit.kind !== 'prep' || units[at + 1]?.kind !== 'noun') continue
    found.push({ word: unit.word, at, nouns: listFrom(chunked, at + 1) })
  }
  return found
}

const ENDS_CLAUSE: ReadonlySet<Unit['kind']> = new Set(['verb', 'sub', 'rel', 'stop'] as const)

/** True for the preposition "of". */
export function isOf(unit: Unit | undefined): boolean {
  return unit?.kind === 'prep' && unit.word === 'of'
}
