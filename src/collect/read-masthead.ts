import vocabulary from '#model/collect/dates.json' with { type: 'json' }
import type { Edges, Finding, Line } from './lines.ts'
import { isOutlet, nameAfter } from './names-in.ts'
import { dayFromWords } from './read-published.ts'

/** A masthead stands among so many first lines, and is short. */
const LINES = 4
const LINE_MAX = 120
/** Fewer capitalised words than this may be a town: "New York, 30 September 2015". */
const WORDS_MIN = 3
const WEEKDAYS = new Set(vocabulary.weekdays)
const TIME = /(?<!\d)\d{1,2}[:.]\d\d(?!\d)/u
/** A byline names a person; a number counts bulletins. */
const NOT_ISSUER = /^by\s|\d/iu
const PARTS = /\s*(?:[,|•]|\s[–—-]\s)\s*/u

/**
 * Who issues a text that has neither byline nor notice: the name that stands with the day at its head, on one line
 * ("Tidewater Minute, 6 May 2015, 19:05") or right above it.
 *
 * @returns findings with field `outlet` and `published`; none when no name stands there
 */
export function readMasthead({ head }: Edges): Finding[] {
  const lines = head.slice(0, LINES).filter((line) => line.text.length <= LINE_MAX)
  for (const [index, line] of lines.entries()) {
    const day = dayFromWords(line.text)
    if (!day) continue
    const above = lines[index - 1]
    const name = nameBeside(line) ?? (above ? nameOn(above) : null)
    if (!name) return []
    const { field, value, start, end } = day
    return [name, { field, value, start: line.start + start, end: line.start + end }]
  }
  return []
}

/** The name on the line of the day itself; a short one counts where an hour shows that this is no place and day. */
function nameBeside(line: Line): Finding | null {
  return nameOn(line, TIME.test(line.text) ? WORDS_MIN - 1 : WORDS_MIN)
}

function nameOn(line: Line, wordsMin = WORDS_MIN): Finding | null {
  for (const part of line.text.split(PARTS)) {
    const name = nameAfter(part, 0)
    const isWhole = name !== null && name.end === part.length
    const isOther = NOT_ISSUER.test(part) || WEEKDAYS.has(part.split(' ')[0]?.toLowerCase() ?? '')
    if (!isWhole || !name || isOther) continue
    const wordCount = name.value.split(' ').length
    if (wordCount < wordsMin && !isOutlet(name.value)) continue
    const start = line.start + line.text.indexOf(part) + name.start
    return { field: 'outlet', value: name.value, start, end: start + name.value.length }
  }
  return null
}
