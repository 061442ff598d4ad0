import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SentenceParser } from '#read/parse/sentence-parser.ts'
import { type Word, wordsIn } from '#read/parse/words-in.ts'
import { splitSentences } from '#read/split-sentences.ts'
import type { VoiceSentence } from '#read/voices/voice-sentence.ts'
import { type CofenetSentence, sentencesFromCofenet, textFromTokens } from './cofenet.ts'
import { type GoldRelation, type GoldVoice, voicesFromBrat } from './polnear.ts'
import type { NumberedSegment } from './score-links.ts'

/** An article with what its first annotator marked. */
export type VoiceArticle = {
  readonly text: string
  readonly voices: readonly GoldVoice[]
  readonly relations: readonly GoldRelation[]
}

/** The articles of a split: `text/NAME.txt` with `attributions/NAME_*.ann`. None when it has no such files. */
export function readArticles(folder: string): VoiceArticle[] {
  const texts = join(folder, 'text')
  const marked = join(folder, 'attributions')
  if (!existsSync(texts) || !existsSync(marked)) return []
  const files = namesIn(marked, /\.ann$/)
  return namesIn(texts, /\.txt$/).flatMap((name) => {
    const file = files.find((one) => one.startsWith(name.replace(/\.txt$/, '_')))
    if (!file) return []
    const text = readFileSync(join(texts, name), 'utf8')
    return [{ text, ...voicesFromBrat(readFileSync(join(marked, file), 'utf8'), text) }]
  })
}

/** The tokenised sentences of a split: `cofenet_*.jsonl`. */
export function readCofenet(folder: string): CofenetSentence[] {
  if (!existsSync(folder)) return []
  return namesIn(folder, /^cofenet_.*\.jsonl$/).flatMap((name) =>
    sentencesFromCofenet(readFileSync(join(folder, name), 'utf8')),
  )
}

const namesIn = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .toSorted()

/** The sentences of a text, cut and parsed as the reader does it; too long ones are left out. */
export function parsedSentences(text: string, parser: SentenceParser): VoiceSentence[] {
  return splitSentences(text, '')
    .filter(({ isTooLong }) => !isTooLong)
    .map((span) => parsed(wordsIn(text, span), span.paragraph, parser))
    .filter(({ words }) => words.length > 0)
}

/** A sentence of given tokens, which may be several: cut as the reader cuts it, and words also where tokens meet. */
export function parsedTokens(
  { tokens }: CofenetSentence,
  paragraph: number,
  parser: SentenceParser,
): { sentences: VoiceSentence[]; tokenOf: number[] } {
  const { text, spans } = textFromTokens(tokens)
  const tokenOf: number[] = []
  const sentences = splitSentences(text, '').map((sentence) => {
    const words: Word[] = []
    for (const word of wordsIn(text, sentence))
      for (const { token, start, end } of cutAtTokens(word, spans, tokenOf.at(-1) ?? 0)) {
        words.push({ text: text.slice(start, end), start, end })
        tokenOf.push(token)
      }
    return parsed(words, paragraph, parser)
  })
  return { sentences: sentences.filter(({ words }) => words.length > 0), tokenOf }
}

/** The parts of a word by the tokens that they belong to. @param from a token that is not behind the word */
function cutAtTokens({ start, end }: Word, tokens: readonly Word[], from: number) {
  const parts: { token: number; start: number; end: number }[] = []
  for (let token = from; token < tokens.length; token++) {
    const own = tokens[token] as Word
    if (own.start >= end) break
    if (own.end > start)
      parts.push({ token, start: Math.max(start, own.start), end: Math.min(end, own.end) })
  }
  return parts
}

const parsed = (words: Word[], paragraph: number, parser: SentenceParser): VoiceSentence => ({
  words,
  tree: parser.parse(words.map(({ text }) => text)),
  paragraph,
})

/** Marked spans as words of a passage, cut at its borders; a word has one role, the first that is marked there. */
export function segmentsIn(
  passage: readonly VoiceSentence[],
  voices: readonly GoldVoice[],
): NumberedSegment[] {
  const words = passage.flatMap((sentence) => sentence.words)
  const pieces = voices
    .flatMap(({ role, pieces }, voice) => pieces.map((piece) => ({ ...piece, role, voice })))
    .toSorted((a, b) => a.start - b.start)
  const segments: NumberedSegment[] = []
  let free = 0
  for (const { role, voice, start, end } of pieces) {
    let from = free
    while (from < words.length && (words[from]?.end ?? 0) <= start) from++
    let to = from
    while (to < words.length && (words[to]?.start ?? 0) < end) to++
    if (to === from) continue
    segments.push({ role, voice, start: from, end: to })
    free = to
  }
  return segments
}
