/** One word of a treebank. Heads count from 1; 0 is the root. */
export type GoldWord = {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly relation: string
}
/** A sentence of a treebank: its words, its raw text, and the surface tokens with the words that each holds. */
export type GoldSentence = {
  readonly text: string
  readonly words: readonly GoldWord[]
  /** Forms as they stand in the text; one may hold several words ("don't"). */
  readonly tokens: readonly { readonly form: string; readonly words: number }[]
  /** A paragraph or document begins here. */
  readonly startsParagraph: boolean
}

/** Reads CoNLL-U; empty nodes (8.1) are left out. @source universaldependencies.org/format.html */
export function sentencesFromConllu(file: string): GoldSentence[] {
  return file
    .split(/\r?\n\r?\n/)
    .filter((block) => /^\d/m.test(block))
    .map(sentenceOf)
}

function sentenceOf(block: string): GoldSentence {
  const words: GoldWord[] = []
  const tokens: { form: string; words: number }[] = []
  let covered = 0
  for (const line of block.split(/\r?\n/)) {
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', relation = ''] =
      line.split('\t')
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      covered = Number(range[2])
      tokens.push({ form, words: covered - Number(range[1]) + 1 })
    }
    if (!/^\d+$/.test(id)) continue
    if (Number(id) > covered) tokens.push({ form, words: 1 })
    words.push({ form, lemma, upos, xpos, head: Number(head), relation })
  }
  const text = /^# text = (.*)$/m.exec(block)?.[1] ?? ''
  return { text, words, tokens, startsParagraph: /^# new(?:par|doc)/m.test(block) }
}
