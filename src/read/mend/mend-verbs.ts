import relief from '#model/english/relief.json' with { type: 'json' }
import { findVerb, isNounToo } from '#read/verb-forms.ts'
import { mendWounded } from './mend-wounded.ts'
import { isNominal, overOf, verbAs, type Word } from './mended-words.ts'

const GIVES: ReadonlySet<string> = new Set(relief.gives.split(' '))

/**
 * Puts right, in place, verbs that a tree took for nouns and nouns that it hung on the wrong word: "a guard shot and wounded a man",
 * "the firing came from the north", "gave the town two trucks", "two trucks, which we accept".
 *
 * @cost O(words)
 */
export function mendVerbs(words: readonly Word[]): void {
  mendShot(words)
  mendCame(words)
  for (let at = 0; at < words.length; at += 1) MENDS.get((words[at] as Word).relation)?.(words, at)
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    if (word.upos === 'VERB' || word.relation === 'amod') mendWounded(words, at)
    if (word.upos === 'NUM') mendCounted(words, at)
  }
  mendEach(words)
  mendIt(words)
}

/** What may be wrong with a word, by how it hangs in the tree. */
const MENDS: ReadonlyMap<string, (words: readonly Word[], at: number) => void> = new Map([
  ['nmod', mendRecipient],
  ['conj', mendJoined],
  ['compound', mendBefore],
  ['obj', mendObject],
  ['nsubj', mendWhich],
  ['acl', mendInjured],
  ['advcl', mendAhead],
  ['nmod:unmarked', mendAhead],
])

/** "A guard shot and wounded a man": a past form joined to a verb, right behind the noun that the tree made a part of it. */
function mendShot(words: readonly Word[]): void {
  const at = words.findIndex((word) => word.head < 0)
  const root = words[at]
  const subject = words[at - 1]
  const isNoun = root?.upos === 'NOUN' && subject?.head === at && isNominal(subject)
  if (!root || !subject || !isNoun || !isPast(root.word) || hasCase(words, at - 1)) return
  const next = words[at + 2]
  const isJoined = words[at + 1]?.upos === 'CCONJ' && next?.head === at && next.upos === 'VERB'
  if (!isJoined || !words.some((word) => word.head === at + 2 && word.relation === 'obj')) return
  for (const word of words.slice(0, at - 1)) if (word.head === at) word.head = at - 1
  toVerb(root)
  subject.relation = 'nsubj'
}

/** "has armed the rebels": a past form right behind "have", without an article, is no thing that anybody has. */
function mendHelper(words: readonly Word[], at: number): boolean {
  const verb = words[at]
  const have = words[at - 1]
  const isBare = verb !== undefined && verb.head === at - 1 && isPast(verb.word)
  const isVerb = verb?.upos === 'VERB' || isPlainVerb(verb?.word ?? '')
  if (!verb || have?.lemma !== 'have' || !isBare || !isVerb) return false
  if (words.some((word) => word.head === at && /^(?:amod|det|compound)$/.test(word.relation)))
    return false
  const { head, relation } = have
  for (const word of words) if (word.head === at - 1) word.head = at
  toVerb(verb)
  Object.assign(verb, { head, relation, xpos: 'VBN' })
  Object.assign(have, { head: at, relation: 'aux', upos: 'AUX' })
  return true
}

/** "The firing came from the north": a form that is nothing but a verb's bears no article; what stands before it does. */
function mendCame(words: readonly Word[]): void {
  const at = words.findIndex((word) => word.head < 0)
  const root = words[at]
  const before = words[at - 1]
  const isLost = root !== undefined && isPast(root.word) && isPlainVerb(root.word)
  const article = words.slice(0, at - 1).find(({ upos, head }) => upos === 'DET' && head === at)
  if (!root || !before || !isLost || !article || before.head !== at || !isThing(before)) return
  toVerb(root)
  Object.assign(before, { upos: 'NOUN', xpos: 'NN', relation: 'nsubj' })
  article.head = at - 1
}

/** A noun, or a form in "-ing" that the tree did not take for one. */
const isThing = ({ upos, xpos, relation }: Word) =>
  isNominal({ upos }) || (xpos === 'VBG' && /^(?:adv|csubj)/.test(relation))

/** "gave the town two trucks": of two nouns behind a verb of giving, the first gets the second. */
function mendRecipient(words: readonly Word[], at: number): void {
  const given = words[at]
  if (given?.relation !== 'nmod' || given.head > at) return
  const { head: recipient } = given
  const to = words[recipient]
  const verb = overOf(words, to)
  if (to?.relation !== 'obj' || !verb || !GIVES.has(verb.lemma) || !isWhole(words, at)) return
  for (const [place, word] of words.entries())
    if (word.head === recipient && place > at && word.relation === 'conj') word.head = at
  Object.assign(given, { relation: 'obj', head: to.head })
  to.relation = 'iobj'
}

/** A phrase of its own, with a number or an article before it and no preposition. */
function isWhole(words: readonly Word[], at: number): boolean {
  const first = words.findIndex((word) => word.head === at)
  const isOpened = /^(?:det|nummod|amod)$/.test(words[first]?.relation ?? '')
  return isOpened && first < at && !hasCase(words, at)
}

/** "Gunmen seized two drivers": no noun is a part of a verb. "offered Sudland five doctors": nor of what a number begins. */
function mendBefore(words: readonly Word[], at: number): void {
  const name = words[at]
  const over = overOf(words, name)
  const next = words[at + 1]
  if (!name || !over || !next || !isNominal(name)) return
  if (next === over && over.upos === 'VERB') {
    const hasSubject = words.some(
      (word) => word.head === name.head && word.relation.startsWith('nsubj'),
    )
    if (!hasSubject) name.relation = 'nsubj'
    return
  }
  const verb = words[over.head]
  const isGiven = over.relation === 'obj' && verb !== undefined && GIVES.has(verb.lemma)
  const isNew = next.head === name.head && /^(?:nummod|det)$/.test(next.relation)
  if (isGiven && isNew) Object.assign(name, { relation: 'iobj', head: over.head })
}

function mendJoined(words: readonly Word[], at: number): void {
  mendBetween(words, at)
  mendAsked(words, at)
  mendBetweenVerb(words, at)
}

/** "We ask newsrooms not to print": nothing joins the second verb to the first. */
function mendAsked(words: readonly Word[], at: number): void {
  const verb = words[at]
  if (verb?.upos !== 'VERB' || words[verb.head]?.upos !== 'VERB' || verb.head > at) return
  const own = words.filter((word) => word.head === at)
  const isTo = own.some(({ word, relation }) => relation === 'mark' && word === 'to')
  if (isTo && !own.some(({ relation }) => relation === 'cc')) verb.relation = 'xcomp'
}

/** "The truce between Norland and Sudland was signed": the second name is no subject. */
function mendBetweenVerb(words: readonly Word[], at: number): void {
  const verb = words[at]
  const { head: first = -1, upos } = verb ?? {}
  const noun = words[first]?.head ?? -1
  const top = words[noun]
  if (!verb || upos !== 'VERB' || top?.upos !== 'NOUN' || !isAfterBetween(words, first)) return
  const second = words.find(
    ({ head, relation }, place) => head === at && place < at && relation.startsWith('nsubj'),
  )
  if (!second) return
  const { relation } = second
  Object.assign(second, { head: first, relation: 'conj' })
  Object.assign(verb, { head: top.head, relation: top.relation })
  Object.assign(top, { head: at, relation })
}

const isAfterBetween = (words: readonly Word[], at: number) =>
  words.some(({ word, head }) => head === at && word.toLowerCase() === 'between')

/** "brought 63 injured people": what stands between a number and its noun describes it. */
function mendInjured(words: readonly Word[], at: number): void {
  const hurt = words[at]
  const number = words[at - 1]
  const people = words[at + 1]
  const isPhrase = number?.upos === 'NUM' && hurt?.head === at - 1 && people?.head === at
  if (!hurt || !number || !people || !isPhrase || people.relation !== 'obj') return
  const { head, relation } = number
  for (const word of words.slice(at + 2)) if (word.head === at) word.head = head
  Object.assign(people, { head, relation })
  Object.assign(number, { head: at + 1, relation: 'nummod' })
  Object.assign(hurt, { upos: 'ADJ', xpos: 'JJ', head: at + 1, relation: 'amod' })
}

/** "In spring a landslide closed the road": a noun with an article right before a verb without a subject is its subject. */
function mendAhead(words: readonly Word[], at: number): void {
  const noun = words[at]
  const verb = words[at + 1]
  if (!noun || !verb || noun.head !== at + 1 || verb.upos !== 'VERB' || !isNominal(noun)) return
  const isFree =
    !hasCase(words, at) &&
    !words.some((word) => word.head === at + 1 && word.relation.startsWith('nsubj'))
  if (isFree && words[at - 1]?.head === at) noun.relation = 'nsubj'
}

/** "a truce between Norland and Sudland": what stands between two, stands between both. */
function mendBetween(words: readonly Word[], at: number): void {
  const second = words[at]
  const first = words.findIndex(
    (word, place) => word.head === second?.head && word.relation === 'nmod' && place < at,
  )
  const hasBoth = words.some((word) => word.head === first && word.relation === 'conj')
  if (second && first > second.head && isAfterBetween(words, first) && !hasBoth) second.head = first
}

function mendObject(words: readonly Word[], at: number): void {
  if (!mendHelper(words, at)) mendSecond(words, at)
}

/** "sent Sudland a letter": of two objects the first gets the second. */
function mendSecond(words: readonly Word[], at: number): void {
  const head = words[at]?.head ?? -1
  if (!GIVES.has(words[head]?.lemma ?? '') || !isWhole(words, at)) return
  const first = words.find(
    (word, place) => place < at && word.head === head && word.relation === 'obj',
  )
  if (first) first.relation = 'iobj'
}

/** "Four were wounded: three were carried": a number right before the helper of a verb without a subject is its subject. */
function mendCounted(words: readonly Word[], at: number): void {
  const number = words[at]
  const helper = words[at + 1]
  if (!number || helper?.upos !== 'AUX' || number.head === helper.head) return
  const hasSubject = words.some(
    (word) => word.head === helper.head && word.relation.startsWith('nsubj'),
  )
  const isFree = /^(?:obj|obl|nmod|dep|parataxis)/.test(number.relation) && !hasCase(words, at)
  if (isFree && !hasSubject && helper.head > at)
    Object.assign(number, { head: helper.head, relation: 'nsubj:pass' })
}

/** "which we accept": of two subjects the relative word is the object. */
function mendWhich(words: readonly Word[], at: number): void {
  const which = words[at]
  if (which?.relation !== 'nsubj' || !/^(?:which|whom)$/.test(which.word.toLowerCase())) return
  const isSecond = words.some(
    (word, place) => place > at && word.head === which.head && word.relation === 'nsubj',
  )
  if (isSecond) which.relation = 'obj'
}

/** "Each sent us a letter": a word that counts persons, right before the verb, is its subject. */
function mendEach(words: readonly Word[]): void {
  const [first, second] = words
  if (first?.relation !== 'advmod' || first.head !== 1 || second?.upos !== 'VERB') return
  if (/^(?:each|both|neither|many|several)$/i.test(first.word))
    Object.assign(first, { upos: 'PRON', xpos: 'PRP', relation: 'nsubj' })
}

/** "It takes no lorries": "it" stands for nothing only where a clause or "be" tells what it is about. */
function mendIt(words: readonly Word[]): void {
  const it = words.find((word) => word.relation === 'expl' && word.word.toLowerCase() === 'it')
  if (!it) return
  const beside = words.filter((word) => word.head === it.head).map((word) => word.relation)
  const isFull =
    beside.includes('obj') && !beside.some((one) => /^(?:ccomp|csubj|xcomp|advcl|cop)/.test(one))
  if (isFull) it.relation = 'nsubj'
}

const isPast = (word: string) => findVerb(word.toLowerCase())?.forms.includes('past') ?? false
const isPlainVerb = (word: string) => !isNounToo(findVerb(word.toLowerCase())?.lemma ?? '')
const hasCase = (words: readonly Word[], at: number) =>
  words.some((word) => word.head === at && word.relation === 'case')

const toVerb = (word: Word) => Object.assign(word, verbAs(word, 'VBD'))
