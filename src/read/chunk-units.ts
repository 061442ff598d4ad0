import type { Tag, Token } from './tokenise.ts'
import { BE } from './word-classes.ts'

type Range = {
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
  /** The plain form without auxiliary, as after "to". */
  readonly isBase: boolean
  readonly modal: string | null
}

/** Anything else that shapes a clause: prepositions, commas, conjunctions, bare adjectives, dates. */
export type MarkUnit = Range & {
  readonly kind: 'prep' | 'conj' | 'sub' | 'rel' | 'comma' | 'stop' | 'adj' | 'date'
  readonly word: string
}

export type Unit = NounUnit | VerbUnit | MarkUnit

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
 * Groups the tagged tokens of one sentence into noun phrases, verb groups and the marks between them.
 *
 * Adverbs and quotation marks outside a group are dropped: quotes are found on their own.
 */
export function chunkUnits(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = []
  let at = 0
  while (at < tokens.length) {
    const close = closeOf(tokens, at)
    if (close > at) {
      at = close + 1
      continue
    }
    const unit = verbAt(tokens, at) ?? nounAt(tokens, at) ?? markAt(tokens, at)
    if (unit) units.push(unit)
    at = unit ? unit.to : at + 1
  }
  return units
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
  if (!token || !kind) return null
  let to = at + 1
  if (kind === 'date') while (tokens[to]?.tag === 'DATE') to += 1
  return { kind, from: at, to, word: token.lower }
}

type Seen = { isNegated: boolean; modal: string | null; auxiliaries: Token[] }

function verbAt(tokens: readonly Token[], from: number): VerbUnit | null {
  const first = tokens[from]
  if (!first || !['VERB', 'AUX', 'MODAL', 'TO', 'NOT'].includes(first.tag)) return null
  const isTo = first.tag === 'TO'
  const seen: Seen = { isNegated: false, modal: null, auxiliaries: [] }
  let at = isTo ? from + 1 : from
  while (isHelper(tokens[at])) {
    note(seen, tokens[at])
    at += 1
  }
  if (
    tokens[at]?.tag === 'VERB' &&
    !(isTo && tokens[at]?.form === 'ing' && seen.auxiliaries.length === 0)
  )
    return groupOf(tokens, { from, head: at, isTo, seen })
  const last = lastAuxiliary(tokens, from, at)
  if (last < 0 || (isTo && seen.auxiliaries.length === 0)) return null
  return groupOf(tokens, { from, head: last, isTo, seen })
}

function isHelper(token: Token | undefined): boolean {
  return token !== undefined && ['AUX', 'MODAL', 'NOT', 'ADV'].includes(token.tag)
}

function note(seen: Seen, token: Token | undefined): void {
  if (!token) return
  if (token.tag === 'NOT') seen.isNegated = true
  if (token.tag === 'MODAL') seen.modal ??= token.lower
  if (token.tag === 'AUX') seen.auxiliaries.push(token)
}

function lastAuxiliary(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (tokens[at]?.tag === 'AUX') return at
  return -1
}

function groupOf(
  tokens: readonly Token[],
  group: { from: number; head: number; isTo: boolean; seen: Seen },
): VerbUnit {
  const { from, head, isTo, seen } = group
  const verb = tokens[head]
  const before = seen.auxiliaries.at(-1)
  const isPast = verb?.form === 'part' || verb?.form === 'past'
  const isMain = verb?.tag === 'VERB'
  const to = isMain ? head + 1 : endOfCopula(tokens, head)
  return {
    kind: 'verb',
    from,
    to,
    head,
    lemma: verb?.lemma ?? '',
    form: formOf({ isTo, isBare: seen.auxiliaries.length === 0 && seen.modal === null, verb }),
    isPassive: isMain && isPast && before !== undefined && BE.has(before.lower),
    isNegated: seen.isNegated || tokens[to]?.tag === 'NOT',
    hasAuxiliary: seen.auxiliaries.length > 0 || seen.modal !== null,
    isBase: verb?.form === 'base' && seen.auxiliaries.length === 0 && seen.modal === null,
    modal: seen.modal,
  }
}

function endOfCopula(tokens: readonly Token[], head: number): number {
  return tokens[head + 1]?.tag === 'NOT' ? head + 2 : head + 1
}

function formOf(of: { isTo: boolean; isBare: boolean; verb: Token | undefined }): VerbUnit['form'] {
  if (of.isTo) return 'to'
  return of.isBare && of.verb?.form === 'ing' ? 'ing' : 'finite'
}

const INSIDE: readonly Tag[] = ['ADJ', 'NUM', 'NOUN', 'NAME', 'POSS']

function nounAt(tokens: readonly Token[], from: number): NounUnit | null {
  const first = tokens[from]
  if (!first) return null
  if (first.tag === 'PRON') return nounOf(tokens, from, from + 1)
  let at = from
  while (tokens[at]?.tag === 'DET') at += 1
  while (at < tokens.length) {
    const next = stepInside(tokens, at)
    if (next === at) break
    at = next
  }
  while (at > from && ['ADJ', 'POSS', 'CONJ', 'COMMA'].includes(tokens[at - 1]?.tag ?? '')) at -= 1
  if (at === from || !tokens.slice(from, at).some(isNominal)) return null
  return nounOf(tokens, from, at)
}

function isNominal(token: Token): boolean {
  return token.tag === 'NOUN' || token.tag === 'NAME' || token.tag === 'NUM'
}

/** One step further inside a noun phrase; the same index when it ends here. */
function stepInside(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  const after = tokens[at + 1]
  if (!token) return at
  if (token.tag === 'ADJ') return overAdjective(tokens, at)
  if (token.tag === 'ADV' && after?.tag === 'ADJ' && isNominalOrAdj(tokens[at + 2])) return at + 1
  if (token.tag === 'POSS' && !INSIDE.includes(after?.tag ?? 'PUNCT')) return at
  return INSIDE.includes(token.tag) ? at + 1 : at
}

/** Over "military, economic and" to the next adjective of the list. */
function overAdjective(tokens: readonly Token[], at: number): number {
  const tags = tokens.slice(at + 1, at + 4).map((token) => token.tag)
  const isBut = tokens[at + 1]?.lower === 'but'
  const isList = (tags[0] === 'COMMA' || tags[0] === 'CONJ') && tags[1] === 'ADJ'
  if (isList && !isBut) return at + 2
  return tags.join(' ') === 'COMMA CONJ ADJ' ? at + 3 : at + 1
}

function isNominalOrAdj(token: Token | undefined): boolean {
  return token !== undefined && (isNominal(token) || token.tag === 'ADJ')
}

function nounOf(tokens: readonly Token[], from: number, to: number): NounUnit {
  let owner: Range | null = null
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.tag === 'POSS' && at > from) owner = { from, to: at }
  const head = tokens[to - 1]
  const isPronoun = head?.tag === 'PRON'
  return { kind: 'noun', from, to, head: to - 1, isName: head?.tag === 'NAME', isPronoun, owner }
}
