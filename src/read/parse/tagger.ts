import type { KnownForms } from './known-forms.ts'
import { at } from './mix.ts'
import { FIRST, type Sentence, TAG_SHIFT } from './sentence.ts'
import { TAG_FEATURES, TagFeatures } from './tag-features.ts'
import { bestOf, CLASSES_MAX, type Scores, type Weights } from './weights.ts'
import { UNSETTLED, type WordTags } from './word-tags.ts'

/** Tags words one after the other: the settled ones by the dictionary, the others by weights. */
export class Tagger {
  readonly #see = new TagFeatures()
  readonly #features = new Int32Array(TAG_FEATURES)
  readonly #scores: Scores = new Float64Array(CLASSES_MAX)
  readonly #weights: Weights
  readonly dictionary: WordTags
  readonly #lists: readonly Uint8Array[]
  readonly #forms: KnownForms | null
  readonly #shared = new Map<Uint8Array, Map<Uint8Array, Uint8Array>>()

  /** @param lists the tags that words of a class of the dictionary may have, by its number */
  constructor(
    weights: Weights,
    dictionary: WordTags,
    { lists, forms = null }: { lists: readonly Uint8Array[]; forms?: KnownForms | null },
  ) {
    this.#forms = forms
    this.#weights = weights
    this.dictionary = dictionary
    this.#lists = lists
  }

  /** Writes the tag of every word into the sentence. @cost O(words) */
  tag(sentence: Sentence): void {
    for (let place = FIRST; place < sentence.root; place++)
      sentence.tags[place] = this.tagAt(sentence, place) + TAG_SHIFT
  }

  /** The tag number of one word, from the tags before it. */
  tagAt(sentence: Sentence, place: number): number {
    const settled = at(sentence.settled, place)
    if (settled !== UNSETTLED) return settled
    const choices = this.#choicesAt(sentence, place)
    if (choices.length === 1) return choices[0] as number
    this.#see.write(sentence, place, this.#features)
    this.#weights.score(this.#features, choices, this.#scores)
    return choices[bestOf(this.#scores, choices.length)] as number
  }

  #choicesAt({ low, known }: Sentence, place: number): Uint8Array {
    const ofTags = at(known, place)
    const usual = this.#lists[ofTags] as Uint8Array
    const own = this.#forms?.choicesOf(at(low, place), ofTags !== 0)
    return own ? this.#sharedBy(usual, own) : usual
  }

  /** The same two lists meet often, and there are few of them. */
  #sharedBy(usual: Uint8Array, own: Uint8Array): Uint8Array {
    const known = this.#shared.get(usual) ?? new Map<Uint8Array, Uint8Array>()
    const both = known.get(own) ?? shared(usual, own)
    this.#shared.set(usual, known.set(own, both))
    return both
  }
}

/** Only tags that a class of words had in training are weighed against each other; without any of them, all of its own. */
function shared(usual: Uint8Array, own: Uint8Array): Uint8Array {
  const both = usual.filter((tag) => own.includes(tag))
  return both.length > 0 ? both : own
}
