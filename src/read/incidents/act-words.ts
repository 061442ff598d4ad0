import lists from '#model/english/incidents.json' with { type: 'json' }
import type { ToldWord } from './told-sentence.ts'

/** For each dictionary form the kinds of act that it tells of, such as "kill" or "bomb"; a word may tell of two. */
const ACTS = new Map<string, string[]>()
for (const [act, words] of Object.entries(lists.acts))
  for (const word of words.split(' ')) ACTS.set(word, [...(ACTS.get(word) ?? []), act])

const NONE: readonly string[] = []

/** The kinds of act that a word tells of; none for most. */
export function actsOf(word: ToldWord | undefined): readonly string[] {
  if (!word) return NONE
  return ACTS.get(word.lemma) ?? ACTS.get(word.lower) ?? NONE
}
