import { lowerAt, type Tokens } from './date-tokens.ts'
import { mayTell } from './may-tell.ts'
import {
  type Element,
  type FormEdge,
  type FormTree,
  GRAMMAR,
  type Pattern,
} from './time-grammar.ts'
import { DIGITS, READERS, STARTS_OF_READER } from './time-readers.ts'
import type { Match, Slots } from './time-slots.ts'

/** Words `from` up to, not including, `to` that have the form of a time expression. */
export type TimeMatch = {
  readonly kind: string
  readonly from: number
  readonly to: number
  readonly slots: Slots
}

type Ranked = TimeMatch & { readonly rank: number }

/**
 * The longest form of a time expression that begins at a token; the first of equals.
 *
 * @cost bounded by the grammar: forms do not repeat anything, so none is longer than some twenty tokens
 */
export function timeAt(tokens: Tokens, at: number): TimeMatch | null {
  const edges = mayTell(tokens, at) ? EDGES_BY_START.get(keyOf(tokens, at)) : undefined
  const found = edges && bestAlong(tokens, edges, { from: at, to: at, slots: {} })
  if (!found) return null
  const { kind, from, to, slots } = found
  return { kind, from, to, slots }
}

type Path = { readonly from: number; readonly to: number; readonly slots: Slots }

function bestAlong(tokens: Tokens, edges: readonly FormEdge[], path: Path): Ranked | null {
  let best: Ranked | null = null
  for (const { element, next } of edges) {
    const match = elementAt(tokens, path.to, element)
    if (!match && !element.isOptional) continue
    const found = bestFrom(tokens, next, match ? extended(path, match) : path)
    if (found && isBetter(found, best)) best = found
  }
  return best
}

/** Each element takes what it can; there is no way back, so every form costs its length. */
function bestFrom(tokens: Tokens, form: FormTree, path: Path): Ranked | null {
  const longer = form.edges.length > 0 ? bestAlong(tokens, form.edges, path) : null
  const ended = form.end && path.to > path.from ? { ...path, ...form.end } : null
  return ended && isBetter(ended, longer) ? ended : longer
}

const isBetter = (one: Ranked, other: Ranked | null) =>
  other === null || one.to > other.to || (one.to === other.to && one.rank < other.rank)

const extended = ({ from, slots }: Path, match: Match): Path => ({
  from,
  to: match.to,
  slots: match.slots === NO_SLOTS ? slots : { ...slots, ...match.slots },
})

function elementAt(tokens: Tokens, at: number, element: Element): Match | null {
  for (const option of element.options) {
    const match = optionAt(tokens, at, option)
    if (!match) continue
    const [value] = Object.values(match.slots)
    return element.slot && value !== undefined
      ? { to: match.to, slots: { [element.slot]: value } }
      : match
  }
  return null
}

const NO_SLOTS: Slots = {}

function optionAt(tokens: Tokens, at: number, option: string): Match | null {
  const word = lowerAt(tokens, at)
  if (option.startsWith('='))
    return word.length === option.length - 1 && option.endsWith(word)
      ? { to: at + 1, slots: NO_SLOTS }
      : null
  const read = READERS.get(option)
  if (read) return read(tokens, at)
  const values = GRAMMAR.lexicon.get(option)
  if (!values) return ruleAt(tokens, at, option)
  const value = values.get(word)
  return value === undefined
    ? null
    : { to: at + 1, slots: { [GRAMMAR.slots.get(option) ?? option]: value } }
}

/** The longest of a rule's patterns; a rule that cannot begin with the token is not tried. */
function ruleAt(tokens: Tokens, at: number, name: string): Match | null {
  if (!STARTS_OF_RULE.get(name)?.has(keyOf(tokens, at))) return null
  let best: Match | null = null
  for (const pattern of GRAMMAR.rules.get(name) ?? []) {
    const match = patternAt(tokens, at, pattern)
    if (match && match.to > (best?.to ?? -1)) best = match
  }
  return best
}

function patternAt(tokens: Tokens, at: number, pattern: Pattern): Match | null {
  let path: Path = { from: at, to: at, slots: NO_SLOTS }
  for (const element of pattern) {
    const match = elementAt(tokens, path.to, element)
    if (match) path = extended(path, match)
    else if (!element.isOptional) return null
  }
  return path
}

/** What a token can begin: its word, any digits, or a sign. */
const keyOf = ({ all }: Tokens, at: number): string =>
  all[at]?.kind === 'number' ? DIGITS : (all[at]?.lower ?? '')

function startsOfOption(option: string): Iterable<string> {
  if (option.startsWith('=')) return [option.slice(1)]
  const known = STARTS_OF_READER[option] ?? GRAMMAR.lexicon.get(option)?.keys()
  return known ?? (GRAMMAR.rules.get(option) ?? []).flatMap((pattern) => [...startsOf(pattern)])
}

const startsOfElement = ({ options }: Element) =>
  options.flatMap((option) => [...startsOfOption(option)])

/** Every word that a pattern can begin with: its first element's, and the next one's while elements may be missing. */
function startsOf(pattern: Pattern): Set<string> {
  const last = pattern.findIndex(({ isOptional }) => !isOptional)
  return new Set(pattern.slice(0, last + 1).flatMap(startsOfElement))
}

function startsOfEdge({ element, next }: FormEdge): Set<string> {
  const later = element.isOptional ? next.edges.flatMap((edge) => [...startsOfEdge(edge)]) : []
  return new Set([...startsOfElement(element), ...later])
}

const STARTS_OF_RULE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...GRAMMAR.rules].map(([name, patterns]) => [
    name,
    new Set(patterns.flatMap((pattern) => [...startsOf(pattern)])),
  ]),
)

/** The beginnings of forms by the words that they can begin with: most words of a text begin none. */
const EDGES_BY_START: ReadonlyMap<string, readonly FormEdge[]> = Map.groupBy(
  GRAMMAR.times.edges.flatMap((edge) => [...startsOfEdge(edge)].map((start) => ({ start, edge }))),
  ({ start }) => start,
)
  .entries()
  .reduce(
    (edges, [start, group]) =>
      edges.set(
        start,
        group.map(({ edge }) => edge),
      ),
    new Map<string, readonly FormEdge[]>(),
  )
