import { verbAs, type Word } from './mended-words.ts'

const HURT = /^(?:wounded|injured|displaced)$/

/**
 * Puts right, in place, a past form that stands for people and is no verb: "carried the wounded off the bridge",
 * "three wounded were carried", "the wounded had been taken away".
 */
export function mendWounded(words: readonly Word[], at: number): void {
  const hurt = words[at]
  if (hurt?.relation === 'amod' && HURT.test(hurt.word)) mendHarmed(words, at)
  if (hurt?.upos !== 'VERB' || !HURT.test(hurt.word)) return
  const next = words[at + 1]
  const isDone =
    next?.relation === 'case' ? asObject(words, at) : next?.upos === 'AUX' && asSubject(words, at)
  if (isDone) Object.assign(hurt, { upos: 'NOUN', xpos: 'NNS', lemma: hurt.word })
}

/** Behind a verb and an article, before a preposition. */
function asObject(words: readonly Word[], at: number): boolean {
  const [verb, article] = [words[at - 2], words[at - 1]]
  if (article?.upos !== 'DET' || verb?.upos !== 'VERB') return false
  Object.assign(words[at] as Word, { relation: 'obj', head: at - 2 })
  article.head = at
  Object.assign(words[words[at + 1]?.head ?? -1] ?? {}, { relation: 'obl', head: at - 2 })
  return true
}

/** Behind a number or an article, before the helper of the verb that tells what is done to them. */
function asSubject(words: readonly Word[], at: number): boolean {
  const [before, helper] = [words[at - 1], words[at + 1]]
  const verb = helper?.head ?? -1
  const isNumber = before?.upos === 'NUM' && before.relation.startsWith('nsubj')
  if (!before || verb < at || !(isNumber || before.upos === 'DET')) return false
  Object.assign(words[at] as Word, { relation: 'nsubj:pass', head: verb })
  Object.assign(before, { relation: isNumber ? 'nummod' : 'det', head: at })
  return true
}

/** "killed 12 people and wounded 30": behind a verb of harm and "and", the past form is one more, and no adjective. */
function mendHarmed(words: readonly Word[], at: number): void {
  const [and, hurt] = [words[at - 1], words[at]]
  const whom = words[hurt?.head ?? -1]
  if (and?.upos !== 'CCONJ' || !hurt || !whom || hurt.head < at) return
  const over = words[whom.head]
  const verb = over?.upos === 'VERB' ? whom.head : (over?.head ?? -1)
  if (!HARMS.test(words[verb]?.lemma ?? '') || verb > at) return
  Object.assign(whom, { relation: 'obj', head: at })
  Object.assign(hurt, verbAs(hurt, 'VBD'), { relation: 'conj', head: verb })
  and.head = at
}
const HARMS = /^(?:kill|wound|injure|displace)$/
