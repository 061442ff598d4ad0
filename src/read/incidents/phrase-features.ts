import { actsOf } from './act-words.ts'
import { Features } from './features.ts'
import type { Phrase } from './noun-phrases.ts'
import type { SentenceView } from './sentence-features.ts'
import type { ToldSentence, ToldWord } from './told-sentence.ts'

/** Steps up the tree, and words to either side, that are looked at. */
const STEPS_MAX = 4
const NEAR = 6

type Words = readonly ToldWord[]

/** What speaks for the part that a noun phrase plays. */
export function phraseFeatures(
  { words }: ToldSentence,
  phrase: Phrase,
  view: SentenceView,
): Features {
  const features = new Features()
  addOwnWords(features, words, phrase)
  addNeighbours(features, words, phrase)
  addPath(features, words, phrase.head)
  addChildren(features, words, phrase.head)
  addView(features, words[phrase.head] as ToldWord, view)
  addNearActs(features, words, phrase)
  addClaims(features, phrase, view)
  return features
}

function addOwnWords(features: Features, words: Words, phrase: Phrase): void {
  const head = words[phrase.head] as ToldWord
  features.add(1, head.lemma)
  features.add(2, head.upos, String(phrase.nameFrom < phrase.to))
  for (const word of words.slice(phrase.from, phrase.to))
    if (word !== head) features.add(3, word.lemma)
  features.add(9, head.xpos)
  features.add(10, head.lower.slice(-4))
}

function addNeighbours(features: Features, words: Words, { from, to }: Phrase): void {
  const lowerAt = (at: number) => words[at]?.lower ?? (at < 0 ? '^' : '$')
  features.add(4, lowerAt(from - 1))
  features.add(5, lowerAt(to))
  features.add(6, lowerAt(from - 2), lowerAt(from - 1))
  features.add(7, lowerAt(to), lowerAt(to + 1))
}

/** The way up the tree, with its words and with the acts that they tell of. A list counts as its first member. */
function addPath(features: Features, words: Words, from: number): void {
  const head = words[from] as ToldWord
  let path = ''
  let word = head
  for (let step = 1; step <= STEPS_MAX; step += 1) {
    const over = words[word.head]
    if (!over) break
    const marker = caseOf(words, word)
    if (word.relation !== 'conj') path = `${path}/${word.relation}${marker}`
    if (step === 1) {
      features.add(30, word.relation, marker)
      features.add(31, over.lemma, word.relation, marker)
      features.add(32, over.lemma, head.lemma)
    }
    features.add(33, path, over.lemma)
    features.add(34, String(step), over.lemma)
    for (const act of actsOf(over)) {
      features.add(35, path, act, over.upos)
      features.add(36, path, act, head.lemma)
      features.add(37, act, head.lemma, word.relation)
    }
    word = over
  }
}

function addChildren(features: Features, words: Words, head: number): void {
  for (const at of words[head]?.children ?? []) {
    const child = words[at] as ToldWord
    features.add(38, child.relation, caseOf(words, child), child.lemma)
    for (const act of actsOf(child)) features.add(39, child.relation, act)
  }
}

/** The preposition or the "'s" of a word. */
function caseOf(words: Words, word: ToldWord): string {
  const marker = word.children.find((child) => words[child]?.relation === 'case')
  return marker === undefined ? '' : `:${words[marker]?.lower}`
}

function addView(features: Features, head: ToldWord, view: SentenceView): void {
  features.add(8, view.place, head.upos)
  for (const act of view.acts) {
    features.add(20, act, head.upos)
    features.add(21, act, head.lemma)
  }
  for (const act of view.before) features.add(22, act, head.lemma)
  features.add(23, String(view.acts.length === 0), String(view.before.length === 0))
}

/** Acts told a few words before or behind. */
function addNearActs(features: Features, words: Words, { from, to }: Phrase): void {
  for (const word of words.slice(Math.max(0, from - NEAR), from))
    for (const act of actsOf(word)) features.add(40, 'before', act, word.xpos)
  for (const word of words.slice(to, to + NEAR))
    for (const act of actsOf(word)) features.add(40, 'behind', act, word.xpos)
}

/** The parts that it plays in the claims of its sentence. */
function addClaims(features: Features, phrase: Phrase, { claims }: SentenceView): void {
  const isHere = (one: { start: number; end: number }) =>
    one.start < phrase.end && phrase.start < one.end
  for (const { action, actors, targets, status } of claims) {
    if (!action) continue
    const told = [action.type, action.mode ?? '', status]
    if (actors.some(isHere)) features.add(60, 'actor', ...told)
    if (targets.some(isHere)) features.add(60, 'target', ...told)
  }
}
