import type { GoldSentence } from '#eval/conllu.ts'
import { Lexicon, WORD } from '#read/parse/lexicon.ts'
import { UNSETTLED, WordTags } from '#read/parse/word-tags.ts'
import { countsOf, ranked } from './counts.ts'
import type { TagNumbers } from './tag-numbers.ts'

/** How often a word is seen before the dictionary knows it, and before its only tag is settled. */
const KNOWN_MIN = 4
const SETTLED_MIN = 30
const SETTLED_SHARE = 0.999
/** The share of a word's uses that makes a tag part of its class, and how many tags a class tells apart. */
const CLASS_SHARE = 0.02
const CLASS_MAX = 3

/** What frequent words may be: classes of tags, numbered as they come, and settled tags. */
export function dictionaryFrom(sentences: readonly GoldSentence[], numbers: TagNumbers): WordTags {
  const classes = new Map<string, number>()
  const entries: number[] = []
  for (const [word, tags] of tagsByWord(sentences, numbers)) {
    if (tags.length < KNOWN_MIN) continue
    const byUse = ranked(countsOf(tags), (a, b) => a - b)
    const usual = byUse.filter(([, uses]) => uses >= tags.length * CLASS_SHARE)
    const name = usual
      .map(([tag]) => tag)
      .slice(0, CLASS_MAX)
      .join(' ')
    const number = classes.get(name) ?? classes.size + 1
    classes.set(name, number)
    entries.push(word, number, settledIn(byUse, tags.length))
  }
  return new WordTags(Int32Array.from(entries))
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

function settledIn([first]: readonly (readonly [number, number])[], count: number): number {
  const [tag, uses] = first ?? [UNSETTLED, 0]
  return count >= SETTLED_MIN && uses >= count * SETTLED_SHARE ? tag : UNSETTLED
}
