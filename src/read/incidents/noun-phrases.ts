import type { ToldSentence, ToldWord } from './told-sentence.ts'

/** A noun with what describes it: word indexes `from` to before `to`, and its offsets in the text without an article. */
export type Phrase = {
  readonly sentence: number
  readonly head: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly words: string
  /** Where the person's name begins in it, as a word index; equal to `to` for none. */
  readonly nameFrom: number
}

const BEFORE =
  /^(?:det|amod|compound|nummod|nmod:poss|flat|advmod|case|punct|nmod|nmod:npmod|obl:npmod|appos|cc|conj|goeswith|dep)/
const AFTER = /^(?:flat|compound|goeswith|nummod|punct|appos)/
const ARTICLE = /^(?:the|a|an)$/
const NOUNS = /^(?:NOUN|PROPN)$/
/** Adjectives and numbers that stand for people: "left two dead". */
const STANDS_FOR_PEOPLE = /^(?:dead|wounded|injured|others?)$/

/** The noun phrases of a sentence, each around a noun that describes no other. */
export function nounPhrases(sentence: ToldSentence, number: number): Phrase[] {
  const { words } = sentence
  return words.flatMap((word, head) => (isHead(words, word) ? [phraseAt(words, head, number)] : []))
}

function isHead(words: readonly ToldWord[], word: ToldWord): boolean {
  if (STANDS_FOR_PEOPLE.test(word.lower)) return word.relation !== 'amod'
  if (!NOUNS.test(word.upos)) return false
  const isInside = INSIDE.test(word.relation) || isNameBeside(words, word)
  return !isInside || !NOUNS.test(words[word.head]?.upos ?? '')
}

const INSIDE = /^(?:compound|flat|goeswith|nmod:(?:npmod|desc))/

/** "Brenn" in "judge Ada Brenn": a name that nothing parts from the noun that it hangs on. */
function isNameBeside(words: readonly ToldWord[], word: ToldWord): boolean {
  if (word.upos !== 'PROPN' || word.relation !== 'appos') return false
  const between = words.slice(word.head + 1, words.indexOf(word))
  return between.every(({ upos }) => upos === 'PROPN')
}

function phraseAt(words: readonly ToldWord[], head: number, sentence: number): Phrase {
  const { from, to } = reachOf(words, head)
  const start = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? start
  const said = words.slice(from, to).map(({ text }) => text)
  return {
    sentence,
    head,
    from,
    to,
    start,
    end,
    words: said.join(' '),
    nameFrom: nameFrom(words, { from, to }),
  }
}

/** From the first word that describes the head to the last, without an article and without marks at the edges. */
function reachOf(words: readonly ToldWord[], head: number): { from: number; to: number } {
  let from = head
  while (from > 0 && describes(words, from - 1, { head, by: BEFORE })) from -= 1
  let to = head + 1
  while (goesOn(words[to]) && describes(words, to, { head, by: AFTER })) to += 1
  while (to - 1 > head && words[to - 1]?.upos === 'PUNCT') to -= 1
  while (from < head && isEdge(words[from])) from += 1
  return { from, to }
}

/** "Judge Ada Brenn" is one phrase, "Ada Brenn, a judge" two; a hyphen holds words together. */
const goesOn = (word: ToldWord | undefined) =>
  word !== undefined && (word.upos === 'PUNCT' ? word.text === '-' : true)

const isEdge = (word: ToldWord | undefined) =>
  EDGES.test(word?.upos ?? '') || ARTICLE.test(word?.lower ?? '')
const EDGES = /^(?:PUNCT|CCONJ|ADP)$/

/** Whether every step from a word up to the head is one that describes; verbs only as participles before a noun. */
function describes(
  words: readonly ToldWord[],
  at: number,
  { head, by }: { head: number; by: RegExp },
): boolean {
  let word = words[at]
  for (let steps = 0; word && steps < STEPS_MAX; steps += 1) {
    const isVerb = word.upos === 'VERB' && !PARTICIPLE.test(word.relation)
    if (isVerb || !by.test(word.relation)) return false
    if (word.head === head) return true
    word = words[word.head]
  }
  return false
}

const STEPS_MAX = 6
const PARTICIPLE = /^(?:amod|compound)/

/** The run of names at the end: "Ada Brenn" in "former minister General Ada Brenn". */
function nameFrom(words: readonly ToldWord[], { from, to }: { from: number; to: number }): number {
  let at = to
  while (at > from && isName(words[at - 1])) at -= 1
  while (at < to && (TITLES.test(words[at]?.lower ?? '') || !/\p{Lu}/u.test(words[at]?.text ?? '')))
    at += 1
  return at
}

const TITLES =
  /^(?:general|colonel|major|captain|lieutenant|sergeant|president|minister|father|bishop|archbishop|monsignor|msgr|mayor|judge|senator|deputy|ambassador|dr|mr|mrs|ms|don|col|gen|maj|lt|sgt|capt|priest|engineer|attorney|justice|vice|professor)\.?$/

function isName(word: ToldWord | undefined): boolean {
  if (!word) return false
  return word.upos === 'PROPN' || /^(?:de|del|la|las|los|y)$/.test(word.lower)
}
