/** A place that an annotator marked: UTF-16 offsets into the article's text; coordinates where it was found on a map. */
export type GoldPlace = {
  readonly start: number
  readonly end: number
  readonly lat?: number
  readonly lon?: number
}

/** One annotated article. `host` is the site that it stood on, where the file tells. */
export type GoldArticle = {
  readonly text: string
  readonly host?: string
  readonly places: readonly GoldPlace[]
}

/**
 * Articles with marked places, as the files of geoparsing corpora give them: `<article>` with `<text>` and, for each
 * place, `<toponym>` or `<location>` with its words, offsets, latitude and longitude.
 *
 * Offsets of such files count code points, from 0 or from 1, and some drift; the words say where they truly stand. A
 * place whose words stand nowhere near is left out, since nobody can find it.
 */
export function articlesFromXml(xml: string): GoldArticle[] {
  return elements(xml, 'article').map((article) => {
    const text = textOf(article, 'text') ?? ''
    const host = textOf(article, 'domain')
    const marked = [...elements(article, 'toponym'), ...elements(article, 'location')]
    const unitOf = unitsOf(text)
    const places = marked
      .flatMap((one) => placeFrom(one, text, unitOf) ?? [])
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
    return { text, places, ...(host ? { host } : {}) }
  })
}

/** By how many units a span may stand off, the nearest first. */
const DRIFTS: readonly number[] = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5]

function placeFrom(xml: string, text: string, unitOf: (point: number) => number): GoldPlace | null {
  const words = textOf(xml, 'phrase') ?? textOf(xml, 'name') ?? ''
  const given = unitOf(Number(textOf(xml, 'start')))
  const drift = words === '' ? undefined : DRIFTS.find((by) => text.startsWith(words, given + by))
  if (drift === undefined) return null
  const span = { start: given + drift, end: given + drift + words.length }
  const [lat, lon] = [numberOf(xml, 'lat'), numberOf(xml, 'lon')]
  return lat === undefined || lon === undefined ? span : { ...span, lat, lon }
}

/** Where a code point of a text begins, in UTF-16 units. */
function unitsOf(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point
  const starts: number[] = []
  let unit = 0
  for (const letter of text) {
    starts.push(unit)
    unit += letter.length
  }
  return (point) => starts[point] ?? unit
}

function numberOf(xml: string, tag: string): number | undefined {
  const words = textOf(xml, tag)?.trim()
  const number = Number(words)
  return words && Number.isFinite(number) ? number : undefined
}

/** What stands inside each element of that name; elements of one name never hold each other in these files. */
function elements(xml: string, tag: string): string[] {
  const inside: string[] = []
  const open = new RegExp(`<${tag}(?:\\s[^>]*)?>`, 'g')
  const close = `</${tag}>`
  for (let found = open.exec(xml); found; found = open.exec(xml)) {
    const end = xml.indexOf(close, open.lastIndex)
    if (end < 0) break
    inside.push(xml.slice(open.lastIndex, end))
    open.lastIndex = end + close.length
  }
  return inside
}

/** The text of the first element of that name; undefined when there is none. */
function textOf(xml: string, tag: string): string | undefined {
  const [inside] = elements(xml, tag)
  if (inside === undefined) return undefined
  const literal = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inside)
  return literal ? literal[1] : inside.replace(ENTITY, decoded)
}

const ENTITY = /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(all: string, hex?: string, decimal?: string, name?: string): string {
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
  if (decimal) return String.fromCodePoint(Number(decimal))
  return NAMED[name ?? ''] ?? all
}
