import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import type { Gazetteer } from '#domain/gazetteer.ts'
import { findPlaces, type PlaceMention, placesAt } from '#read/places/find-places.ts'
import { homeOfHost } from '#read/places/home-of-host.ts'
import { scorePlaces } from './score-places.ts'
import type { Task } from './task.ts'
import { articlesFromXml, type GoldArticle } from './toponyms.ts'

type Options = { readonly gold: string; readonly split: string }

/** Files that mark places only, by their guideline; the others mark "the Syrian side" as well. */
const WITHOUT_PEOPLE: ReadonlySet<string> = new Set(['GeoVirus.xml'])
const RUNS = 3

/** Spans and positions of places, a column a file: `lgl.xml`. */
export const scorePlaceFiles: Task = Object.assign(
  (options: Options) => {
    const gazetteer = loadGazetteer()
    return (file: string) => {
      const path = join(folderOf(options), file)
      const articles = existsSync(path) ? articlesFromXml(readFileSync(path, 'utf8')) : []
      if (articles.length === 0) return null
      const answers = articles.map((article) => answersTo(article, { file, gazetteer }))
      const wordsPerSecond = Math.round(speedOf(articles, gazetteer))
      return { scores: { ...scorePlaces(answers), wordsPerSecond }, notes: [] }
    }
  },
  { corporaOf: (options: Options) => filesIn(folderOf(options)) },
)

/** The folder of a split: right in the gold folder, or in its folder `places`. */
function folderOf({ gold, split }: Options): string {
  const direct = join(gold, split)
  return existsSync(direct) ? direct : join(gold, 'places', split)
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .toSorted()
}

function answersTo(article: GoldArticle, asked: { file: string; gazetteer: Gazetteer }) {
  const { file, gazetteer } = asked
  const home = homeOfHost(article.host)
  const isMarked = (one: PlaceMention) => !(one.isDemonym && WITHOUT_PEOPLE.has(file))
  return {
    article,
    found: findPlaces(article.text, gazetteer, home).places.filter(isMarked),
    atGold: placesAt(article.text, article.places, { gazetteer, home }),
  }
}

/** Words a second on one core, finding and resolving: the best of a few runs, so that others disturb less. */
function speedOf(articles: readonly GoldArticle[], gazetteer: Gazetteer): number {
  const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  let bestMs = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    for (const { text, host } of articles) findPlaces(text, gazetteer, homeOfHost(host))
    bestMs = Math.min(bestMs, performance.now() - began)
  }
  return words / (bestMs / 1000)
}
