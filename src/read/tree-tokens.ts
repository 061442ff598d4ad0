import { interned } from './by-word.ts'
import type { Settled, Tree } from './parsed-words.ts'
import type { SpelledWord, Spelling } from './spelling.ts'
import { findVerb } from './verb-forms.ts'

/** The word classes that the rules tell apart. */
export type Tag =
  | 'DET' | 'PRON' | 'POSS' | 'ADJ' | 'ADV' | 'NOUN' | 'NAME' | 'NUM' | 'DATE' | 'VERB' | 'AUX' | 'MODAL'
  | 'PREP' | 'CONJ' | 'SUB' | 'REL' | 'TO' | 'NOT' | 'QUOTE' | 'COMMA' | 'PUNCT' // biome-ignore format: one block

export type VerbForm = 'base' | 's' | 'past' | 'part' | 'ing'

/** One word or mark of a sentence, with its place in the tree. `start` and `end` are UTF-16 offsets into the report's text. */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  tag: Tag
  /** Dictionary form, lower case but for names. */
  lemma: string
  form: VerbForm | undefined
  /** Index of the word that it hangs on, -1 for the root of the sentence. */
  readonly head: number
  /** Universal relation without its subtype, and the subtype: "nsubj" and "pass". */
  relation: string
  readonly subtype: string
  /** Indexes of the words that hang on it, in order. */
  readonly children: readonly number[]
}

/** The words of one sentence with their classes and their tree; words of dates are a class of their own. */
export function treeTokens(words: readonly SpelledWord[], tree: Tree, dates: Settled): Token[] {
  const children = childrenIn(tree)
  const tokens = words.map(({ text: own, start, end, spelling }, at): Token => {
    const { upos, xpos, lemma, head, relation } = tree[at] as (typeof tree)[number]
    const { name, subtype } = relationOf(relation)
    return {
      text: own, start, end, lower: spelling.lower, lemma: (upos === 'VERB' ? spelling.verb?.lemma : undefined) ?? lemma, head, relation: name, subtype, children: children[at] ?? NONE, tag: classOf(spelling, upos, xpos),
      // Always there, so that all tokens have one shape.
      form: upos === 'VERB' || upos === 'AUX' ? FORMS[xpos] : undefined,
    } // biome-ignore format: one thought
  })
  for (const token of tokens) settle(tokens, token)
  markNames(tokens, words)
  markDates(tokens, { words, dates })
  return tokens
}

const NONE: readonly number[] = []

/** For each word the words that hang on it, in order; no list for most. Cut to their length: lists that grow keep room for more. */
function childrenIn(tree: Tree): readonly (readonly number[])[] {
  const first = new Int16Array(tree.length).fill(-1)
  const next = new Int16Array(tree.length)
  for (let at = tree.length - 1; at >= 0; at -= 1) {
    const head = tree[at]?.head ?? -1
    if (head < 0) continue
    next[at] = first[head] ?? -1
    first[head] = at
  }
  const row: number[] = []
  const children = new Array<readonly number[]>(tree.length).fill(NONE)
  for (let head = 0; head < tree.length; head += 1) {
    row.length = 0
    for (let at = first[head] ?? -1; at >= 0; at = next[at] ?? -1) row.push(at)
    if (row.length > 0) children[head] = row.slice()
  }
  return children
}

const FORMS: Readonly<Record<string, VerbForm>> = {
  VB: 'base', VBP: 'base', VBZ: 's', VBD: 'past', VBN: 'part', VBG: 'ing',
} // biome-ignore format: one table

const CLASSES: Readonly<Record<string, Tag>> = {
  ADJ: 'ADJ', ADP: 'PREP', ADV: 'ADV', AUX: 'AUX', CCONJ: 'CONJ', DET: 'DET', INTJ: 'ADV', NOUN: 'NOUN', NUM: 'NUM',
  PART: 'NOT', PRON: 'PRON', PROPN: 'NAME', PUNCT: 'PUNCT', SCONJ: 'SUB', SYM: 'NOUN', VERB: 'VERB', X: 'NOUN',
} // biome-ignore format: one table

const FINER: Readonly<Record<string, Tag>> = {
  MD: 'MODAL', TO: 'TO', POS: 'POSS', PRP$: 'DET', WP$: 'DET', WRB: 'SUB',
} // biome-ignore format: one table

/** The class of a word by its tags alone. */
function classOf(spelling: Spelling, upos: string, xpos: string): Tag {
  if (upos === 'PUNCT' || spelling.isQuote) return spelling.mark
  if (spelling.isNegative) return 'NOT'
  const isMoney = upos === 'SYM' && /^[$£€]/.test(spelling.lower)
  const isNumber = spelling.isNumber && upos !== 'PRON' && upos !== 'DET'
  return isMoney || isNumber ? 'NUM' : (FINER[xpos] ?? CLASSES[upos] ?? 'NOUN')
}

/** A relation without its subtype, and the subtype; a language has a few dozen of them. */
function relationOf(relation: string): { name: string; subtype: string } {
  const known = relations.get(relation)
  if (known) return known
  const [name = '', subtype = ''] = relation.split(':')
  const parts = { name: interned(name), subtype: interned(subtype) }
  relations.set(relation, parts)
  return parts
}

const relations = new Map<string, { name: string; subtype: string }>()

const QUESTIONS: ReadonlySet<string> = new Set('who whom which that where when'.split(' '))
const NOUN_RELATIONS: ReadonlySet<string> = new Set([
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'compound',
])

/** What the tree tells beyond the tags: relative words, participles that describe, verbs that stand as nouns. */
function settle(tokens: readonly Token[], token: Token): void {
  if (token.relation === 'case' && token.tag !== 'POSS') token.tag = 'PREP'
  if (QUESTIONS.has(token.lower) && token.tag !== 'NAME') settleThat(tokens, token)
  if (token.tag === 'ADJ') settleParticiple(tokens, token)
  if (token.tag === 'VERB') settleVerb(tokens, token)
}

/** "were wounded": with the helper of a passive, an adjective is a participle. */
function settleParticiple(tokens: readonly Token[], token: Token): void {
  const reading = findVerb(token.lower)
  const isPassive = token.children.some((at) => tokens[at]?.subtype === 'pass')
  if (!isPassive || !reading?.forms.includes('part')) return
  token.tag = 'VERB'
  token.form = 'part'
  token.lemma = reading.lemma
}

function settleThat(tokens: readonly Token[], token: Token): void {
  if (opensRelative(tokens, token)) token.tag = 'REL'
  // "that" in front of a verb that has its object opens what is said.
  const verb = tokens[token.head]
  const objects = verb?.children.filter((at) => tokens[at]?.relation === 'obj') ?? []
  const isOpener = token.lower === 'that' && token.relation === 'obj' && objects.length > 1
  if (isOpener) token.tag = 'SUB'
}

function settleVerb(tokens: readonly Token[], token: Token): void {
  const isNoun = token.form === 'ing' && NOUN_RELATIONS.has(token.relation)
  if (token.relation === 'amod') token.tag = 'ADJ'
  else if (isNoun && isNominal(tokens, token)) token.tag = 'NOUN'
  else if (token.children.some((at) => tokens[at]?.relation === 'det')) {
    token.tag = 'NOUN'
    if (/^[cx]comp$/.test(token.relation)) token.relation = 'obj'
  }
}

/** "the army that left", "the town where": inside a clause that describes a noun. */
function opensRelative(tokens: readonly Token[], token: Token): boolean {
  if (token.relation === 'det' || token.relation === 'mark') return false
  for (let at = token.head, steps = 0; at >= 0 && steps < 4; steps += 1) {
    const over = tokens[at]
    if (over?.relation === 'acl') return true
    at = over?.head ?? -1
  }
  return false
}

/** "the shelling of Oster": an article or an owner makes a noun of it. */
function isNominal(tokens: readonly Token[], token: Token): boolean {
  return token.children.some((at) => {
    const child = tokens[at]
    return (
      child?.relation === 'det' ||
      child?.relation === 'amod' ||
      child?.relation === 'compound' ||
      child?.subtype === 'poss'
    )
  })
}

/** A capital inside a sentence marks a name, unless the whole sentence is set in capitals. */
function markNames(tokens: readonly Token[], words: readonly SpelledWord[]): void {
  if (hasTitleCase(words)) return
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const isCapital = token.tag === 'NOUN' && words[at]?.spelling.isCapital
    if (isCapital && !isFirst(tokens, at)) token.tag = 'NAME'
  }
}

function hasTitleCase(words: readonly SpelledWord[]): boolean {
  let long = 0
  let capitals = 0
  for (const { spelling } of words) {
    if (!spelling.isLong) continue
    long += 1
    if (spelling.isCapital) capitals += 1
  }
  return long > 3 && capitals * 3 > long * 2
}

/** Where a capital is due anyway: behind a quotation mark, a colon or a full stop. */
function isFirst(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before?.tag === 'QUOTE' || /^[.:!?…]/.test(before?.text ?? '')
}

function markDates(
  tokens: readonly Token[],
  { words, dates }: { words: readonly SpelledWord[]; dates: Settled },
): void {
  let at = 0
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place] as Token
    while ((dates[at]?.end ?? Infinity) <= token.start) at += 1
    const date = dates[at]
    const isDate = date !== undefined && token.start >= date.start && !isFunction(token)
    if ((isDate || words[place]?.spelling.isWeekday) && !isPartOfNoun(tokens, place, date))
      token.tag = 'DATE'
  }
}

/** Date words may begin with a preposition ("since March"), which stays one. */
function isFunction(token: Token): boolean {
  return token.tag === 'PREP' || token.tag === 'SUB' || token.tag === 'CONJ'
}

const INSIDE: ReadonlySet<string> = new Set(['compound', 'amod', 'nummod', 'nmod'])

/** "the 2003 invasion", "Tuesday's raid": a date that stands before its noun belongs to the noun. */
function isPartOfNoun(
  tokens: readonly Token[],
  place: number,
  date: { end: number } | undefined,
): boolean {
  let at = place
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[at]
    const over = tokens[token?.head ?? -1]
    if (!token || !over || token.head < at || !INSIDE.has(token.relation)) return false
    if (over.start >= (date?.end ?? token.end)) return over.tag === 'NOUN' || over.tag === 'NAME'
    at = token.head
  }
  return false
}
