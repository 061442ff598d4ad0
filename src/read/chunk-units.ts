import type { Tag, Token } from './tree-tokens.ts'
import { verbAt } from './verb-groups.ts'

export type Range = {
  /** Index of the first token, and of the one after the last. */
  readonly from: number
  readonly to: number
}

/** A noun phrase: "the Northern Ministry of Health", "12 villagers", "they". */
export type NounUnit = Range & {
  readonly kind: 'noun'
  readonly head: number
  readonly isName: boolean
  readonly isPronoun: boolean
  /** What stands before the last "'s", such as "Norland" in "Norland's army". */
  readonly owner: Range | null
}

/** A verb group: auxiliaries, adverbs, the main verb. */
export type VerbUnit = Range & {
  readonly kind: 'verb'
  readonly head: number
  readonly lemma: string
  readonly form: 'finite' | 'to' | 'ing'
  readonly isPassive: boolean
  readonly isNegated: boolean
  readonly hasAuxiliary: boolean
  readonly modal: string | null
}

/** Anything else that shapes a clause: prepositions, commas, conjunctions, bare adjectives, dates. */
export type MarkUnit = Range & {
  readonly kind: 'prep' | 'conj' | 'sub' | 'rel' | 'comma' | 'stop' | 'adj' | 'date'
  readonly word: string
}

export type Unit = NounUnit | VerbUnit | MarkUnit

/** The units of a sentence, and for each token the index of its unit, -1 for none. */
export type Units = { readonly units: readonly Unit[]; readonly unitOf: Int16Array }

const KIND_OF: Partial<Record<Tag, MarkUnit['kind']>> = {
  PREP: 'prep',
  TO: 'prep',
  CONJ: 'conj',
  SUB: 'sub',
  REL: 'rel',
  COMMA: 'comma',
  PUNCT: 'stop',
  ADJ: 'adj',
  DATE: 'date',
}

/**
 * Groups the words of one sentence into noun phrases, verb groups and the marks between them, as its tree holds them together.
 *
 * Adverbs and quotation marks outside a group are dropped: quotes are found on their own. So are short brackets.
 *
 * @cost O(n) in tokens
 */
export function chunkUnits(tokens: readonly Token[]): Units {
  const nouns = nounRanges(tokens)
  const units: Unit[] = []
  const unitOf = new Int16Array(tokens.length).fill(-1)
  let at = 0
  while (at < tokens.length) {
    const close = closeOf(tokens, at)
    const unit = close > at ? null : (nouns[at] ?? verbAt(tokens, at) ?? markAt(tokens, at))
    if (unit) {
      unitOf.fill(units.length, unit.from, unit.to)
      units.push(unit)
    }
    at = close > at ? close + 1 : (unit?.to ?? at + 1)
  }
  return { units, unitOf }
}

const BRACKETED_MAX = 14

/** Index of the bracket that closes the one at `at`, where little stands between; else -1. */
function closeOf(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(' && tokens[at]?.text !== '[') return -1
  for (let place = at + 1; place < Math.min(tokens.length, at + BRACKETED_MAX); place += 1)
    if (tokens[place]?.text === ')' || tokens[place]?.text === ']') return place
  return -1
}

function markAt(tokens: readonly Token[], at: number): MarkUnit | null {
  const token = tokens[at]
  const kind = token && KIND_OF[token.tag]
  if (!token || !kind || (kind === 'stop' && token.text === '-')) return null
  let to = at + 1
  if (kind === 'date') while (tokens[to]?.tag === 'DATE') to += 1
  return { kind, from: at, to, word: token.lower }
}

/** Noun phrases by the token that they begin with. */
function nounRanges(tokens: readonly Token[]): readonly (NounUnit | undefined)[] {
  const found = new Array<NounUnit | undefined>(tokens.length).fill(undefined)
  const covered = new Uint8Array(tokens.length)
  const put = (head: number) => {
    const unit = nounOf(tokens, head, covered)
    covered.fill(1, unit.from, unit.to)
    found[unit.from] = unit
  }
  // Whole phrases first; what none of them took stands alone.
  for (let at = 0; at < tokens.length; at += 1)
    if (covered[at] === 0 && isHead(tokens, tokens[at] as Token)) put(at)
  for (let at = 0; at < tokens.length; at += 1)
    if (covered[at] === 0 && isNominal(tokens[at] as Token)) put(at)
  return found
}

function isNominal(token: Token): boolean {
  const { tag } = token
  return tag === 'NOUN' || tag === 'NAME' || tag === 'NUM' || tag === 'PRON'
}

const WITHIN: ReadonlySet<string> = new Set(['compound', 'flat', 'nummod', 'amod', 'det'])
const TAKES_PART: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod'])

function isHead(tokens: readonly Token[], token: Token): boolean {
  if (!isNominal(token)) return isNounLike(tokens, token)
  const over = tokens[token.head]
  if (over === undefined || !isNominal(over)) return true
  const isBefore = token.relation === 'nmod' && token.start < over.start
  return !WITHIN.has(token.relation) && !(isBefore && isOwnerOrBare(tokens, token))
}

/** "the wounded", "both": what takes a noun's part without being one. */
function isNounLike(tokens: readonly Token[], token: Token): boolean {
  if (token.tag === 'DET') return TAKES_PART.has(token.relation) && token.subtype !== 'poss'
  const canStand = token.tag === 'ADJ' || (token.tag === 'VERB' && token.form === 'part')
  return (
    canStand &&
    TAKES_PART.has(token.relation) &&
    token.children.some((at) => tokens[at]?.relation === 'det')
  )
}

/** Relations of what stands before its noun inside the same phrase. */
const BEFORE: ReadonlySet<string> = new Set([
  'det', 'amod', 'compound', 'nummod', 'flat', 'advmod', 'nmod', 'goeswith',
]) // biome-ignore format: one list
const BEHIND: ReadonlySet<string> = new Set(['flat', 'goeswith', 'compound', 'nummod'])

function nounOf(tokens: readonly Token[], head: number, covered: Uint8Array): NounUnit {
  const own = tokens[head] as Token
  let from = firstBefore(tokens, head)
  while (covered[from] === 1 && from < head) from += 1
  from = behindMarks(tokens, from, head)
  from -= boundsBefore(tokens, from)
  const to = endOf(tokens, own, head)
  const last = tokens[to - 1]?.tag === 'NAME' && own.tag === 'NAME' ? to - 1 : head
  return {
    kind: 'noun',
    from,
    to,
    head: last,
    isName: tokens[last]?.tag === 'NAME',
    isPronoun: own.tag === 'PRON',
    owner: ownerIn(tokens, from, head),
  }
}

/** The first word of what stands before a noun inside its phrase. */
function firstBefore(tokens: readonly Token[], head: number): number {
  let from = head
  const children = tokens[head]?.children ?? []
  for (let place = children.length - 1; place >= 0; place -= 1) {
    const at = children[place] as number
    const child = tokens[at]
    if (at > head || !child || (child.text === '-' && from - at === 1)) continue
    if (!standsInside(tokens, child)) break
    from = Math.min(from, firstOf(tokens, at))
  }
  return from
}

/** "Unloaded: 410 tents": no phrase runs over a colon, or begins with a comma. */
function behindMarks(tokens: readonly Token[], first: number, head: number): number {
  let from = head
  while (from > first && tokens[from - 1]?.text !== ':') from -= 1
  while (from < head && tokens[from]?.tag === 'COMMA') from += 1
  return from
}

function standsInside(tokens: readonly Token[], child: Token): boolean {
  if (!BEFORE.has(child.relation) || child.tag === 'DATE') return false
  return child.relation !== 'nmod' || isOwnerOrBare(tokens, child)
}

const BOUNDS = /^(?:at least|at most|more than|less than|fewer than|up to|many as)$/
const ABOUT = /^(?:about|around|over|nearly|almost|some|roughly)$/

/** How many words before a number belong to it: "at least 12", "as many as 40", "about 3 million". */
function boundsBefore(tokens: readonly Token[], from: number): number {
  // The tree may have taken the second word in, as in "[at] least 28 people".
  if (/^(?:least|most)$/.test(tokens[from]?.lower ?? '') && tokens[from - 1]?.lower === 'at')
    return 1
  if (tokens[from]?.tag !== 'NUM') return 0
  const [first, second] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? '']
  if (BOUNDS.test(`${first} ${second}`)) return first === 'many' ? 3 : 2
  return ABOUT.test(second) && tokens[from - 1]?.relation !== 'case' ? 1 : 0
}

/** "Norland's army", "the Oster road": owners and bare nouns stand inside; "in Oster" does not. */
function isOwnerOrBare(tokens: readonly Token[], child: Token): boolean {
  return child.subtype === 'poss' || !child.children.some((at) => tokens[at]?.relation === 'case')
}

function endOf(tokens: readonly Token[], own: Token, head: number): number {
  let to = head + 1
  for (const at of own.children) {
    const child = tokens[at]
    if (at <= head || !child || child.text === '-') continue
    const isPart =
      BEHIND.has(child.relation) && child.tag !== 'DATE' && firstOf(tokens, at) - to <= 2
    if (!isPart) break
    to = lastOf(tokens, at) + 1
  }
  return to
}

const DEPTH_MAX = 12
const OUTSIDE: ReadonlySet<string> = new Set(['case', 'mark', 'cc', 'punct'])

/** The first word of what stands before a noun, without the preposition that brings it. */
function firstOf(tokens: readonly Token[], at: number): number {
  let first = at
  for (let steps = 0; steps < DEPTH_MAX; steps += 1) {
    const child = tokens[first]?.children.find((one) => !OUTSIDE.has(tokens[one]?.relation ?? ''))
    if (child === undefined || child >= first) break
    first = child
  }
  return first
}

function lastOf(tokens: readonly Token[], at: number): number {
  let last = at
  for (let steps = 0; steps < DEPTH_MAX; steps += 1) {
    const here = last
    const child = tokens[here]?.children.findLast(
      (one) => one > here && BEHIND.has(tokens[one]?.relation ?? ''),
    )
    if (child === undefined) break
    last = child
  }
  return last
}

function ownerIn(tokens: readonly Token[], from: number, head: number): Range | null {
  for (let at = head - 1; at > from; at -= 1)
    if (tokens[at]?.tag === 'POSS') return { from, to: at }
  return null
}
