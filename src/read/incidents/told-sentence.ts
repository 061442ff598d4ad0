import type { SentenceParser } from '#read/parse/sentence-parser.ts'
import { wordsIn } from '#read/parse/words-in.ts'
import { splitSentences } from '#read/split-sentences.ts'

/** One word of a sentence with its place in the tree; `start` and `end` are UTF-16 offsets into the text. */
export type ToldWord = {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Index of its head, -1 for the root. */
  readonly head: number
  readonly relation: string
  readonly start: number
  readonly end: number
  readonly children: number[]
}

/** A sentence as the incidents are looked for in it. */
export type ToldSentence = {
  readonly words: readonly ToldWord[]
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

/** The sentences of a report with their trees, without credits and datelines, and without those too long to parse. */
export function toldSentences(text: string, parser: SentenceParser): ToldSentence[] {
  return splitSentences(text, '')
    .filter((span) => span.part !== 'boilerplate' && !span.isTooLong)
    .map(({ start, end, paragraph }) => ({
      start,
      end,
      paragraph,
      words: toldWords(text, { start, end }, parser),
    }))
}

function toldWords(
  text: string,
  span: { start: number; end: number },
  parser: SentenceParser,
): ToldWord[] {
  const cut = wordsIn(text, span)
  const words = parser.parse(cut.map((word) => word.text)).map(
    ({ lemma, ...word }, at): ToldWord => ({
      ...(cut[at] as (typeof cut)[number]),
      lower: word.word.toLowerCase(),
      lemma: lemma.toLowerCase(),
      upos: word.upos,
      xpos: word.xpos,
      head: word.head,
      relation: word.relation,
      children: [],
    }),
  )
  for (const [at, word] of words.entries()) words[word.head]?.children.push(at)
  return words
}
