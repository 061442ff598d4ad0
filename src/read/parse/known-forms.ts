import { hashOf } from './mix.ts'

/** A lower-case word, the tags that it may have ("VERB VBD"), and whether that holds against the training text too. */
export type KnownForm = {
  readonly word: string
  readonly tags: readonly string[]
  readonly isSure: boolean
}

/** Words whose tags a language knows beyond what its model was trained on, such as the forms of verbs. */
export class KnownForms {
  readonly #choices = new Map<number, { tags: Uint8Array; isSure: boolean }>()

  /** @param tags tag names of the model */
  constructor(forms: Iterable<KnownForm>, tags: readonly string[]) {
    for (const { word, tags: allowed, isSure } of forms) {
      const own = [...tags.keys()].filter((number) => allowed.includes(tags[number] as string))
      if (own.length > 0) this.#choices.set(hashOf(word), { tags: Uint8Array.from(own), isSure })
    }
  }

  /**
   * The numbers of the tags that the word may have; undefined where the model is left to judge.
   *
   * @param low hash of the word's lower-case letters @param isKnown whether the training text had the word
   */
  choicesOf(low: number, isKnown: boolean): Uint8Array | undefined {
    const known = this.#choices.get(low)
    return known !== undefined && (known.isSure || !isKnown) ? known.tags : undefined
  }
}
