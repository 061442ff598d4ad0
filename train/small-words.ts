import type { GoldSentence } from '#eval/conllu.ts'

const SMALL = /^[a-z]+(?:['-][a-z]+)*$/

/**
 * The words of a treebank that are written in small letters at least as often as otherwise, sorted.
 *
 * Names that somebody wrote in small letters do not count, nor do words at the beginning of a sentence.
 */
export function smallWordsIn(sentences: readonly Pick<GoldSentence, 'words'>[]): string[] {
  const balance = new Map<string, number>()
  for (const { words } of sentences)
    for (const [at, { form, upos }] of words.entries()) {
      const isSmall = SMALL.test(form) && upos !== 'PROPN'
      if (at === 0 && !isSmall) continue
      const word = form.toLowerCase()
      balance.set(word, (balance.get(word) ?? 0) + (isSmall ? 1 : -1))
    }
  return [...balance]
    .flatMap(([word, count]) => (count >= 0 && SMALL.test(word) ? [word] : []))
    .toSorted()
}
