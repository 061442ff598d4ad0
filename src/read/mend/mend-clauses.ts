import catenatives from '#model/english/catenatives.json' with { type: 'json' }
import { findVerb } from '#read/verb-forms.ts'
import { overOf, type Word } from './mended-words.ts'

const ASKS: ReadonlySet<string> = new Set(catenatives.objectRequests.split(' '))

/**
 * Puts right, in place, clauses that a tree ran together: "Three of them are children", "were bound and given bread",
 * "ask all who copied it to delete it", "Families protested at noon, and drivers protested at night".
 *
 * @cost O(words), and nothing for a word that hangs by none of four relations
 */
export function mendClauses(words: readonly Word[]): void {
  for (let at = 0; at < words.length; at += 1) MENDS.get((words[at] as Word).relation)?.(words, at)
}

const MENDS: ReadonlyMap<string, (words: readonly Word[], at: number) => void> = new Map([
  ['nummod', mendShare],
  ['amod', mendSecondPassive],
  ['xcomp', mendAskedWho],
  ['nsubj', mendFirstClause],
  ['acl', mendBehindComma],
])

const CLIMBS_MAX = 6

/** "shelled a camp for the displaced, killing dozens": behind a comma, what came of it hangs on the deed. */
function mendBehindComma(words: readonly Word[], at: number): void {
  const [comma, came] = [words[at - 1], words[at]]
  if (comma?.word !== ',' || came?.xpos !== 'VBG' || came.head > at) return
  let over = came.head
  for (let steps = 0; steps < CLIMBS_MAX && words[over]?.upos !== 'VERB'; steps += 1)
    over = words[over]?.head ?? -1
  if (words[over]?.upos === 'VERB' && over < at)
    Object.assign(came, { head: over, relation: 'advcl' })
}

const hasChild = (words: readonly Word[], head: number, relation: string) =>
  words.some((word) => word.head === head && word.relation === relation)

/** "Three of them are children": a number before "are" counts the subject. */
function mendShare(words: readonly Word[], at: number): void {
  const number = words[at]
  const be = words.findIndex(({ head, relation }) => head === number?.head && relation === 'cop')
  if (number && be > at && number.head > be && hasChild(words, at, 'nmod'))
    number.relation = 'nsubj'
}

/** "were bound and given bread": behind a passive and "and", a past form before the object is a passive too. */
function mendSecondPassive(words: readonly Word[], at: number): void {
  const and = words[at - 1]
  if (and?.upos !== 'CCONJ') return
  const given = words[at]
  const thing = overOf(words, given)
  const verb = thing?.head ?? -1
  if (!given || thing?.relation !== 'obj' || verb > at) return
  const reading = findVerb(given.word.toLowerCase())
  if (!reading?.forms.includes('part') || !hasChild(words, verb, 'aux:pass')) return
  const noun = given.head
  Object.assign(given, {
    upos: 'VERB',
    xpos: 'VBN',
    lemma: reading.lemma,
    relation: 'conj',
    head: verb,
  })
  thing.head = at
  and.head = at
  for (const word of words.slice(at + 1, noun)) if (word.head < at) word.head = noun
}

/** "ask all who copied it to delete it": what is asked hangs on the asking, not on the clause about whom. */
function mendAskedWho(words: readonly Word[], at: number): void {
  const asked = words[at]
  const clause = overOf(words, asked)
  if (!asked || clause?.relation !== 'acl:relcl') return
  const whom = overOf(words, clause)
  if (!whom || !ASKS.has(overOf(words, whom)?.lemma ?? '')) return
  if (!hasChild(words, at, 'mark') || !hasChild(words, asked.head, 'obj')) return
  asked.head = whom.head
  if (whom.relation.startsWith('obl')) whom.relation = 'obj'
}

/** "Families without tents protested at noon, and drivers protested at night": two subjects with "and" between have two verbs. */
function mendFirstClause(words: readonly Word[], at: number): void {
  const second = words[at]
  const first = words.findIndex(
    ({ head, relation }, place) => place < at && head === second?.head && relation === 'nsubj',
  )
  if (!second || first < 0) return
  const and = words.findIndex(({ head, upos }) => head === second.head && upos === 'CCONJ')
  if (and < first || and > at) return
  const verb = words.findIndex(
    ({ relation, xpos }, place) =>
      place > first && place < and && relation === 'acl' && /^VB[DN]$/.test(xpos),
  )
  if (verb < 0) return
  const noun = overOf(words, words[verb])
  if (noun?.head !== first || hasChild(words, verb, 'aux:pass')) return
  Object.assign(words[verb] as Word, { head: second.head, relation: 'parataxis', xpos: 'VBD' })
  Object.assign(words[first] as Word, { head: verb })
}
