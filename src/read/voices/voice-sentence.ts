/** One word of a sentence's tree, as the parser gives it. */
export type TreeWord = {
  readonly word: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Index of the head, -1 for the root. */
  readonly head: number
  readonly relation: string
}

/** A sentence with its tree. */
export type VoiceSentence = {
  /** Its words; `start` and `end` are offsets in the text, and tell which way a straight quotation mark looks. */
  readonly words: readonly { readonly start: number; readonly end: number }[]
  /** A tree word for each of the words. */
  readonly tree: readonly TreeWord[]
  /** Number of its paragraph; a quotation that is not taken up by the next paragraph ends with its own. */
  readonly paragraph: number
}
