import type { GoldSentence } from '#eval/conllu.ts'
import { Lexicon, WORD } from '#read/parse/lexicon.ts'
import { classWithKin, UNSETTLED, WordTags } from '#read/parse/word-tags.ts'
import { countsOf, ranked } from './counts.ts'
import type { TagNumbers } from './tag-numbers.ts'

/** How often a word is seen before the dictionary knows it, and before its only tag is settled. */
const KNOWN_MIN = 4
const SETTLED_MIN = 30
const SETTLED_SHARE = 0.998
/** The share of a word's uses that makes a tag part of its class, and how many tags a class tells apart. */
const CLASS_SHARE = 0.02
const CLASS_MAX = 3

/** The share of the uses of a class of words that makes a tag one to choose from. */
const CHOICE_SHARE = 0.0007

/** What is known of words, and the tags to choose from for each class of them; the first are those of unknown words. */
export type Dictionary = { readonly words: WordTags; readonly lists: readonly Uint8Array[] }

/**
 * What frequent words may be: classes of tags, numbered as they come, and settled tags.
 *
 * @param kins the kin of words, by hash
 * @param made sentences written for the training: of words that the others seldom have, they tell the class, and settle nothing
 */
export function dictionaryFrom(
  sentences: readonly GoldSentence[],
  numbers: TagNumbers,
  { kins, made }: { kins: ReadonlyMap<number, number>; made: readonly GoldSentence[] },
): Dictionary {
  const classes = new Map<string, number>()
  const entries: number[] = []
  const uses: number[][] = [[]]
  const known = usesByWord(tagsByWord(sentences, numbers), tagsByWord(made, numbers))
  for (const word of new Set([...known.keys(), ...kins.keys()])) {
    const use = known.get(word) ?? NO_USES
    const number = numberOf(classes, use.tags)
    const kin = kins.get(word) ?? 0
    const ofClass = uses[number] ?? []
    for (const tag of number === 0 ? use.own : use.tags) ofClass.push(tag)
    uses[number] = ofClass
    if (number > 0 || kin > 0) entries.push(word, classWithKin(number, kin), settledOf(use))
  }
  return {
    words: new WordTags(Int32Array.from(entries)),
    lists: uses.map((tags) => choicesIn(tags, numbers)),
  }
}

/** The tags that a word had in the treebanks, and those that count: the same, unless it was too rare there. */
type Uses = { readonly own: readonly number[]; readonly tags: readonly number[] }
const NO_USES: Uses = { own: [], tags: [] }

/** @param made tags by word in sentences written for the training; they count for words that the treebanks seldom have */
function usesByWord(
  gold: ReadonlyMap<number, number[]>,
  made: ReadonlyMap<number, number[]>,
): ReadonlyMap<number, Uses> {
  const uses = new Map<number, Uses>()
  for (const [word, own] of gold) uses.set(word, { own, tags: own })
  for (const [word, more] of made) {
    const own = gold.get(word) ?? []
    if (own.length < KNOWN_MIN) uses.set(word, { own, tags: [...own, ...more] })
  }
  return uses
}

type Ranked = readonly (readonly [tag: number, uses: number])[]

const byUseOf = (tags: readonly number[]): Ranked => ranked(countsOf(tags), (a, b) => a - b)

/** The number of the class of a word's tags, 0 for a word that is too rare. */
const numberOf = (classes: Map<string, number>, tags: readonly number[]): number =>
  tags.length < KNOWN_MIN ? 0 : numberIn(classes, classOf(byUseOf(tags), tags.length))

const settledOf = ({ own, tags }: Uses): number =>
  own === tags ? settledIn(byUseOf(tags), tags.length) : UNSETTLED

/** The usual tags of a word, the commonest first. */
function classOf(byUse: Ranked, count: number): string {
  const usual = byUse.filter(([, uses]) => uses >= count * CLASS_SHARE)
  return usual
    .map(([tag]) => tag)
    .slice(0, CLASS_MAX)
    .join(' ')
}

/** Classes are numbered from 1, as they come. */
function numberIn(classes: Map<string, number>, name: string): number {
  const number = classes.get(name) ?? classes.size + 1
  classes.set(name, number)
  return number
}

/** The tags that words of a class had more than once in a while, by number; all, when there were no such words. */
function choicesIn(tags: readonly number[], { names }: TagNumbers): Uint8Array {
  if (tags.length === 0) return Uint8Array.from(names.keys())
  const usual = [...countsOf(tags)].filter(([, uses]) => uses >= tags.length * CHOICE_SHARE)
  return Uint8Array.from(usual.map(([tag]) => tag).toSorted((a, b) => a - b))
}

/** The tag numbers that each word had, by the hash of its letters. */
function tagsByWord(
  sentences: readonly GoldSentence[],
  numbers: TagNumbers,
): ReadonlyMap<number, number[]> {
  const lexicon = new Lexicon()
  const tagsOf = new Map<number, number[]>()
  for (const word of sentences.flatMap(({ words }) => words)) {
    const hash = lexicon.hash(word.form, WORD.low)
    const tags = tagsOf.get(hash)
    if (tags) tags.push(numbers.of(word))
    else tagsOf.set(hash, [numbers.of(word)])
  }
  return tagsOf
}

function settledIn([first]: Ranked, count: number): number {
  const [tag, uses] = first ?? [UNSETTLED, 0]
  return count >= SETTLED_MIN && uses >= count * SETTLED_SHARE ? tag : UNSETTLED
}
