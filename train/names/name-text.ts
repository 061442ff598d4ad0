import type { Gazetteer } from '#domain/gazetteer.ts'
import { firstOf, type TaggedWord } from '#read/names/named-sentence.ts'
import type { SentenceParser } from '#read/parse/sentence-parser.ts'
import { findPlaces, type PlaceMention } from '#read/places/find-places.ts'
import type { GoldName } from './entity-column.ts'

/** A sentence as it stands in its text, with its words and the names among them. */
export type MarkedSentence = {
  readonly text: string
  readonly forms: readonly string[]
  readonly names: readonly GoldName[]
}
/** A text whose words have a label each, with the places that were found in it. */
export type NameText = {
  readonly sentences: readonly {
    readonly words: readonly TaggedWord[]
    readonly labels: Uint8Array
  }[]
  readonly places: readonly PlaceMention[]
}

export type TextMeans = { readonly parser: SentenceParser; readonly gazetteer: Gazetteer }

/** One text of marked sentences: tagged by the parser, its places found, as the reader would have it. */
export function nameTextOf(
  sentences: readonly MarkedSentence[],
  { parser, gazetteer }: TextMeans,
): NameText {
  const starts: number[] = []
  let text = ''
  for (const sentence of sentences) {
    starts.push(text.length)
    text += `${sentence.text}\n`
  }
  return {
    sentences: sentences.map(({ forms, names }, index) => ({
      words: wordsOf(forms, { parser, text, from: starts[index] ?? 0 }),
      labels: labelsOf(forms.length, names),
    })),
    places: findPlaces(text, gazetteer).places,
  }
}

type In = { readonly parser: SentenceParser; readonly text: string; readonly from: number }

/** The words with their offsets; one that is not in the text as it is written has no length. */
function wordsOf(forms: readonly string[], { parser, text, from }: In): TaggedWord[] {
  let at = from
  return parser.parse(forms).map(({ word, xpos }) => {
    const found = text.indexOf(word, at)
    const start = found < 0 ? at : found
    const end = found < 0 ? at : found + word.length
    at = end
    return { word, xpos, start, end }
  })
}

function labelsOf(size: number, names: readonly GoldName[]): Uint8Array {
  const labels = new Uint8Array(size)
  for (const { kind, from, to } of names) {
    labels[from] = firstOf(kind)
    labels.fill(firstOf(kind) + 1, from + 1, to)
  }
  return labels
}
