import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Grade } from './muc-strings.ts'

/** What the gold folder's own documents say of places: ways to write a name, and where each lies. */
export type MucPlaces = {
  /** The one spelling that stands for all of a place's. */
  readonly nameOf: (name: string) => string
  /** `COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)` for a country and a place in it; the fullest that is listed. */
  readonly pathOf: (country: string, name: string) => string | null
  /** The countries where a place of this name is listed. */
  readonly countriesOf: (name: string) => readonly string[]
}

const ENTRY = /^([A-Z][A-Z .'?-]*): (.+)$/
const SYNONYM = /^(.+?)\s*(?:=|->)\s*(.+)$/

/** Reads the lists of containing areas and of synonyms in a `docs` folder; empty lists when there is none. */
export function readMucPlaces(docs: string): MucPlaces {
  const files = existsSync(docs) ? readdirSync(docs).toSorted() : []
  const linesOf = (prefix: string) =>
    files
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => readFileSync(join(docs, name), 'latin1').split(/\r?\n/))
  return placesFromLists(linesOf('containing-areas'), linesOf('places-synonyms'))
}

/**
 * @param areas lines `COUNTRY: AREA (TYPE): PLACE (TYPE) *who said so*`
 * @param synonyms lines `NAME = NAME` or `NAME -> NAME`
 */
export function placesFromLists(areas: readonly string[], synonyms: readonly string[]): MucPlaces {
  const names = synonymsFrom(synonyms)
  const nameOf = (name: string) => names.get(name) ?? name
  const paths = new Map<string, string[]>()
  const countries = new Map<string, Set<string>>()
  for (const line of areas) {
    const [, country = '', rest = ''] = ENTRY.exec(line.trim()) ?? []
    const steps = stepsOf(rest.replace(/\*.*$/, ''))
    const last = steps.at(-1)
    if (!last) continue
    const name = nameOf(last.name)
    const path = `${country}: ${steps.map(({ text }) => text).join(': ')}`
    paths.set(`${country}:${name}`, [...(paths.get(`${country}:${name}`) ?? []), path])
    countries.set(name, (countries.get(name) ?? new Set()).add(country))
  }
  return {
    nameOf,
    pathOf: (country, name) => paths.get(`${country}:${nameOf(name)}`)?.toSorted(byUse)[0] ?? null,
    countriesOf: (name) => [...(countries.get(nameOf(name)) ?? [])],
  }
}

function synonymsFrom(lines: readonly string[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const line of lines) {
    const [, from, to] = SYNONYM.exec(line.replace(/\s*<-NEW.*$/, '').trim()) ?? []
    if (from && to && !names.has(from)) names.set(from.trim(), to.trim())
  }
  return names
}

/** Towns before departments of the same name, then the shorter path. */
function byUse(a: string, b: string): number {
  const isTown = (path: string) => (/\((?:CITY|TOWN|MUNICIPALITY)\)$/.test(path) ? 0 : 1)
  return isTown(a) - isTown(b) || a.split(':').length - b.split(':').length || (a < b ? -1 : 1)
}

type Step = { readonly name: string; readonly text: string }

function stepsOf(text: string): Step[] {
  return text
    .split(':')
    .map((part) => /^([^(]+?)\s*(?:(\([^)]*\)).*)?$/.exec(part.trim()))
    .flatMap((found) =>
      found?.[1]
        ? [
            {
              name: found[1],
              text: found[2] ? `${found[1]} ${found[2].replace('?)', ')')}` : found[1],
            },
          ]
        : [],
    )
}

/**
 * Grades a location by the guidelines 3.2.3: the finest place decides; the right country with a coarser or another place,
 * one end of a stretch, or the right place in another country is partial.
 */
export function gradeLocation(
  response: string,
  key: string,
  places: Pick<MucPlaces, 'nameOf'>,
): Grade {
  const said = locationFrom(response, places)
  const wanted = locationFrom(key, places)
  const isFinest =
    said.finest.length > 0 && said.finest.every((name) => wanted.finest.includes(name))
  if (said.country !== wanted.country) return isFinest ? 'partial' : 'incorrect'
  const isAll = said.finest.length === wanted.finest.length
  return isAll && (isFinest || said.finest.length === 0) ? 'correct' : 'partial'
}

/** Country, and the finest place of each end of a stretch between two. */
function locationFrom(text: string, { nameOf }: Pick<MucPlaces, 'nameOf'>) {
  const [country = '', ...rest] = text.split(':')
  const ends = rest.length === 0 ? [] : rest.join(':').split(/\s-\s/)
  const finest = ends.flatMap((end) => stepsOf(end).at(-1)?.name ?? []).map(nameOf)
  return { country: country.trim(), finest }
}
