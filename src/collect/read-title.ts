import type { Edges, Finding, Line } from './lines.ts'
import { isOutlet } from './names-in.ts'
import { readByline } from './read-byline.ts'
import { readDateline } from './read-dateline.ts'
import { isDateLine } from './read-published.ts'

const TITLE_MAX = 200
const TITLE_WORDS_MAX = 30
/** Lines above a title, such as the outlet's name and the day. */
const LINES_ABOVE_MAX = 3

/**
 * The line at the top that looks like a title: short, no full stop, more text after it.
 *
 * An outlet's name, a day or a byline above the title is passed over. Null when the text begins with its first sentence.
 */
export function readTitle(edges: Edges): Finding | null {
  const { head } = edges
  for (const [index, line] of head.slice(0, LINES_ABOVE_MAX + 1).entries()) {
    if (isAboveTitle(line)) continue
    const isFollowed = index < head.length - 1
    const value = line.text
    return isFollowed && isTitle(line)
      ? { field: 'title', value, start: line.start, end: line.end }
      : null
  }
  return null
}

function isAboveTitle(line: Line): boolean {
  const alone = { head: [line], tail: [] }
  return isOutlet(line.text) || isDateLine(line) || readByline(alone).length > 0
}

function isTitle(line: Line): boolean {
  const { text } = line
  if (text.length < 3 || text.length > TITLE_MAX) return false
  if (/[.;:,،؛]["”»]?$/u.test(text) && !text.endsWith('...')) return false
  if (!/^["“«'‘(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false
  if (readDateline({ head: [line], tail: [] }).length > 0) return false
  return text.split(/\s+/).length <= TITLE_WORDS_MAX
}
