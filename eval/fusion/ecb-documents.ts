import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unescaped } from '#eval/xml-text.ts'

/** Words of one sentence that the corpus marks: an action, a party, a time or a place. */
export type EcbSpan = {
  /** The corpus's tag, such as ACTION_OCCURRENCE, HUMAN_PART_PER, TIME_DATE or LOC_GEO. */
  readonly tag: string
  readonly sentence: number
  /** Numbers of its words within the sentence, ascending; never empty. */
  readonly words: readonly number[]
}

/** A marked action, and the event that it tells of: equal over all documents for one event. */
export type EcbMention = EcbSpan & { readonly id: string; readonly event: string }

export type EcbDocument = {
  /** Its file's name without the ending, as `2_1ecb`. */
  readonly name: string
  /** The seminal event that it was collected for: topic and half, as `2ecb` or `2ecbplus`. */
  readonly story: string
  /** Words by sentence; sentences that hold no words are empty. */
  readonly sentences: readonly (readonly string[])[]
  /** Marked actions of the curated sentences. */
  readonly mentions: readonly EcbMention[]
  /** Marked parties, times and places of the curated sentences. */
  readonly spans: readonly EcbSpan[]
}

type Curated = ReadonlyMap<string, ReadonlySet<number>>

const TOKEN = /<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g
const MARK = /<(\w+) m_id="(\d+)"[^>]*?(?<!\/)>([\s\S]*?)<\/\1>/g
const ANCHOR = /t_id="(\d+)"/g
const RELATION = /<(CROSS|INTRA)_DOC_COREF r_id="\d+"([^>]*)>([\s\S]*?)<\/\1_DOC_COREF>/g
const ENDS = /<(source|target) m_id="(\d+)"/g
const NOTE = /note="([^"]*)"/

/**
 * The documents of one split of ECB+, sorted by name; none where the folder has no such split.
 *
 * Only the sentences of `ECBplus_coreference_sentences.csv` count: those that were checked.
 * @source Cybulska and Vossen 2014, and the corpus's own README
 */
export function readEcbDocuments(corpus: string, split: string): readonly EcbDocument[] {
  const [folder, list] = [join(corpus, split), join(corpus, 'ECBplus_coreference_sentences.csv')]
  if (!existsSync(folder) || !existsSync(list)) return []
  const curated = curatedFrom(readFileSync(list, 'utf8'))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .map((path) => {
      const name = path.replace(/^.*[\\/]/, '').replace(/\.xml$/, '')
      return ecbDocumentFrom(name, readFileSync(join(folder, path), 'utf8'), curated)
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Curated sentences by document: the rows `Topic,File,Sentence Number`. */
export function curatedFrom(csv: string): Curated {
  const curated = new Map<string, Set<number>>()
  for (const row of csv.split(/\r?\n/).slice(1)) {
    const [topic, file, sentence] = row.split(',')
    if (!topic || !file || !sentence) continue
    const name = `${topic}_${file}`
    curated.set(name, (curated.get(name) ?? new Set()).add(Number(sentence)))
  }
  return curated
}

/** One file of the corpus. */
export function ecbDocumentFrom(name: string, xml: string, curated: Curated): EcbDocument {
  const { sentences, placeOf } = wordsIn(xml)
  const eventOf = eventsIn(name, xml)
  const checked = curated.get(name)
  const mentions: EcbMention[] = []
  const spans: EcbSpan[] = []
  for (const [, tag = '', mark = '', body = ''] of xml.matchAll(MARK)) {
    const span = spanOf(tag, body, placeOf)
    if (!span || !checked?.has(span.sentence)) continue
    const id = `${name}#${mark}`
    if (tag.includes('ACTION')) mentions.push({ ...span, id, event: eventOf.get(mark) ?? id })
    else spans.push(span)
  }
  return { name, story: name.replace(/_\d+/, ''), sentences, mentions, spans }
}

type Place = { readonly sentence: number; readonly word: number }

function wordsIn(xml: string) {
  const sentences: string[][] = []
  const placeOf = new Map<string, Place>()
  for (const [, id = '', at = '', text = ''] of xml.matchAll(TOKEN)) {
    const sentence = Number(at)
    while (sentences.length <= sentence) sentences.push([])
    const words = sentences[sentence] as string[]
    placeOf.set(id, { sentence, word: words.length })
    words.push(unescaped(text))
  }
  return { sentences, placeOf }
}

/** The words that a mark lies on; null for one that lies on none, as the instances do. */
function spanOf(tag: string, body: string, placeOf: ReadonlyMap<string, Place>): EcbSpan | null {
  const places = [...body.matchAll(ANCHOR)].flatMap(([, id = '']) => placeOf.get(id) ?? [])
  const [first] = places
  if (!first) return null
  const words = places.filter(({ sentence }) => sentence === first.sentence)
  return {
    tag,
    sentence: first.sentence,
    words: words.map(({ word }) => word).toSorted((a, b) => a - b),
  }
}

/** The event of each mark that is in a chain, by its number: one over all documents, or one of this document alone. */
function eventsIn(name: string, xml: string): ReadonlyMap<string, string> {
  const events = new Map<string, string>()
  for (const [, reach = '', attributes = '', body = ''] of xml.matchAll(RELATION)) {
    const ends = [...body.matchAll(ENDS)]
    const target = ends.find(([, end]) => end === 'target')?.[2] ?? ''
    const note = NOTE.exec(attributes)?.[1]
    const event = reach === 'CROSS' && note ? note : `${name}@${target}`
    for (const [, end, mark = ''] of ends) if (end === 'source') events.set(mark, event)
  }
  return events
}
