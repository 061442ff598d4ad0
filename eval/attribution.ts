import { join } from 'node:path'
import { loadEnglishModels } from '#adapters/english-models.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import { SentenceParser } from '#read/parse/sentence-parser.ts'
import { findVoices, type WordPlace } from '#read/voices/find-voices.ts'
import { passagesFrom } from '#read/voices/passages.ts'
import type { Role, Segment } from '#read/voices/voice-labels.ts'
import { voiceModelFrom } from '#read/voices/voice-model.ts'
import type { VoiceSentence } from '#read/voices/voice-sentence.ts'
import { VoiceTagger } from '#read/voices/voice-tagger.ts'
import type { CofenetSentence } from './cofenet.ts'
import { countLinks, type LinkCounts, type NumberedSegment } from './score-links.ts'
import { countVoices, noCounts, scoresOf, spanOf, type VoiceSpan } from './score-voices.ts'
import type { Task } from './task.ts'
import {
  parsedSentences, parsedTokens, readArticles, readCofenet, segmentsIn, type VoiceArticle,
} from './voice-texts.ts' // biome-ignore format: one list

type Means = { readonly parser: SentenceParser; readonly tagger: VoiceTagger }

/** Who says, by which words, and what: over given tokens and over the articles themselves. */
export const scoreAttribution: Task = ({ gold, split }) => {
  const models = loadEnglishModels()
  const means = {
    parser: new SentenceParser(parseModelFrom(models.parse)),
    tagger: new VoiceTagger(voiceModelFrom(models.voices)),
  }
  return (corpus) => {
    const folder = join(gold, corpus, split)
    const sentences = readCofenet(folder)
    const articles = readArticles(folder)
    if (sentences.length + articles.length === 0) return null
    const raw = articles.length === 0 ? null : scoreArticles(articles, means)
    return {
      scores: {
        ...(sentences.length === 0 ? {} : scoresOf(countTokens(sentences, means))),
        ...raw?.scores,
      },
      notes: [`${sentences.length} tokenised sentences`, ...(raw?.notes ?? [])],
    }
  }
}

/** Sentences of one article follow each other: a quotation may go on from one to the next. */
function countTokens(sentences: readonly CofenetSentence[], { parser, tagger }: Means) {
  const counts = noCounts()
  for (const own of byArticle(sentences)) {
    const cut = own.map((sentence, index) => parsedTokens(sentence, index, parser))
    const found = tagger.tag(cut.map((one) => one.sentences))
    own.forEach(({ spans }, index) => {
      const tokenOf = cut[index]?.tokenOf ?? []
      const inTokens = (found[index] ?? []).map((segment) => tokensOf(segment, tokenOf))
      countVoices(counts, spans.map(spanOf), inTokens.map(spanOf))
    })
  }
  return counts
}

function byArticle(sentences: readonly CofenetSentence[]): CofenetSentence[][] {
  const articles: CofenetSentence[][] = []
  for (const sentence of sentences) {
    const last = articles.at(-1)
    if (last?.[0]?.id === sentence.id) last.push(sentence)
    else articles.push([sentence])
  }
  return articles
}

const tokensOf = ({ role, start, end }: Segment, tokenOf: readonly number[]): Segment => ({
  role,
  start: tokenOf[start] ?? 0,
  end: (tokenOf[end - 1] ?? 0) + 1,
})

/** Of the articles themselves: contents that are linked to one cue are one span, as people marked them. */
function scoreArticles(articles: readonly VoiceArticle[], { parser, tagger }: Means) {
  const counts = noCounts()
  const links = { cues: 0, sources: 0, contents: 0 }
  for (const { text, voices, relations } of articles) {
    const sentences = parsedSentences(text, parser)
    const passages = passagesFrom(sentences)
    const marked = passages.map((passage) => segmentsIn(passage, voices))
    countVoices(counts, goldSpans(passages, marked), foundSpans(sentences, tagger))
    const own = countLinks(passages, marked, relations)
    links.cues += own.cues
    links.sources += own.sources
    links.contents += own.contents
  }
  return { scores: scoresOf(counts, 'raw.'), notes: [notesOf(articles.length, links)] }
}

const notesOf = (articles: number, { cues, sources, contents }: LinkCounts) =>
  `${articles} articles; of ${cues} marked cues, given the marked spans, ${percent(sources / cues)} ` +
  `get their source (or none) and ${percent(contents / cues)} their contents`

const percent = (share: number) => `${(100 * (share || 0)).toFixed(1)} %`

/** Words are counted through the text, over all passages. */
function goldSpans(
  passages: readonly (readonly VoiceSentence[])[],
  marked: readonly (readonly NumberedSegment[])[],
): VoiceSpan[] {
  const spans = new Map<number, { role: Role; pieces: { start: number; end: number }[] }>()
  let before = 0
  passages.forEach((passage, index) => {
    for (const { role, voice, start, end } of marked[index] ?? []) {
      const span = spans.get(voice) ?? { role, pieces: [] }
      span.pieces.push({ start: before + start, end: before + end })
      spans.set(voice, span)
    }
    before += passage.reduce((sum, { words }) => sum + words.length, 0)
  })
  return [...spans.values()]
}

function foundSpans(sentences: readonly VoiceSentence[], tagger: VoiceTagger): VoiceSpan[] {
  const starts = [0]
  for (const { words } of sentences) starts.push((starts.at(-1) ?? 0) + words.length)
  const numberOf = ({ sentence, word }: WordPlace) => (starts[sentence] ?? 0) + word
  const { voices, attributions } = findVoices(sentences, tagger)
  const pieces = voices.map(({ first, last }) => ({
    start: numberOf(first),
    end: numberOf(last) + 1,
  }))
  const spanOfAll = (role: Role, numbers: readonly number[]): VoiceSpan => ({
    role,
    pieces: numbers.flatMap((number) => pieces[number] ?? []),
  })
  const joined = attributions.map(({ contents }) => contents).filter(({ length }) => length > 1)
  const isJoined = new Set(joined.flat())
  return [
    ...joined.map((numbers) => spanOfAll('content', numbers)),
    ...voices.flatMap(({ role }, number) =>
      isJoined.has(number) ? [] : [spanOfAll(role, [number])],
    ),
  ]
}
