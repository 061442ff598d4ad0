import type { Edges, Finding, Line } from './lines.ts'
import { isOutlet } from './names-in.ts'
import { dayFromWords } from './read-published.ts'

const DATELINES_AMONG = 6
const DATELINE_MAX = 140
/** "(Agency) -", "/AGENCY/." and the like: a short name in brackets or strokes, then a dash or stop. */
const IN_BRACKETS = /[(/]([^()/]{2,60})[)/]\s{0,2}(?:[-–—.:]|$)/u
/** "HARBOUR CITY, AGENCY -": capitals only, the agency after the last comma. */
const BARE = /^[\p{Lu}\s.'-]{2,60},\s([\p{Lu}][\p{L}-]{1,30})\s?[–—-]\s/u

/**
 * The agency, and the day when it stands there in full, of a dateline such as "HARBOUR CITY, 30 September 2015 (Agency) -".
 *
 * Looks at the beginnings of the first six lines.
 */
export function readDateline(edges: Edges): Finding[] {
  for (const line of edges.head.slice(0, DATELINES_AMONG)) {
    const found = datelineOf(line)
    if (found.length > 0) return found
  }
  return []
}

function datelineOf(line: Line): Finding[] {
  const beginning = line.text.slice(0, DATELINE_MAX)
  const match = IN_BRACKETS.exec(beginning)
  const found =
    match && isBeforeAgency(beginning.slice(0, match.index)) ? match : BARE.exec(beginning)
  const agency = found?.[1]?.trim()
  if (!found || agency === undefined || !isAgency(agency)) return []

  const at = line.start + found.index + found[0].indexOf(agency)
  const date = dayFromWords(beginning.slice(0, found.index))
  return [
    { field: 'outlet', value: agency, start: at, end: at + agency.length },
    ...(date
      ? [
          {
            field: 'published',
            value: date.value,
            start: line.start + date.start,
            end: line.start + date.end,
          },
        ]
      : []),
  ]
}

/** A place and perhaps a day: few words, the first with a capital, nothing that ends a sentence. */
function isBeforeAgency(words: string): boolean {
  const trimmed = words.trim()
  if (!/^[\p{Lu}\p{Lo}]/u.test(trimmed) || /[!?:;“”"]/u.test(trimmed)) return trimmed === ''
  return trimmed.split(/\s+/).length <= 9
}

function isAgency(name: string): boolean {
  return isOutlet(name) || /^[\p{Lu}]{2,12}$/u.test(name)
}
