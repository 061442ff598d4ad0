import places from '#model/places/english.json' with { type: 'json' }
import type { PlaceMention } from '#read/places/find-places.ts'
import { BestLabels } from './best-labels.ts'
import { NAME_FEATURES, NameFeatures } from './name-features.ts'
import type { NameModel } from './name-model.ts'
import {
  isFirst, kindOfLabel, LABELS, type NameMention, NO_NAME, type TaggedSentence,
} from './named-sentence.ts' // biome-ignore format: one list
import { CLOSED } from './open-words.ts'
import { placeTeller } from './place-teller.ts'

/** Words of a text whose last label is remembered, at most. */
const REMEMBERED_MAX = 5000

/** Finds the names of texts. Works in memory of its own: one text at a time. */
export class NameFinder {
  readonly #model: NameModel
  readonly #see = new NameFeatures()
  readonly #best = new BestLabels()
  readonly #features = new Int32Array(NAME_FEATURES)
  readonly #scores = new Float64Array(LABELS)
  /** The label that a word had last in the text, by its letters. */
  readonly #remembered = new Map<number, number>()

  constructor(model: NameModel) {
    this.#model = model
  }

  /**
   * The names of a text, in its order; no two overlap.
   *
   * A word that was part of a name before is likelier to be part of such a one again.
   *
   * @param found places found in the same text, in its order
   * @cost O(words); sentences without a capital cost next to nothing
   */
  find(sentences: readonly TaggedSentence[], found: readonly PlaceMention[]): NameMention[] {
    const names: NameMention[] = []
    const placeOf = placeTeller(found)
    this.#remembered.clear()
    for (const sentence of sentences) {
      if (!this.#see.take(sentence, placeOf)) continue
      for (let from = 0; from < this.#see.size; from++) {
        const to = this.#chainEnd(from)
        if (to === from) continue
        this.#label(from, to)
        for (const name of this.#namesIn(sentence, from, to)) names.push(name)
        from = to
      }
    }
    return names
  }

  /** The end of the chain of words that may be in names; `from` itself where there is none. */
  #chainEnd(from: number): number {
    let to = from
    while (to < this.#see.size && this.#see.open[to] !== CLOSED) to++
    return to
  }

  #label(from: number, to: number): void {
    const { again, behind } = this.#model
    for (let word = from; word < to; word++) {
      this.#see.write(word, this.#features)
      this.#model.score(this.#features, this.#scores)
      const before = this.#remembered.get(this.#see.lettersAt(word)) ?? NO_NAME
      for (let label = 0; label < LABELS; label++)
        this.#best.scores[(word - from) * LABELS + label] =
          (this.#scores[label] as number) + (again[before * LABELS + label] as number)
    }
    this.#best.find(to - from, behind)
    for (let word = from; word < to; word++)
      this.#remember(this.#see.lettersAt(word), this.#best.labels[word - from] as number)
  }

  #remember(letters: number, label: number): void {
    if (label === NO_NAME) return
    if (this.#remembered.size < REMEMBERED_MAX || this.#remembered.has(letters))
      this.#remembered.set(letters, label)
  }

  #namesIn(sentence: TaggedSentence, from: number, to: number): NameMention[] {
    const { labels } = this.#best
    const names: NameMention[] = []
    for (let first = from; first < to; first++) {
      const label = labels[first - from] as number
      if (label === NO_NAME || !isFirst(label)) continue
      let last = first
      while (last + 1 < to && labels[last + 1 - from] === label + 1) last++
      const start = sentence[articleBefore(sentence, first)]?.start ?? 0
      const end = sentence[last]?.end ?? 0
      names.push({ kind: kindOfLabel(label), start, end })
    }
    return names
  }
}

const ARTICLES = new Set(places.articles)

/** Where a name really begins: "al-Oster" is cut at its hyphen, and its article is small. */
function articleBefore(sentence: TaggedSentence, first: number): number {
  const [article, hyphen, name] = [sentence[first - 2], sentence[first - 1], sentence[first]]
  const isJoined = article?.end === hyphen?.start && hyphen?.end === name?.start
  if (!article || hyphen?.word !== '-' || !isJoined) return first
  return ARTICLES.has(article.word.toLowerCase()) ? first - 2 : first
}
