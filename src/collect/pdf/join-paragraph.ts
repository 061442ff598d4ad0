const SOFT_HYPHEN = '\u00ad'
const BROKEN = /(\p{L}+)[-\u2010]$/u
const FIRST_WORD = /^\p{Ll}\p{L}*/u

/**
 * The lines of a paragraph as one line: a blank takes the place of each line end.
 *
 * A hyphen at a line end stays unless it is sure to have been put in by the line break: a soft hyphen, or one whose word
 * stands elsewhere in the same document without it. No blank follows a hyphen that stays within a word.
 *
 * @param words every word of the document that stands whole in a line, in lower case
 */
export function joinParagraph(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => joined(text, line, words))
}

function joined(text: string, line: string, words: ReadonlySet<string>): string {
  if (text.endsWith(SOFT_HYPHEN)) return text.slice(0, -1) + line
  const first = BROKEN.exec(text)?.[1]
  const second = FIRST_WORD.exec(line)?.[0]
  if (first === undefined || second === undefined) return `${text} ${line}`
  const isBreak = words.has((first + second).toLowerCase())
  return (isBreak ? text.slice(0, -1) : text) + line
}

/** The words that stand whole in a line, in lower case; what a hyphen joins counts as one word. */
export function wordsOf(lines: Iterable<string>): Set<string> {
  const words = new Set<string>()
  for (const line of lines)
    for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu))
      words.add(word)
  return words
}
