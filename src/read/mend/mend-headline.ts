import { findVerb } from '#read/verb-forms.ts'
import { hasObject, isNominal, verbAs, type Word } from './mended-words.ts'

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/

/**
 * "Norland plans to free 12 prisoners", "Norland lifts blockade of Oster": headlines tell in the present, whose verb the parser
 * takes for the plural of a noun. Where a sentence has no finite verb, a form in "-s" right behind a name is one.
 *
 * @cost O(words)
 */
export function mendHeadline(words: readonly Word[]): void {
  const root = words.findIndex((word) => word.head < 0)
  if (!isNominal(words[root]) || words.some(({ xpos }) => FINITE.test(xpos))) return
  if (mendAhead(words, root) || words[root]?.upos !== 'NOUN') return
  const verb = words.findIndex((_, at) => isHidden(words, at, root))
  if (verb < 0) return
  raise(words, verb, root)
  mendInfinitive(words, verb)
}

/** A noun in "-s" that could be a verb: the root itself, or a part of its phrase. */
function isHidden(words: readonly Word[], at: number, root: number): boolean {
  const [subject, word] = [words[at - 1], words[at]]
  const isPart = at === root || (at < root && word?.head === root && word.relation === 'compound')
  if (!isPart || word?.xpos !== 'NNS' || !subject || !isNominal(subject)) return false
  if (subject.upos === 'NOUN' && !hasObject(words, at) && words[at + 1]?.upos !== 'NUM')
    return false
  const isItsOwn = subject.head === root || subject.head === at
  return isItsOwn && (findVerb(word.word.toLowerCase())?.forms.includes('s') ?? false)
}

/** "Norland to send arms": in a headline "to" tells what will be, as "will" would. */
function mendAhead(words: readonly Word[], root: number): boolean {
  const to = words.findIndex((word, at) => at > root && word.xpos === 'TO')
  const [mark, verb] = [words[to], words[to + 1]]
  if (!mark || verb?.upos !== 'VERB' || verb.head !== root || mark.head !== to + 1) return false
  for (const word of words) if (word.head === root && word.relation === 'punct') word.head = to + 1
  Object.assign(mark, { upos: 'AUX', xpos: 'MD', relation: 'aux' })
  Object.assign(verb, { head: -1, relation: 'root' })
  Object.assign(words[root] as Word, { head: to + 1, relation: 'nsubj' })
  return true
}

/** Makes a noun the verb at the root: what stands before it is its subject, and the old root behind it its object. */
function raise(words: readonly Word[], verb: number, root: number): void {
  const subject = verb - 1
  for (const [at, word] of words.entries()) {
    const isOwn = word.head === root || word.head === verb
    if (isOwn && at < subject) word.head = subject
    else if (isOwn && at > verb && word.relation === 'nmod' && verb === root) word.relation = 'obl'
  }
  Object.assign(words[root] as Word, { head: verb, relation: 'obj' })
  Object.assign(words[verb] as Word, verbAs(words[verb] as Word, 'VBZ'), {
    head: -1,
    relation: 'root',
  })
  Object.assign(words[subject] as Word, { head: verb, relation: 'nsubj' })
}

/** "plans to free 12 prisoners": the base form behind "to" is a verb, and what it described is its object. */
function mendInfinitive(words: readonly Word[], verb: number): void {
  const [to, inner] = [words[verb + 1], words[verb + 2]]
  if (to?.word !== 'to' || !inner) return
  if (!findVerb(inner.word.toLowerCase())?.forms.includes('base')) return
  const object = inner.head
  if (object > verb + 2 && isNominal(words[object]))
    Object.assign(words[object] as Word, { head: verb + 2, relation: 'obj' })
  Object.assign(inner, verbAs(inner, 'VB'), { head: verb, relation: 'xcomp' })
  Object.assign(to, { upos: 'PART', xpos: 'TO', head: verb + 2, relation: 'mark' })
}
