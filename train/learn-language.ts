import type { GoldSentence } from '#eval/conllu.ts'
import { PIECE_MAX } from '#read/parse/sentence.ts'
import { marksAmong } from '#read/parse/sentence-parser.ts'
import { dictionaryFrom } from './dictionary.ts'
import { jackknifed } from './jackknife.ts'
import { kinOfWords, wordsOfAll } from './kin-of-words.ts'
import { learnChoices } from './learn-choices.ts'
import { learnLemmas } from './learn-lemmas.ts'
import { learnMarks } from './learn-marks.ts'
import { learnTags } from './learn-tags.ts'
import { learnTrees } from './learn-trees.ts'
import { BITS, packModel } from './pack-model.ts'
import { keptClasses, keptLeads } from './pack-weights.ts'
import { RelationNumbers } from './relation-numbers.ts'
import { TagNumbers } from './tag-numbers.ts'
import { type Tagged, wordTreeOf } from './word-trees.ts'

/** How often the sentences are gone through, what settles their order, and who is told of the progress. */
type Learning = {
  seed: number
  epochs: number
  /** Texts without trees, from which only the kin of words is learned. */
  texts: readonly string[]
  /** Sentences with trees that were written for it: tags and trees are learned from them too, and words that the others lack. */
  made?: readonly GoldSentence[]
  say: (words: string) => void
}

/** Mistakes that a feature must be part of before it counts: fewer features, and better ones. */
const UPDATES_MIN = { tags: 3, moves: 4, relations: 3 }
/** How often the parser goes on from its own mistake in training, once it knows a little. */
const EXPLORE = 0.9
/** By how much a right move has to win in training; one vote of one feature is 1. */
const MARGIN = 2
/** Universal tags whose dictionary form is written as the word is. */
const NAMES = ['PROPN']

/** Learns tags, lemmas and trees from gold sentences. The bytes of a model file, the same for the same call. */
export function learnLanguage(sentences: readonly GoldSentence[], learning: Learning): Uint8Array {
  const { seed, epochs, texts, made = [], say } = learning
  const numbers = new TagNumbers(sentences)
  const relations = new RelationNumbers(sentences)
  const kins = kinOfWords(wordsOfAll(sentences, texts))
  say(`found the kin of ${kins.size} words`)
  const dictionary = dictionaryFrom(sentences, numbers, { kins, made })
  const all = [...sentences, ...made]
  const tagging = { seed, epochs, updatesMin: UPDATES_MIN.tags }
  const allTagRows = learnTags(all, { numbers, dictionary }, tagging)
  const tagRows = learnTags(
    all,
    { numbers, dictionary },
    {
      ...tagging,
      updatesMin: 0,
      kept: keptClasses(allTagRows, BITS.tags),
    },
  )
  say('learned to tag')
  const guessing = { ...tagging, epochs: Math.ceil(epochs / 2) }
  const examples = jackknifed(sentences, { numbers, kins, made }, { ...guessing, say })
  const isMark = marksAmong(numbers.names)
  const treesOf = (tagged: readonly Tagged[]) =>
    tagged
      .filter(({ sentence }) => sentence.words.length <= PIECE_MAX)
      .map((example) => wordTreeOf(example, isMark))
  const ownTrees = treesOf(examples.gold)
  const wordTrees = [...ownTrees, ...treesOf(examples.made)]
  const known = { relations, dictionary, isMark }
  const markRows = learnMarks(ownTrees, { ...known, epochs, seed })
  const choices = learnChoices(wordTrees, known)
  const parsing = {
    seed, epochs, say, explore: EXPLORE, margin: MARGIN, movesMin: UPDATES_MIN.moves, relationsMin: UPDATES_MIN.relations,
  } // biome-ignore format: one list
  const allTrees = learnTrees(wordTrees, { ...known, choices }, parsing)
  const trees = learnTrees(
    wordTrees,
    { ...known, choices },
    {
      ...parsing,
      movesMin: 0,
      relationsMin: 0,
      kept: {
        moves: keptLeads(allTrees.moves, BITS.moves),
        relations: keptClasses(allTrees.relations, BITS.relations),
      },
    },
  )
  return packModel({
    tags: numbers.names,
    relations: relations.names,
    names: NAMES,
    dictionary,
    lemmas: learnLemmas(sentences, numbers, NAMES),
    tagRows,
    moveRows: trees.moves,
    relationRows: trees.relations,
    markRows,
    choices,
  })
}
