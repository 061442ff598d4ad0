import { daysInMonth, dayText } from '#lib/days.ts'
import vocabulary from '#model/collect/dates.json' with { type: 'json' }
import type { Edges, Finding, Line } from './lines.ts'
import { edgeLines } from './lines.ts'

const MONTHS: Readonly<Record<string, number>> = vocabulary.months
const LABELS_MAX = 40
const DATE_LINE_MAX = 80
const either = (words: readonly string[]) => words.join('|')
const PUBLISHED = new RegExp(`^(?:${either(vocabulary.published)})\\s{0,2}[:\\s]`, 'iu')
const UPDATED = new RegExp(`^(?:${either(vocabulary.updated)})\\s{0,2}[:\\s]`, 'iu')

const FORMS: readonly [RegExp, (found: RegExpExecArray) => string | null][] = [
  [/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/u, ([, y, m, d]) => day(y, m, d)],
  [/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u, ([, d, m, y]) => day(y, m, d)],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u, ([, a, b, y]) => slashed(y, a, b)],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th)? (?:of )?(\p{L}{2,12})\.?,? (\d{4})(?!\d)/u,
    ([, d, name, y]) => day(y, monthOf(name), d),
  ],
  [
    /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u,
    ([, name, d, y]) => day(y, monthOf(name), d),
  ],
]

/**
 * The day that words such as "September 30, 2015" name, as EDTF; null when they name none, or two.
 *
 * "03/04/2015" names two days and so none.
 *
 * @param words at most 200 units are looked at
 */
export function dayFromWords(words: string): (Finding & { rest: string }) | null {
  const looked = words.slice(0, 200)
  for (const [form, read] of FORMS) {
    const found = form.exec(looked)
    const value = found ? read(found) : null
    if (!found || value === null) continue
    const end = found.index + found[0].length
    const rest = looked.slice(0, found.index) + looked.slice(end)
    return { field: 'published', value, start: found.index, end, rest }
  }
  return null
}

/**
 * When the text says that it was published, and when it was last changed.
 *
 * Labels ("Published:", "Updated:") count at both ends; a line that is nothing but a date only among the first lines.
 *
 * @returns findings with field `published` or `updated`
 */
export function readPublished(edges: Edges): Finding[] {
  const lines = edgeLines(edges)
  const published = firstOf(lines, (line) => labelled(line, PUBLISHED, 'published'))
  const updated = firstOf(lines, (line) => labelled(line, UPDATED, 'updated'))
  const bare = published ?? firstOf(edges.head.slice(0, 6), dateLine)
  return [bare, updated].filter((found) => found !== null)
}

/** Whether a line holds a date and hardly anything else. */
export function isDateLine(line: Line): boolean {
  return dateLine(line) !== null || PUBLISHED.test(line.text) || UPDATED.test(line.text)
}

function firstOf(lines: readonly Line[], read: (line: Line) => Finding | null): Finding | null {
  for (const line of lines) {
    const found = read(line)
    if (found) return found
  }
  return null
}

function labelled(line: Line, label: RegExp, field: string): Finding | null {
  const cue = label.exec(line.text)
  const found = cue ? dayFromWords(line.text.slice(cue[0].length)) : null
  if (!cue || !found || found.start > LABELS_MAX) return null
  const start = line.start + cue[0].length + found.start
  return { field, value: found.value, start, end: start + found.end - found.start }
}

/** A line such as "Wednesday, 30 September 2015 14:05 GMT": what is left beside the date is short. */
function dateLine(line: Line): Finding | null {
  const found = line.text.length <= DATE_LINE_MAX ? dayFromWords(line.text) : null
  if (!found) return null
  const others = found.rest.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  const strange = others.filter((word) => !vocabulary.weekdays.includes(word))
  if (strange.length > 2) return null
  const start = line.start + found.start
  return { field: 'published', value: found.value, start, end: line.start + found.end }
}

function monthOf(name: string | undefined): string | undefined {
  const month = MONTHS[(name ?? '').toLowerCase()]
  return month === undefined ? undefined : String(month)
}

function slashed(y?: string, a?: string, b?: string): string | null {
  const [asMonth, asDay] = [day(y, a, b), day(y, b, a)]
  return asMonth === asDay ? asMonth : asMonth && asDay ? null : (asMonth ?? asDay)
}

function day(y?: string, m?: string, d?: string): string | null {
  const date = { year: Number(y), month: Number(m), day: Number(d) }
  const isDay = date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
  return isDay && date.year >= 1000 ? dayText(date) : null
}
