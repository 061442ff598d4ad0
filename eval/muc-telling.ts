import { loadEnglishModels } from '#adapters/english-models.ts'
import { loadGazetteer } from '#adapters/gazetteer.ts'
import type { Gazetteer } from '#domain/gazetteer.ts'
import type { Report } from '#domain/report.ts'
import { englishParser, makeEnglishReader } from '#read/english-reader.ts'
import type { Telling } from '#read/incidents/told-report.ts'
import { parseModelFrom } from '#read/parse/parse-model.ts'
import type { SentenceParser } from '#read/parse/sentence-parser.ts'
import { findPlaces } from '#read/places/find-places.ts'
import type { MucArticle } from './muc-articles.ts'
import { trueCase } from './muc-true-case.ts'

/** What articles are read with: the reader of claims, its parser, its places. */
export type MucReader = {
  readonly parser: SentenceParser
  readonly gazetteer: Gazetteer
  readonly tellingOf: (article: MucArticle) => Promise<Telling>
}

/** Reads an article as a report: small letters given back, claims found, the country of its dateline looked up. */
export function makeMucReader(): MucReader {
  const gazetteer = loadGazetteer()
  const models = loadEnglishModels()
  const reader = makeEnglishReader(gazetteer, models)
  return {
    gazetteer,
    parser: englishParser(parseModelFrom(models.parse)),
    tellingOf: async (article) => {
      const text = trueCase(article.text, gazetteer)
      const { claims } = await reader.read(reportOf(text, article), new AbortController().signal)
      const country = countryOf(article, text, gazetteer)
      return {
        text,
        published: article.published,
        claims,
        ...(country === null ? {} : { country }),
      }
    },
  }
}

function reportOf(text: string, { published }: MucArticle): Report {
  return {
    text, title: '', language: 'en', author: [], republishedBy: [], arrival: { way: 'file' },
    ...(published === '' ? {} : { published }),
  } as unknown as Report // biome-ignore format: one thought
}

/** The country of a dateline such as "OSTER (NORLAND)", that of its last place; else the one that the text names most. */
function countryOf({ placeLine }: MucArticle, text: string, gazetteer: Gazetteer): string | null {
  const line = placeLine.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
  const own = findPlaces(line, gazetteer, {}).places.at(-1)?.country
  if (own !== undefined) return own
  const counts = new Map<string, number>()
  for (const { country } of findPlaces(text, gazetteer, {}).places)
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
