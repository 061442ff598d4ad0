import type { Claim } from '#domain/claim.ts'
import type { Gazetteer } from '#domain/gazetteer.ts'
import type { NamedPlace } from '#domain/place.ts'
import { type DateMention, findDates } from '#read/dates/find-dates.ts'
import { cutter } from '#read/mentions-in.ts'
import type { SentenceParser } from '#read/parse/sentence-parser.ts'
import { findPlaces } from '#read/places/find-places.ts'
import type { Features } from './features.ts'
import { nounPhrases, type Phrase } from './noun-phrases.ts'
import { phraseFeatures } from './phrase-features.ts'
import { type SentenceView, sentenceFeatures, viewsOf } from './sentence-features.ts'
import { type ToldSentence, toldSentences } from './told-sentence.ts'

/** A report as the incidents are looked for in it, with its claims. */
export type Telling = {
  readonly text: string
  /** The day it was published, empty when unknown. */
  readonly published: string
  readonly claims: readonly Claim[]
  /** ISO 3166-1 code of the country that it was written in, where known. */
  readonly country?: string
}

/** A report cut into sentences and noun phrases, with what speaks for each. */
export type ToldReport = {
  readonly telling: Telling
  readonly sentences: readonly ToldSentence[]
  readonly views: readonly SentenceView[]
  readonly phrases: readonly Phrase[]
  readonly sentenceHashes: readonly (readonly number[])[]
  readonly phraseHashes: readonly (readonly number[])[]
  readonly dates: readonly DateMention[]
  readonly places: readonly (NamedPlace & { readonly isDemonym?: boolean })[]
}

type Means = { readonly parser: SentenceParser; readonly gazetteer: Gazetteer }

/** Cuts a report and looks at every sentence and phrase of it once. @cost linear in the text */
export function toldReport(telling: Telling, { parser, gazetteer }: Means): ToldReport {
  const { text, published, claims, country } = telling
  const sentences = toldSentences(text, parser)
  const views = viewsOf(sentences, claims)
  const { dates } = findDates(text, published === '' ? {} : { published })
  const datesIn = cutter(dates)
  const phrases = sentences.flatMap((one, number) => phrasesOf(one, number, datesIn(one)))
  const hashesOf = ({ hashes }: Features) => hashes
  return {
    telling, sentences, views, phrases,
    sentenceHashes: sentences.map((one, at) => hashesOf(sentenceFeatures(one, views[at] as SentenceView))),
    phraseHashes: phrases.map((one) =>
      hashesOf(phraseFeatures(sentences[one.sentence] as ToldSentence, one, views[one.sentence] as SentenceView)),
    ),
    dates,
    places: findPlaces(text, gazetteer, country === undefined ? {} : { country }).places,
  } // biome-ignore format: one thought
}

/** The noun phrases of a sentence but for its dates: "Friday" takes part in nothing. */
const phrasesOf = (sentence: ToldSentence, number: number, dates: readonly DateMention[]) =>
  nounPhrases(sentence, number).filter(
    (phrase) => !dates.some(({ start, end }) => start <= phrase.start && phrase.end <= end),
  )

/** What lies within a sentence, of mentions in the order of the text. */
export function within<M extends { readonly start: number; readonly end: number }>(
  mentions: readonly M[],
  { start, end }: { readonly start: number; readonly end: number },
): M[] {
  return mentions.filter((one) => one.start >= start && one.end <= end)
}
