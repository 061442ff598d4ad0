import type { Issue } from '#domain/reading.ts'
import { Refusal } from '#domain/refusal.ts'

const NUL = '\u0000'

/**
 * Text that can be stored and signed: NUL and lone surrogates become U+FFFD, everything else stays.
 *
 * Offsets are those of the given text, because each replacement is one unit long. Line ends are kept.
 *
 * @returns the text and at most one issue, at the first replaced character
 * @throws {Refusal} `report_empty` when there is nothing but blanks
 * @cost linear
 */
export function cleanText(text: string): { text: string; issues: Issue[] } {
  if (!/[^\s\p{Cc}\ufeff\u200b-\u200f]/u.test(text)) throw new Refusal('report_empty')
  const clean = text.toWellFormed().replaceAll(NUL, '\ufffd')
  if (clean === text) return { text, issues: [] }

  let first = 0
  while (clean[first] === text[first]) first++
  const issue = { code: 'characters_replaced', words: '\ufffd', start: first, end: first + 1 }
  return { text: clean, issues: [issue] }
}
