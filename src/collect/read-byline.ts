import vocabulary from '#model/collect/bylines.json' with { type: 'json' }
import type { Edges, Finding, Line } from './lines.ts'
import { edgeLines } from './lines.ts'
import { isOutlet, isPersonName } from './names-in.ts'

const BYLINE_MAX = 200
const escaped = (words: readonly string[]) =>
  words.map((word) => word.replace(/[()]/g, '\\$&')).join('|')
const LABEL = new RegExp(`^(?:${escaped(vocabulary.labels)})\\s{0,3}:\\s{0,3}`, 'iu')
const BY = new RegExp(`^(?:${escaped(vocabulary.by)})\\s{1,3}`, 'u')
const SEPARATOR = new RegExp(
  `\\s{0,2}[,;|/•،]\\s{0,2}|\\s(?:${vocabulary.joiners.join('|')})\\s`,
  'gu',
)
/** Where the names end and the place, day or desk begins. */
const AFTER_NAMES = /\s(?:in|at|on|for|from|[–—-])\s|\s?[@(]|[.]$/u
const ROLES = new Set(vocabulary.roles)

/**
 * Authors, and outlets that stand among them, from lines such as "By Jane Roe" and "Articles by: Jane Roe and Tidewater News".
 *
 * A line with a label ("Author:") counts at both ends of the text; a bare "By" only where a byline stands, with
 * nothing but names in the line.
 *
 * @returns findings with field `author` or `outlet`, in the order of the text
 */
export function readByline(edges: Edges): Finding[] {
  const lines = edgeLines(edges)
  const labelled = lines.flatMap((line) => namesAfter(line, LABEL))
  if (labelled.length > 0) return labelled
  const bare = [...edges.head.slice(0, 8), ...edges.tail.slice(-6)]
  return bare.map((line) => namesAfter(line, BY)).find((found) => found.length > 0) ?? []
}

/** Names of a given string, such as a page's "author" field. `start` and `end` index that string. */
export function namesOfByline(byline: string): Finding[] {
  const line = { text: byline.trim(), start: 0, end: byline.length }
  const bare = byline.replace(BY, '').trim()
  return namesAfter(line, BY).concat(bare === line.text ? namesIn({ ...line, text: bare }, 0) : [])
}

function namesAfter(line: Line, cue: RegExp): Finding[] {
  const found = line.text.length <= BYLINE_MAX ? cue.exec(line.text) : null
  return found ? namesIn(line, found[0].length) : []
}

function namesIn(line: Line, from: number): Finding[] {
  const tail = AFTER_NAMES.exec(line.text.slice(from))
  const to = tail ? from + tail.index : line.text.length
  const parts = partsOf(line.text.slice(from, to))
  const names = parts.filter(({ value }) => isOutlet(value) || isAuthor(value, parts.length))
  const isClean = names.length > 0 && names[0] === parts[0]
  if (!isClean) return []
  return names.map(({ value, start }) => ({
    field: isOutlet(value) ? 'outlet' : 'author',
    value,
    start: line.start + from + start,
    end: line.start + from + start + value.length,
  }))
}

/** One word alone is a name only when nothing stands beside it: "Jane Roe, Lisbon" has one author. */
function isAuthor(value: string, partCount: number): boolean {
  const words = value.split(' ')
  if (words.some((word) => ROLES.has(word.toLowerCase()))) return false
  return isPersonName(value) && (words.length > 1 || partCount === 1)
}

function partsOf(names: string): { value: string; start: number }[] {
  const parts: { value: string; start: number }[] = []
  let start = 0
  for (const separator of names.matchAll(SEPARATOR)) {
    parts.push({ value: names.slice(start, separator.index), start })
    start = separator.index + separator[0].length
  }
  parts.push({ value: names.slice(start).trimEnd(), start })
  return parts.filter((part) => part.value !== '')
}
