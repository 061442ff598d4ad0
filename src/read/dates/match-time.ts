import { lowerAt, type Tokens } from './date-tokens.ts'
import { mayTell } from './may-tell.ts'
import { EDGES_BY_START, type Form, type FormEdge, type Option, type Step } from './time-forms.ts'
import { DIGITS } from './time-readers.ts'
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
  for (const { step, next } of edges) {
    const match = stepAt(tokens, path.to, step)
    if (!match && !step.isOptional) continue
    const found = bestFrom(tokens, next, match ? extended(path, match) : path)
    if (found && isBetter(found, best)) best = found
  }
  return best
}

/** Each step takes what it can; there is no way back, so every form costs its length. */
function bestFrom(tokens: Tokens, form: Form, path: Path): Ranked | null {
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

function stepAt(tokens: Tokens, at: number, { options, slot }: Step): Match | null {
  for (const option of options) {
    const match = optionAt(tokens, at, option)
    if (!match) continue
    if (slot === null) return match
    const [value] = Object.values(match.slots)
    return value === undefined ? match : { to: match.to, slots: { [slot]: value } }
  }
  return null
}

const NO_SLOTS: Slots = {}

function optionAt(tokens: Tokens, at: number, option: Option): Match | null {
  const word = lowerAt(tokens, at)
  if (option.kind === 'word') return word === option.word ? { to: at + 1, slots: NO_SLOTS } : null
  if (option.kind === 'reader') return option.read(tokens, at)
  if (option.kind === 'rule') return ruleAt(tokens, at, option)
  const value = option.values.get(word)
  return value === undefined ? null : { to: at + 1, slots: { [option.slot]: value } }
}

/** The longest of a rule's patterns; a rule that cannot begin with the token is not tried. */
function ruleAt(
  tokens: Tokens,
  at: number,
  { starts, patterns }: Extract<Option, { kind: 'rule' }>,
): Match | null {
  if (!starts.has(keyOf(tokens, at))) return null
  let best: Match | null = null
  for (const pattern of patterns) {
    const match = patternAt(tokens, at, pattern)
    if (match && match.to > (best?.to ?? -1)) best = match
  }
  return best
}

function patternAt(tokens: Tokens, at: number, pattern: readonly Step[]): Match | null {
  let path: Path = { from: at, to: at, slots: NO_SLOTS }
  for (const step of pattern) {
    const match = stepAt(tokens, path.to, step)
    if (match) path = extended(path, match)
    else if (!step.isOptional) return null
  }
  return path
}

/** What a token can begin: its word, any digits, or a sign. */
const keyOf = ({ all }: Tokens, at: number): string =>
  all[at]?.kind === 'number' ? DIGITS : (all[at]?.lower ?? '')
