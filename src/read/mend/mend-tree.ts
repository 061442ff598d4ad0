import { findVerb } from '#read/verb-forms.ts'
import { mendClauses } from './mend-clauses.ts'
import { mendHeadline } from './mend-headline.ts'
import { mendObjects } from './mend-objects.ts'
import { mendSubjects } from './mend-subjects.ts'
import { mendVerbs } from './mend-verbs.ts'
import { overOf, type Word } from './mended-words.ts'

/** Common words that open a sentence with a capital and are no names. */
const isAdverb = (word: string, known: ReadonlySet<string>) =>
  word.endsWith('ly') || known.has(word.toLowerCase())

/**
 * Mends what no English tree holds, where the parser, word by word, ended up with it.
 *
 * A helper verb bears no subject or object of its own; a name that opens a sentence is its subject, not an adverb; an action noun
 * with an object is a verb; and a noun at the root with an object has its verb beside it. All is put right in place.
 *
 * @cost O(words)
 */
export function mendTree(words: Word[], adverbs: ReadonlySet<string>): void {
  for (const word of words) {
    if (!MOVED.has(word.relation)) continue
    const over = overOf(words, word)
    if (over && (over.relation === 'aux' || over.relation === 'aux:pass')) word.head = over.head
  }
  mendFirst(words, adverbs)
  mendFirstGerund(words)
  mendGerunds(words)
  mendByFighting(words)
  mendRoot(words)
  mendVerbs(words)
  mendClauses(words)
  for (let at = 1; at < words.length; at += 1)
    if (words[at]?.relation === 'amod') mendParticiple(words, at)
  mendHeadline(words)
  mendObjects(words)
  mendSubjects(words)
}

const MOVED: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'mark',
  'obl',
  'advmod',
  'punct',
])

/** "Norland detained ...": a capital at the start, no common adverb, and a verb without a subject. */
function mendFirst(words: readonly Word[], adverbs: ReadonlySet<string>): void {
  const first = words[0]
  if (first?.upos !== 'ADV' || first.relation !== 'advmod' || !/^\p{Lu}/u.test(first.word)) return
  const hasSubject = words.some(
    (word) => word.head === first.head && word.relation.startsWith('nsubj'),
  )
  if (hasSubject || isAdverb(first.word, adverbs) || words[first.head]?.upos !== 'VERB') return
  Object.assign(first, { upos: 'PROPN', xpos: 'NNP', relation: 'nsubj' })
}

/** "Fighting broke out": with no comma before a verb that has no subject, an ending in "ing" at the start is that subject. */
function mendFirstGerund(words: readonly Word[]): void {
  const first = words[0]
  if (first?.xpos !== 'VBG') return
  if (first.head < 0) putUnder(words, first)
  const root = first.head
  const verb = words[root]
  if (verb?.upos !== 'VERB' || verb.head >= 0 || isApart(words, root)) return
  const isSubject = /^(?:nsubj|csubj|aux:pass)/.test(first.relation)
  if (/^VB[GN]?$/.test(verb.xpos) && !isSubject) return
  const isTaken = words.some(
    ({ head, relation }, at) =>
      (head === 0 && relation === 'obj') || (at > 0 && head === root && /^[nc]subj/.test(relation)),
  )
  if (isTaken) return
  const lemma = first.word.toLowerCase()
  Object.assign(first, { upos: 'NOUN', xpos: 'NN', lemma, relation: 'nsubj' })
  const isPassive = words.some(
    ({ head, relation }, at) => at > 0 && head === root && relation === 'aux:pass',
  )
  if (verb.xpos === 'VBN' && !isPassive) verb.xpos = 'VBD'
}

/** "Fighting continued": the past form right behind it is the verb of the sentence. */
function putUnder(words: readonly Word[], first: Word): void {
  const verb = words[1]
  if (verb?.head !== 0 || !/^VB[DN]$/.test(verb.xpos)) return
  for (const [at, word] of words.entries()) if (at > 1 && word.head === 0) word.head = 1
  Object.assign(verb, { head: -1, relation: 'root', xpos: 'VBD' })
  Object.assign(first, { head: 1, relation: 'nsubj' })
}

const isApart = (words: readonly Word[], root: number) =>
  words.slice(1, root).some(({ word }) => word === ',')

/** "of bombing its embassy": what takes an object is done, and no thing. */
function mendGerunds(words: readonly Word[]): void {
  for (const word of words) {
    if (word.relation !== 'obj') continue
    const over = overOf(words, word)
    if (over?.upos !== 'NOUN') continue
    const reading = findVerb(over.word.toLowerCase())
    if (!reading?.forms.includes('ing')) continue
    const isFree = over.relation === 'obl' || over.relation === 'nmod'
    Object.assign(over, {
      upos: 'VERB',
      xpos: 'VBG',
      lemma: reading.lemma,
      ...(isFree ? { relation: 'advcl' } : {}),
    })
  }
}

/** "displaced by fighting": behind a passive and "by", an ending in "ing" without an object is what did it. */
function mendByFighting(words: readonly Word[]): void {
  for (const [at, by] of words.entries()) {
    const done = words[at + 1]
    if (by.word !== 'by' || by.head !== at + 1 || done?.xpos !== 'VBG') continue
    const isPassive = words.some((word) => word.head === done.head && word.relation === 'aux:pass')
    const takes = words.some(
      (word) => word.head === at + 1 && /^(?:obj|ccomp|xcomp)$/.test(word.relation),
    )
    if (!isPassive || (takes && !isTime(words, at + 1))) continue
    Object.assign(by, { upos: 'ADP', xpos: 'IN', relation: 'case' })
    Object.assign(done, { upos: 'NOUN', xpos: 'NN', lemma: done.word, relation: 'obl:agent' })
  }
}

/** Its only object is told with a preposition, which objects are not. */
function isTime(words: readonly Word[], verb: number): boolean {
  const object = words.findIndex(({ head, relation }) => head === verb && relation === 'obj')
  return words.some(({ head, relation }) => head === object && relation === 'case')
}

/** "The blast injured dozens": where the root is a noun with an object, a past form between them is the verb. */
function mendRoot(words: readonly Word[]): void {
  const root = words.findIndex((word) => word.head < 0)
  const object = words.findIndex((word) => word.head === root && word.relation === 'obj')
  if (words[root]?.upos !== 'NOUN' || object < root) return
  const verb = words.findIndex((word, at) => at > root && at < object && isPast(word))
  if (verb < 0) return
  const { lemma = '' } = findVerb(words[verb]?.word.toLowerCase() ?? '') ?? {}
  for (const [at, word] of words.entries()) if (word.head === root && at > verb) word.head = verb
  Object.assign(words[root] as Word, { head: verb, relation: 'nsubj' })
  Object.assign(words[verb] as Word, {
    head: -1,
    relation: 'root',
    upos: 'VERB',
    xpos: 'VBD',
    lemma,
  })
}

/** "The union delivered tents": right behind a subject whose verb is missing, a past form describes nothing: it is that verb. */
function mendParticiple(words: readonly Word[], at: number): void {
  const verb = words[at]
  const subject = words[at - 1]
  if (!verb || subject?.relation !== 'nsubj' || !isPast(verb)) return
  const object = overOf(words, verb)
  const top = overOf(words, subject)
  if (!object || !top || verb.head < at || subject.head < at || top.upos === 'VERB') return
  const { lemma = verb.lemma } = findVerb(verb.word.toLowerCase()) ?? {}
  const isList = top !== object
  Object.assign(verb, { upos: 'VERB', xpos: 'VBD', lemma, head: top.head, relation: top.relation })
  if (isList) Object.assign(top, { head: words.indexOf(object), relation: 'conj' })
  Object.assign(object, { head: at, relation: 'obj' })
  subject.head = at
}

const isPast = ({ word, upos, relation }: Word) =>
  (upos === 'ADJ' || relation === 'amod') &&
  (findVerb(word.toLowerCase())?.forms.includes('past') ?? false)
