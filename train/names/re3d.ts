import type { EntityText, GoldEntity } from '#eval/entities/entity-texts.ts'
import { wordsOf } from '#eval/entities/find-entities.ts'
import type { SentenceParser } from '#read/parse/sentence-parser.ts'
import { type GoldName, nameIn, type Row } from './entity-column.ts'
import type { MarkedSentence } from './name-text.ts'

/** Types of re3d in the words of GUM. */
const KINDS: Readonly<Record<string, string>> = {
  Person: 'person',
  Organisation: 'organization',
  Location: 'place',
  Nationality: 'people',
  MilitaryPlatform: 'object',
  DocumentReference: 'object',
}

/** The sentences of a text of re3d with the names that its entities hold. */
export function markedFromEntities(
  { text, entities }: EntityText,
  parser: SentenceParser,
): MarkedSentence[] {
  return wordsOf(text).map((words) => {
    const forms = words.map(({ word }) => word)
    const rows = parser.parse(forms).map(({ word, xpos }) => ['', word, '', '', xpos])
    const from = words[0]?.start ?? 0
    const to = words.at(-1)?.end ?? 0
    const inside = entities.filter(({ start, end }) => start < to && end > from)
    return { text: text.slice(from, to), forms, names: namesAmong(rows, words, inside) }
  })
}

type Word = { readonly start: number; readonly end: number }

/** The shorter entities first, since a longer one may hold them. */
function namesAmong(
  rows: readonly Row[],
  words: readonly Word[],
  entities: readonly GoldEntity[],
): GoldName[] {
  const names: GoldName[] = []
  for (const entity of entities.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const core = words.flatMap(({ start, end }, index) =>
      start >= entity.start && end <= entity.end ? [index] : [],
    )
    const [from = 0] = core
    const kind = KINDS[entity.type]
    const name = kind ? nameIn(rows, { kind, from, to: from + core.length, core }) : null
    if (name && !names.some((one) => one.from < name.to && name.from < one.to)) names.push(name)
  }
  return names.toSorted((a, b) => a.from - b.from)
}
