import type { GoldSentence } from '#eval/conllu.ts'
import { FIRST, PIECE_MAX, Sentence, TAG_SHIFT } from '#read/parse/sentence.ts'
import { Tagger } from '#read/parse/tagger.ts'
import { dictionaryFrom } from './dictionary.ts'
import { learnTags, type TagLearning } from './learn-tags.ts'
import { BITS } from './pack-model.ts'
import { packedClasses } from './pack-weights.ts'
import type { TagNumbers } from './tag-numbers.ts'
import type { Tagged } from './word-trees.ts'

const FOLDS = 5
/** Sentences that stay together, so that most of a document falls into one fold. */
const RUN_MAX = 50

type Known = {
  numbers: TagNumbers
  kins: ReadonlyMap<number, number>
  /** Sentences that were written for the training. */
  made: readonly GoldSentence[]
}

/**
 * Every sentence with tags by a tagger that has not seen it: a parser that learns from gold tags trusts them too much.
 *
 * @param say told of each fold as it is done
 */
export function jackknifed(
  sentences: readonly GoldSentence[],
  { numbers, kins, made }: Known,
  options: TagLearning & { say: (words: string) => void },
): { gold: Tagged[]; made: Tagged[] } {
  const tagged = { gold: [] as Tagged[], made: [] as Tagged[] }
  const [golds, mades] = [foldsOf(sentences), foldsOf(made)]
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = { gold: golds.without(fold), made: mades.without(fold) }
    const dictionary = dictionaryFrom(seen.gold, numbers, { kins, made: seen.made })
    const all = [...seen.gold, ...seen.made]
    const weights = packedClasses(learnTags(all, { numbers, dictionary }, options), BITS.tags)
    const tagger = new Tagger(weights, dictionary.words, { lists: dictionary.lists })
    for (const sentence of golds.only(fold))
      tagged.gold.push({ sentence, tags: tagsOf(sentence, tagger) })
    for (const sentence of mades.only(fold))
      tagged.made.push({ sentence, tags: tagsOf(sentence, tagger) })
    options.say(`tagged fold ${fold + 1} of ${FOLDS}`)
  }
  return tagged
}

/** Sentences by fold, in runs that stay together. */
function foldsOf(sentences: readonly GoldSentence[]) {
  const run = Math.min(RUN_MAX, Math.ceil(sentences.length / FOLDS))
  const foldOf = (index: number) => Math.floor(index / run) % FOLDS
  return {
    only: (fold: number) => sentences.filter((_, index) => foldOf(index) === fold),
    without: (fold: number) => sentences.filter((_, index) => foldOf(index) !== fold),
  }
}

/** The tag numbers of a sentence's words, at most PIECE_MAX of them. */
function tagsOf({ words }: GoldSentence, tagger: Tagger): number[] {
  const sentence = new Sentence()
  const forms = words.map(({ form }) => form)
  sentence.take(forms, 0, Math.min(forms.length, PIECE_MAX), tagger.dictionary)
  tagger.tag(sentence)
  return [...sentence.tags.subarray(FIRST, sentence.root)].map((tag) => tag - TAG_SHIFT)
}
