import { GOVERNORS, STANCE_OF } from '#read/english-words.ts'
import { findVerb } from '#read/verb-forms.ts'
import {
  hasObject,
  isNominal,
  isNoun,
  isPastForm,
  isSubject,
  overOf,
  verbAs,
  type Word,
} from './mended-words.ts'

/**
 * Gives verbs the objects that the parser lost to a clause behind them, or to a phrase that a preposition brings.
 *
 * @cost O(words)
 */
export function mendObjects(words: Word[]): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    mendNounClause(words, at)
    if (word.upos === 'VERB') mendVerbObject(words, at)
    if (word.upos === 'NOUN') mendSplit(words, at)
    if (BEHIND.has(word.relation)) mendBehind(words, at)
    if (word.xpos === 'VBZ') mendBrought(words, at)
    else if (word.upos === 'ADJ') mendToFree(words, at)
  }
}

const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'xcomp'])
const PHRASES: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'obl', 'obj'])

/** "pounded the rebel hideouts", "to join the United Nations mission": a noun taken for a clause is the verb's object. */
function mendNounClause(words: readonly Word[], at: number): void {
  const word = words[at]
  if (!word || !PHRASES.has(word.relation) || word.head > at) return
  const verb = overOf(words, word)
  if (verb?.upos !== 'VERB') return
  const isUnknown = word.xpos === 'VBZ' && findVerb(word.word.toLowerCase()) === null
  const isLost = isUnknown || (isNoun(word) && CLAUSES.has(word.relation))
  if (!isLost || STANCE_OF.has(verb.lemma.toLowerCase()) || hasObject(words, word.head)) return
  asObject(words, at, isUnknown ? 'NNS' : word.xpos)
}

/** A clause without helper or opener becomes its verb's object, and its subject a part of the phrase. */
function asObject(words: readonly Word[], at: number, xpos: string): void {
  const own = words.filter((other) => other.head === at)
  if (own.some(({ relation }) => /^(?:cop|aux|mark|case)/.test(relation))) return
  Object.assign(words[at] as Word, { upos: 'NOUN', relation: 'obj', xpos })
  for (const other of own) if (isSubject(other)) other.relation = 'compound'
}

/** "held separate talks": what stands between a verb and its noun is no verb with an object of its own. */
function mendVerbObject(words: readonly Word[], at: number): void {
  const word = words[at]
  if (word?.relation !== 'obj') return
  const noun = words[at + 1]
  if (noun?.head !== at || noun.relation !== 'obj' || !isNominal(noun)) return
  Object.assign(noun, { head: word.head, relation: 'obj' })
  for (const other of words) if (other.head === at) other.head = at + 1
  Object.assign(word, { upos: 'ADJ', xpos: 'JJ', head: at + 1, relation: 'amod' })
}

const BEHIND: ReadonlySet<string> = new Set(['ccomp', 'parataxis'])

function mendBehind(words: readonly Word[], at: number): void {
  mendReduced(words, at)
  mendHeld(words, at)
}

/** "freed 12 policemen abducted in May": who stands between two verbs is the first one's object, and the second describes him. */
function mendReduced(words: readonly Word[], at: number): void {
  const word = words[at]
  if (!word || word.head > at) return
  const verb = overOf(words, word)
  if (verb?.upos !== 'VERB' || !isPastForm(word)) return
  const subject = words.findIndex((other) => other.head === at && isSubject(other))
  if (subject !== at - 1 || STANCE_OF.has(verb.lemma.toLowerCase())) return
  const own = words.filter((other) => other.head === at)
  if (own.some(({ relation }) => /^(?:aux|mark|obj|advmod)/.test(relation))) return
  if (hasObject(words, word.head) || !isRightBehind(words, word.head, subject)) return
  Object.assign(words[subject] as Word, { head: word.head, relation: 'obj' })
  Object.assign(word, { head: subject, relation: 'acl', xpos: 'VBN' })
}

/** Nothing but the noun's own words stands between a verb and a noun. */
const isRightBehind = (words: readonly Word[], verb: number, noun: number) =>
  words.slice(verb + 1, noun).every((word) => word.head === noun)

/** "released Brenn, a man the rebels had held": of two subjects of the clause behind, the first is the verb's object. */
function mendHeld(words: readonly Word[], at: number): void {
  const word = words[at]
  if (word?.relation !== 'ccomp' || word.head > at) return
  const verb = overOf(words, word)
  if (
    verb?.upos !== 'VERB' ||
    STANCE_OF.has(verb.lemma.toLowerCase()) ||
    hasObject(words, word.head)
  )
    return
  const subjects = [...words.keys()].filter((one) => {
    const other = words[one] as Word
    return other.head === at && isSubject(other)
  })
  const [first = -1, second] = subjects
  if (second === undefined || !isRightBehind(words, word.head, first)) return
  Object.assign(words[first] as Word, { head: word.head, relation: 'obj' })
  Object.assign(word, { head: first, relation: 'acl:relcl' })
}

/** "expelled envoys over remarks by Brenn": what a preposition brings is a noun, and what stood as its subject the verb's object. */
function mendBrought(words: readonly Word[], at: number): void {
  const word = words[at]
  const brings = words[at - 1]
  if (!word || brings?.head !== at || brings.upos !== 'ADP') return
  const over = word.head
  if (words[over]?.upos !== 'VERB' || over > at) return
  const lost = hasObject(words, over)
    ? undefined
    : words.find((other) => other.head === at && isSubject(other))
  if (lost) Object.assign(lost, { head: over, relation: 'obj' })
  Object.assign(brings, { relation: 'case' })
  Object.assign(word, { upos: 'NOUN', xpos: 'NNS', relation: 'obl' })
}

/** "urged Norland to free detained men": behind a verb of asking or planning, what could be a verb behind "to" is one. */
function mendToFree(words: readonly Word[], at: number): void {
  const word = words[at]
  const to = words[at - 1]
  if (!word || to?.word !== 'to' || to.head !== word.head || word.head < at) return
  if (!findVerb(word.word.toLowerCase())?.forms.includes('base')) return
  const asks = words.findLastIndex((other, place) => place < at && ASKS.has(other.lemma))
  if (asks < 0 || words[asks]?.upos !== 'VERB') return
  const object = word.head
  Object.assign(words[object] as Word, { head: at, relation: 'obj' })
  Object.assign(word, verbAs(word, 'VB'), { head: asks, relation: 'xcomp' })
  Object.assign(to, { upos: 'PART', xpos: 'TO', head: at, relation: 'mark' })
}

const ASKS: ReadonlySet<string> = new Set([...GOVERNORS.requested, ...GOVERNORS.planned])

/** "imposed sanctions on its ally Norland": a noun before the preposition is no part of the phrase behind it. */
function mendSplit(words: readonly Word[], at: number): void {
  const word = words[at]
  if (!word || (word.relation !== 'compound' && !isSubject(word))) return
  const top = word.head
  const over = overOf(words, word)
  if (over?.relation !== 'obj' || !isNominal(over) || top < at) return
  const brings = words.findIndex(
    (other, place) => place > at && place < top && other.relation === 'case' && other.head > at,
  )
  if (brings < 0) return
  Object.assign(word, { head: over.head, relation: 'obj' })
  Object.assign(over, { head: at, relation: 'nmod' })
}
