import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entitiesAsIn, type Marking, TYPES_OF } from './entities/entities-as-in.ts'
import {
  type EntityText,
  type GoldEntity,
  textsFromIob,
  textsFromRe3d,
} from './entities/entity-texts.ts'
import { type FindEntities, makeEntityFinder } from './entities/find-entities.ts'
import type { Task } from './task.ts'

/**
 * Names and other entities: exact F1 of spans with their types, over all types of the corpus that we have something for.
 *
 * Texts of Universal NER (`*.iob2`) in their own words; texts of re3d (`SOURCE/entities.json`) as the reader cuts them. See
 * entities-as-in.ts for how our kinds become theirs.
 */
export const scoreEntities: Task = ({ gold, split }) => {
  let find: FindEntities | null = null
  return (corpus) => {
    const corpusTexts = textsIn(join(gold, corpus, split))
    if (!corpusTexts) return null
    find ??= makeEntityFinder()
    const { marking, texts } = corpusTexts
    const tallies = new Map<string, Tally>(TYPES_OF[marking].map((type) => [type, [0, 0, 0]]))
    for (const text of texts) {
      const found = entitiesAsIn(marking, text.text, find(text))
      tallyText(text.entities, found, tallies)
    }
    return {
      scores: { exactF1: f1Of(sumOf(tallies)) },
      notes: notesOf(tallies, leftOut(texts, tallies)),
    }
  }
}

/** Marked, found, right. */
type Tally = [gold: number, found: number, right: number]

type CorpusTexts = { readonly marking: Marking; readonly texts: readonly EntityText[] }

function textsIn(folder: string): CorpusTexts | null {
  if (!existsSync(folder)) return null
  const names = readdirSync(folder).toSorted()
  const files = names.filter((name) => name.endsWith('.iob2')).map((name) => join(folder, name))
  if (files.length > 0)
    return {
      marking: 'uner',
      texts: files.flatMap((file) => textsFromIob(readFileSync(file, 'utf8'))),
    }
  const sources = names.map((name) => join(folder, name)).filter(isSource)
  return sources.length > 0 ? { marking: 're3d', texts: sources.flatMap(textsOfSource) } : null
}

const isSource = (folder: string) =>
  ['documents.json', 'entities.json'].every((name) => existsSync(join(folder, name)))

const textsOfSource = (folder: string) =>
  textsFromRe3d(
    readFileSync(join(folder, 'documents.json'), 'utf8'),
    readFileSync(join(folder, 'entities.json'), 'utf8'),
  )

const keyOf = ({ type, start, end }: GoldEntity) => `${type} ${start} ${end}`

/** An entity that is marked twice counts once. */
function tallyText(
  gold: readonly GoldEntity[],
  found: readonly GoldEntity[],
  tallies: ReadonlyMap<string, Tally>,
): void {
  const wanted = new Map(gold.map((entity) => [keyOf(entity), entity]))
  for (const { type } of wanted.values()) add(tallies.get(type), 0)
  for (const [key, { type }] of new Map(found.map((entity) => [keyOf(entity), entity]))) {
    add(tallies.get(type), 1)
    if (wanted.has(key)) add(tallies.get(type), 2)
  }
}

function add(tally: Tally | undefined, place: 0 | 1 | 2): void {
  if (tally) tally[place] += 1
}

const sumOf = (tallies: ReadonlyMap<string, Tally>) =>
  [...tallies.values()].reduce<Tally>(
    (sum, one) => [sum[0] + one[0], sum[1] + one[1], sum[2] + one[2]],
    [0, 0, 0],
  )

const f1Of = ([gold, found, right]: Tally) => (right === 0 ? 0 : (2 * right) / (gold + found))

/** How many entities are of types that we have nothing for. */
const leftOut = (texts: readonly EntityText[], tallies: ReadonlyMap<string, Tally>) =>
  texts.flatMap(({ entities }) => entities).filter(({ type }) => !tallies.has(type)).length

const notesOf = (tallies: ReadonlyMap<string, Tally>, leftOutCount: number) => [
  ...[...tallies].map(
    ([type, [gold, found, right]]) =>
      `${type}: ${gold} marked, ${found} found, ${right} right, F1 ${f1Of([gold, found, right]).toFixed(4)}`,
  ),
  `${leftOutCount} entities of other types left out`,
]
