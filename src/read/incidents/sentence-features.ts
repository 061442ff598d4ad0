import type { Claim } from '#domain/claim.ts'
import { actsOf } from './act-words.ts'
import { Features } from './features.ts'
import type { ToldSentence } from './told-sentence.ts'

/** What a sentence tells of: the acts in it and in the one before, its claims, and how far down it stands. */
export type SentenceView = {
  readonly acts: readonly string[]
  readonly before: readonly string[]
  readonly claims: readonly Claim[]
  readonly place: string
}

/** One view a sentence, in order. @param claims in the order of their words */
export function viewsOf(
  sentences: readonly ToldSentence[],
  claims: readonly Claim[],
): SentenceView[] {
  const acts = sentences.map(({ words }) => [...new Set(words.flatMap((word) => actsOf(word)))])
  let from = 0
  return sentences.map(({ start, end }, at) => {
    while ((claims[from]?.end ?? Infinity) <= start) from += 1
    let to = from
    while ((claims[to]?.start ?? Infinity) < end) to += 1
    return {
      acts: acts[at] ?? [],
      before: acts[at - 1] ?? [],
      claims: claims.slice(from, to),
      place: placeOf(at),
    }
  })
}

function placeOf(at: number): string {
  if (at === 0) return 'first'
  if (at < 3) return 'early'
  return at < 8 ? 'middle' : 'late'
}

/** What speaks for a sentence to tell of an incident, and of which kind. */
export function sentenceFeatures(sentence: ToldSentence, view: SentenceView): Features {
  const features = new Features()
  for (const word of new Set(sentence.words.map(({ lemma }) => lemma))) features.add(50, word)
  features.add(59, view.place)
  addActs(features, view)
  addActWords(features, sentence)
  for (const { action, status, attribution } of view.claims) {
    features.add(61, action?.type ?? '', action?.mode ?? '', status)
    features.add(62, action?.type ?? '', attribution[0]?.kind ?? '', attribution[0]?.stance ?? '')
  }
  return features
}

function addActs(features: Features, { acts, before, place }: SentenceView): void {
  for (const act of acts) {
    features.add(51, act, place)
    for (const one of before) features.add(52, act, one)
    for (const other of acts) if (other > act) features.add(53, act, other)
  }
}

/** The words of the acts themselves, with what hangs on them and what they stand beside. */
function addActWords(features: Features, { words }: ToldSentence): void {
  for (const [at, word] of words.entries()) {
    const [act] = actsOf(word)
    if (act === undefined) continue
    features.add(54, word.lemma, word.xpos, word.relation)
    for (const child of word.children)
      features.add(55, act, words[child]?.relation ?? '', words[child]?.lemma ?? '')
    features.add(56, word.lemma, words[word.head]?.lemma ?? '')
    features.add(57, word.lemma, words[at - 1]?.lower ?? '')
    features.add(58, word.lemma, words[at + 1]?.lower ?? '')
  }
}
