import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import { findPlaces } from '#read/places/find-places.ts'
import { type CodeBook, codeBookFrom } from './events/actor-codes.ts'
import { eventsOf, tripleEventsOf } from './events/events-of-claims.ts'
import { codedTextsFrom } from './events/gold-records.ts'
import { tripleTextsFrom } from './events/petrarch.ts'
import { makeClaimReader, type ReadClaims } from './events/read-claims.ts'
import { f1Of, noRecordTallies, type RecordTallies, tallyRecords } from './events/score-records.ts'
import { addPoints, noPoints, type TriplePoints } from './events/score-triples.ts'
import type { Task } from './task.ts'

type Files = { readonly records: readonly string[]; readonly triples: readonly string[] }
type Part = { readonly scores: Record<string, number>; readonly notes: readonly string[] }

/**
 * Who did what to whom: the reader's claims against records of PLOVER (`*.json`) and triples of PETRARCH (`*.xml`).
 *
 * `typeF1`, `actorF1` and `targetF1` are of PLOVER's records, over all of them at once; `triplePoints` is the share of
 * PETRARCH's points. See score-records.ts and score-triples.ts for what is right.
 */
export const scoreEvents: Task = ({ gold, split }) => {
  let read: ReadClaims | null = null
  return async (corpus) => {
    const files = filesOf(join(gold, corpus, split))
    if (files.records.length + files.triples.length === 0) return null
    read ??= makeClaimReader()
    const parts = [
      ...(files.records.length > 0 ? [await scoreRecords(files.records, read)] : []),
      ...(files.triples.length > 0
        ? [await scoreTriples(files.triples, { read, book: bookIn(join(gold, corpus, 'docs')) })]
        : []),
    ]
    return {
      scores: Object.assign({}, ...parts.map(({ scores }) => scores)),
      notes: parts.flatMap(({ notes }) => notes),
    }
  }
}

/** The files of a split, in the order of their names; other XML and JSON is none of ours. */
function filesOf(folder: string): Files {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const ofKind = (ending: string, mark: RegExp) =>
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name))
      .filter((file) => mark.test(readFileSync(file, 'utf8')))
  return { records: ofKind('.json', /"eventText"/), triples: ofKind('.xml', /<EventCoding\s/) }
}

async function scoreRecords(files: readonly string[], read: ReadClaims): Promise<Part> {
  const tallies = noRecordTallies()
  const counts = { texts: 0, leftOut: 0 }
  for (const file of files) {
    const { texts, textlessCount } = codedTextsFrom(readFileSync(file, 'utf8'))
    counts.leftOut += textlessCount
    for (const { text, published, records } of texts) {
      counts.leftOut += records.filter(({ type }) => type === null).length
      if (records.every(({ type }) => type === null)) continue
      const events = eventsOf(await read(text, published))
      const told = events.filter(({ type }) => type !== 'STATEMENT')
      tallyRecords(records, told, tallies)
      counts.texts += 1
    }
  }
  const { types, actors, targets } = tallies
  return {
    scores: { typeF1: f1Of(types), actorF1: f1Of(actors), targetF1: f1Of(targets) },
    notes: notesOf(tallies, counts),
  }
}

function notesOf(tallies: RecordTallies, counts: { texts: number; leftOut: number }): string[] {
  const { types, actors, targets, byType } = tallies
  const line = (name: string, { gold, found, right }: typeof types) =>
    `${name}: ${gold} coded, ${found} found, ${right} right`
  const f1s = [...byType.values()].filter(({ gold }) => gold > 0).map(f1Of)
  const mean = f1s.reduce((sum, one) => sum + one, 0) / Math.max(f1s.length, 1)
  return [
    `${counts.texts} texts with records, ${counts.leftOut} records left out (INVESTIGATE, DOCUMENT, without text)`,
    line('types', types),
    line('actors', actors),
    line('targets', targets),
    `mean F1 over types: ${mean.toFixed(4)}`,
    ...[...byType].toSorted().map(([type, tally]) => line(type, tally)),
  ]
}

type Means = { readonly read: ReadClaims; readonly book: CodeBook }

async function scoreTriples(files: readonly string[], { read, book }: Means): Promise<Part> {
  const points = noPoints()
  const codes = { book, alpha3: threeLetterCodes(), placeOf: placeTeller() }
  for (const file of files)
    for (const { text, published, triples } of tripleTextsFrom(readFileSync(file, 'utf8'))) {
      if (triples.length === 0) continue
      addPoints(triples, tripleEventsOf(await read(text, published)), { points, codes })
    }
  return {
    scores: { triplePoints: shareOf(points) },
    notes: [
      `${points.right} of ${points.possible} points, ${points.whole} of ${points.triples} triples whole`,
    ],
  }
}

const shareOf = ({ right, possible }: TriplePoints) => (possible === 0 ? 0 : right / possible)

/** The actors that the corpus itself lists, in whatever folder of its documentation; none where it has none. */
function bookIn(docs: string): CodeBook {
  if (!existsSync(docs)) return []
  const found = readdirSync(docs, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.actors.txt'),
  )
  return found === undefined ? [] : codeBookFrom(readFileSync(join(docs, found), 'utf8'))
}

/** Tells the country of the first place that a name holds. */
function placeTeller(): (name: string) => string {
  const gazetteer = loadGazetteer()
  return (name) => {
    const [place] = findPlaces(`in ${name}`, gazetteer).places
    return place?.country?.toLowerCase() ?? ''
  }
}

function threeLetterCodes(): Map<string, string> {
  const path = createRequire(import.meta.url).resolve('world-countries/countries.json')
  const countries = JSON.parse(readFileSync(path, 'utf8')) as { cca2: string; cca3: string }[]
  return new Map(countries.map(({ cca2, cca3 }) => [cca2.toLowerCase(), cca3]))
}
