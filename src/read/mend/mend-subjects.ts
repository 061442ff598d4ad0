import { COLLECTIVES, INSTRUMENTS } from '#read/english-words.ts'
import { findVerb } from '#read/verb-forms.ts'
import {
  hasObject, hasSubject, isNominal, isNoun, isPastForm, isSubject, overOf, verbAs, type Word,
} from './mended-words.ts' // biome-ignore format: one thought

/**
 * Gives verbs the subjects that the parser lost to something else, as leads of news agencies make it do:
 * long names and titles, short names in brackets, clauses between the subject and its verb.
 *
 * @cost O(words)
 */
export function mendSubjects(words: Word[]): void {
  for (let at = 0; at < words.length; at += 1) {
    mendByRelation(words, at)
    const { upos } = words[at] as Word
    if (upos === 'PROPN') mendHyphen(words, at)
    else if (upos === 'NUM') mendNumber(words, at)
  }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    if (word.upos === 'PROPN') mendTwoNames(words, at)
    else if (word.upos === 'VERB') {
      mendBackedBy(words, at)
      mendFirstVerb(words, at)
    }
  }
  mendLostSubject(words)
  mendBehindComma(words)
}

/** What hangs by another relation is passed by at once: a function that makes others costs even when it returns at its first line. */
function mendByRelation(words: readonly Word[], at: number): void {
  const word = words[at] as Word
  if (word.word === 'shot') mendDead(words, at)
  else if (word.word === 'alive') mendAlive(words, at)
  if (word.relation === 'amod') mendHiddenVerb(words, at)
  if (LOST.has(word.relation)) mendLeft(words, at)
  if (isSubject(word)) {
    mendAcronym(words, at)
    mendLastName(words, at)
  } else if (word.relation.startsWith('aux')) mendPassive(words, at)
  else if (word.relation === 'cop') mendIsTo(words, at)
}

/** "Soldiers seized power and detained the president": of two past forms with "and" between the first leads, and is no subject. */
function mendFirstVerb(words: readonly Word[], at: number): void {
  const first = words[at]
  if (!first || !/^[nc]subj/.test(first.relation) || !isPastVerb(first) || first.head < at) return
  const second = overOf(words, first)
  if (!second || !isPastVerb(second) || !hasSubject(words, at)) return
  const and = words.findIndex(({ head, upos }) => head === first.head && upos === 'CCONJ')
  if (and < at || and > first.head) return
  const { head, relation } = second
  Object.assign(second, { head: at, relation: 'conj' })
  Object.assign(first, { head, relation, xpos: 'VBD' })
}

const isPastVerb = ({ upos, xpos }: Word) => upos === 'VERB' && /^VB[DN]$/.test(xpos)

const LISTED: ReadonlySet<string> = new Set(['conj', 'appos', 'nmod'])

/** "After a raid on Oster, Norland has left": a noun between a comma and the verb is its subject, and no part of a list. */
function mendBehindComma(words: readonly Word[]): void {
  const root = words.findIndex((word) => word.head < 0)
  if (words[root]?.upos !== 'VERB' || hasSubject(words, root)) return
  const helper = words.findIndex((word) => word.head === root && word.relation.startsWith('aux'))
  const at = (helper < 0 ? root : Math.min(helper, root)) - 1
  const noun = words[at]
  if (!noun || !isNominal(noun) || !LISTED.has(noun.relation)) return
  const own = words.findIndex((word, place) => place === at || word.head === at)
  const isListed = words.slice(own, at).some((word) => word.upos === 'CCONJ' || word.upos === 'ADP')
  if (words[own - 1]?.word === ',' && !isListed)
    Object.assign(noun, { head: root, relation: 'nsubj' })
}

/** Puts a verb where a noun was: in the noun's place of the tree, the noun below it. */
function raise(words: readonly Word[], verb: number, noun: number): void {
  const [own, other] = [words[verb], words[noun]]
  if (!own || !other) return
  Object.assign(own, verbAs(own, 'VBD'), { head: other.head, relation: other.relation })
  Object.assign(other, { head: verb })
}

/** "soldiers shot dead two men": the parser knows "shot" as a noun. */
function mendDead(words: readonly Word[], at: number): void {
  const [shot, dead] = [words[at], words[at + 1]]
  if (dead?.word !== 'dead' || !isNoun(shot)) return
  const subject = words[at - 1]
  if (!subject || !isNominal(subject)) return
  raise(words, at, at - 1)
  subject.relation = 'nsubj'
  const object = words.findIndex((word, place) => place > at + 1 && isNominal(word))
  for (const [place, word] of words.entries()) {
    if (word.head === at - 1 && place > at) word.head = at
    if (place > at + 1 && place < object && word.relation !== 'nummod') word.head = object
  }
  Object.assign(dead, { head: at, relation: 'advmod' })
  if (object >= 0) Object.assign(words[object] as Word, { head: at, relation: 'obj' })
}

/** "pulled a boy alive from the rubble": how somebody is, and nobody by that name. */
function mendAlive(words: readonly Word[], at: number): void {
  const [person, alive] = [words[at - 1], words[at]]
  if (!isNoun(alive) || !person || person.head !== at) return
  Object.assign(person, { head: alive.head, relation: alive.relation })
  for (const word of words) if (word.head === at) word.head = at - 1
  Object.assign(alive, { upos: 'ADJ', xpos: 'JJ', head: person.head, relation: 'xcomp' })
}

/** "Norland warplanes bombed rebel positions": a plural right before a past form inside one phrase is its subject. */
function mendHiddenVerb(words: readonly Word[], at: number): void {
  const verb = words[at]
  if (!verb || !isMany(words[at - 1]) || !isPastForm(verb)) return
  const subject = words[at - 1] as Word
  const top = verb.head
  const object = words[top]
  if (!object || !isNominal(object) || top < at || subject.head !== top) return
  raise(words, at, top)
  object.relation = 'obj'
  Object.assign(subject, { head: at, relation: 'nsubj' })
  for (const [place, word] of words.entries())
    if (word.head === top && place < at - 1) word.head = at - 1
  for (const word of words.slice(top))
    if (word.head === top && BESIDE_VERB.test(word.relation)) word.head = at
}

/** "warplanes", "aircraft", "police": more than one, whatever the ending. */
const isMany = (word: Word | undefined) =>
  word?.xpos === 'NNS' ||
  (isNoun(word) && (INSTRUMENTS.has(word.word) || COLLECTIVES.has(word.word)))

const BESIDE_VERB = /^(?:obl|punct|advmod|conj)/

const LOST: ReadonlySet<string> = new Set([
  'compound',
  'nmod',
  'mark',
  'amod',
  'appos',
  'nmod:desc',
])

/** "Seoul accepted refugees", "Minister Brenn is to mediate": a name before a verb stands for no part of it but its subject. */
function mendLeft(words: readonly Word[], at: number): void {
  const word = words[at]
  if (!word) return
  const top = word.head
  const verb = overOf(words, word)
  if (verb?.upos !== 'VERB' || top < at) return
  if (!isNominal(word) || hasSubject(words, top) || /^VB[GN]$/.test(verb.xpos)) return
  const isBrought = words.some((other) => other.head === at && other.relation === 'case')
  if (!isBrought) word.relation = 'nsubj'
}

/** "Amnesty International (AI) has": what stands in brackets behind the subject is its short name. */
function mendAcronym(words: readonly Word[], at: number): void {
  const word = words[at]
  if (!word || words[at - 1]?.word !== '(') return
  const first = words.findIndex((other) => other.head === word.head && isSubject(other))
  if (first >= at) return
  Object.assign(word, { head: first, relation: 'appos' })
}

/** "Amnesty International accused", "a Norlander was shot": a subject with a capital is a name, unless it only counts. */
function mendLastName(words: readonly Word[], at: number): void {
  const word = words[at]
  if (word?.upos !== 'ADJ' || !isSubject(word) || !/^\p{Lu}/u.test(word.word)) return
  if (!COUNTS.test(word.word)) Object.assign(word, { upos: 'PROPN', xpos: 'NNP' })
}

const COUNTS =
  /^(?:Many|Several|Few|Most|Some|Both|Others?|More|Much|Such|Same|Last|First|Another)$/

/** "A man was shot", "they have declared": what a helper stands before is a verb, and what stood before the noun is its subject's. */
function mendPassive(words: readonly Word[], at: number): void {
  const helper = words[at]
  if (!helper) return
  const over = overOf(words, helper)
  if (!over || over.upos === 'VERB') return
  if (!findVerb(over.word.toLowerCase())?.forms.includes('part')) return
  Object.assign(over, verbAs(over, 'VBN'))
  const subject = words.findIndex((word) => word.head === helper.head && isSubject(word))
  for (const word of words.slice(0, Math.max(subject, 0)))
    if (word.head === helper.head && word.relation === 'det') word.head = subject
}

/** "is to host talks": "is" is a helper here, as "will" would be. */
function mendIsTo(words: readonly Word[], at: number): void {
  const be = words[at]
  const to = words[at + 1]
  if (!be || to?.word !== 'to' || to.head !== be.head) return
  if (words[be.head]?.upos !== 'VERB') return
  Object.assign(be, { upos: 'AUX', xpos: 'MD', relation: 'aux' })
  Object.assign(to, { upos: 'ADV', xpos: 'RB', relation: 'advmod' })
  const lost = words.find(
    (word) => word.head === be.head && OUTER.has(word.relation) && isNominal(word),
  )
  if (lost) lost.relation = 'nsubj'
}

const OUTER: ReadonlySet<string> = new Set(['nsubj:outer', 'mark'])

/** "Two Norlanders were shot": a number right before a subject counts it. */
function mendNumber(words: readonly Word[], at: number): void {
  const number = words[at]
  if (!number || !isSubject(number)) return
  const subject = words[at + 1]
  if (subject?.head !== number.head) return
  if (isSubject(subject)) Object.assign(number, { head: at + 1, relation: 'nummod' })
}

/** "Norland-led forces": the name before the hyphen is a part of the phrase. */
function mendHyphen(words: readonly Word[], at: number): void {
  const word = words[at]
  if (word?.head !== at + 2) return
  const [hyphen, led] = [words[at + 1], words[at + 2]]
  if (hyphen?.word !== '-') return
  if (led?.relation === 'amod' && led.head > at)
    Object.assign(word, { head: led.head, relation: 'compound' })
}

/** "UN peacekeeping chief Ada Brenn": two subjects side by side are one name. */
function mendTwoNames(words: readonly Word[], at: number): void {
  const word = words[at]
  if (!word || !isSubject(word)) return
  const next = words.findIndex(
    (other, place) => place > at && other.head === word.head && isSubject(other),
  )
  const other = words[next]
  if (other?.upos !== 'PROPN' || word.head < next) return
  const isBetween = (place: number) => {
    const { upos = '', head = -1 } = words[place] ?? {}
    return upos !== 'PUNCT' && upos !== 'CCONJ' && (head === at || head === next)
  }
  for (let place = at + 1; place < next; place += 1) if (!isBetween(place)) return
  Object.assign(word, { head: next, relation: 'compound' })
  for (let place = at + 1; place < next; place += 1)
    Object.assign(words[place] as Word, { head: next, relation: 'compound' })
}

/** "Troops backed by tanks stormed the town": the second past form with an object is what the troops did. */
function mendBackedBy(words: readonly Word[], at: number): void {
  const first = words[at]
  const by = words[at + 1]
  if (!first || by?.word !== 'by' || !isPastForm(first)) return
  const subject = words.findIndex((word) => word.head === at && isSubject(word))
  const agent = by.head
  const next = words.findIndex(
    (word, place) =>
      place > agent && word.head === agent && word.upos === 'VERB' && /^VB[DN]$/.test(word.xpos),
  )
  const hasHelper = words.some((word) => word.head === at && word.relation.startsWith('aux'))
  if (subject !== at - 1 || next < 0 || hasHelper || !hasObject(words, next)) return
  const isRelative = words.some(
    (word) => word.head === next && (isSubject(word) || word.relation === 'mark'),
  )
  if (isRelative) return
  Object.assign(words[next] as Word, { head: first.head, relation: first.relation, xpos: 'VBD' })
  Object.assign(words[subject] as Word, { head: next, relation: 'nsubj' })
  Object.assign(first, { head: subject, relation: 'acl', xpos: 'VBN' })
  for (const [place, word] of words.entries())
    if (word.head === at && place > next) word.head = next
}

/** "The minister, whose party is backed by Oster, accused ...": of two subjects of the clause between, the first is the sentence's. */
function mendLostSubject(words: readonly Word[]): void {
  const root = words.findIndex((word) => word.head < 0)
  if (words[root]?.upos !== 'VERB' || hasSubject(words, root)) return
  for (const [at, word] of words.entries()) {
    if (at > root || word.head !== root || word.upos !== 'VERB') continue
    const subjects = [...words.keys()].filter((place) => {
      const other = words[place] as Word
      return other.head === at && isSubject(other) && place < at
    })
    const [first = -1, second = -1] = subjects
    const isApart = second > 0 && words.slice(first, second).some((other) => other.word === ',')
    if (!isApart) continue
    Object.assign(words[first] as Word, { head: root, relation: 'nsubj' })
    Object.assign(word, { head: first, relation: 'acl:relcl' })
    return
  }
}
