import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import { englishParser } from '#read/english-reader.ts'
import { NameFinder } from '#read/names/find-names.ts'
import { nameModelFrom } from '#read/names/name-model.ts'
import type { NameMention, TaggedSentence, TaggedWord } from '#read/names/named-sentence.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import type { SentenceParser } from '#read/parse/sentence-parser.ts'
import { wordsIn } from '#read/parse/words-in.ts'
import { findPlaces, type PlaceMention } from '#read/places/find-places.ts'
import { splitSentences } from '#read/split-sentences.ts'
import type { EntityText } from './entity-texts.ts'

/** What the reader finds in a text: its names and places, and the tagged words that they stand among. */
export type FoundEntities = {
  readonly names: readonly NameMention[]
  readonly places: readonly PlaceMention[]
  readonly sentences: readonly TaggedSentence[]
}
/** Reads one text. */
export type FindEntities = (text: EntityText) => FoundEntities

const modelOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../model/english/${name}`, import.meta.url)))

/** The reader's finders of names and places, over the corpus's own words where it gives them. */
export function makeEntityFinder(): FindEntities {
  const parser = englishParser(parseModelFrom(modelOf('parse.bin')))
  const finder = new NameFinder(nameModelFrom(modelOf('names.bin')))
  const gazetteer = loadGazetteer()
  return ({ text, sentences: given }) => {
    const { places } = findPlaces(text, gazetteer)
    const sentences = (given ?? wordsOf(text)).map((words) => tagged(words, parser))
    return { names: finder.find(sentences, places), places, sentences }
  }
}

type Word = Omit<TaggedWord, 'xpos'>

/** A text's sentences in the words of trees. */
export const wordsOf = (text: string): Word[][] =>
  splitSentences(text, '').map((sentence) =>
    wordsIn(text, sentence).map((one) => ({ ...one, word: one.text })),
  )

function tagged(words: readonly Word[], parser: SentenceParser): TaggedSentence {
  const tree = parser.parse(words.map(({ word }) => word))
  return words.map(({ word, start, end }, index) => ({
    word,
    start,
    end,
    xpos: tree[index]?.xpos ?? '',
  }))
}
