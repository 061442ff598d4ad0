import type { GoldSentence, GoldWord } from './conllu.ts'

/** A word as a parser gives it: `head` is an index, -1 for the root. */
export type GuessedWord = {
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  readonly head: number
  readonly relation: string
}
/** Shares of words, 0 to 1, over all words, punctuation too. */
type TreeScores = {
  /** Words with the right universal tag, finer tag, dictionary form. */
  upos: number
  xpos: number
  lemma: number
  /** Words with the right head; with the right head and universal relation. */
  uas: number
  las: number
  words: number
}

/** "nsubj" of "nsubj:pass". */
const universal = (relation: string) => relation.split(':')[0]

/**
 * Scores trees over gold words. Every word counts, punctuation too; relations are compared without their subtypes.
 *
 * A gold lemma "_" says that there is none, and any is right.
 * @source the evaluation of the CoNLL 2018 shared task, for words that are given
 */
export function scoreTrees(
  gold: readonly GoldSentence[],
  guessed: readonly (readonly GuessedWord[])[],
): TreeScores {
  const pairs = gold.flatMap(({ words }, number) =>
    words.map((word, index) => [word, guessed[number]?.[index]] as const),
  )
  const share = (isRight: (word: GoldWord, guess: GuessedWord) => boolean) => {
    const right = pairs.filter(([word, guess]) => guess !== undefined && isRight(word, guess))
    return pairs.length === 0 ? 0 : right.length / pairs.length
  }
  const hasHead = (word: GoldWord, guess: GuessedWord) => guess.head + 1 === word.head
  return {
    upos: share((word, guess) => guess.upos === word.upos),
    xpos: share((word, guess) => guess.xpos === word.xpos),
    lemma: share((word, guess) => word.lemma === '_' || guess.lemma === word.lemma),
    uas: share(hasHead),
    las: share(
      (word, guess) =>
        hasHead(word, guess) && universal(guess.relation) === universal(word.relation),
    ),
    words: pairs.length,
  }
}
