/** Programs break lines between these widths; narrower lines were meant, and wider ones are paragraphs already. */
const WIDTH_MIN = 56
const WIDTH_MAX = 80
/** Lines that a program broke, at least, before any is joined. */
const BROKEN_MIN = 2

/**
 * A text with the line breaks taken out that an e-mail program put in: sentences go on over them.
 *
 * A break is taken for such a one only when the next line's first word would not have fitted in the widest line, when
 * neither line is quoted, marked as an item of a list, or set in, and when the widest line has 56 to 80 units. A blank
 * takes its place, so that nothing moves.
 *
 * @returns as many units as were given
 * @cost linear
 */
export function unwrapped(text: string): string {
  const lines = text.split('\n')
  const width = widest(lines)
  if (width < WIDTH_MIN) return text
  const isBroken = lines.map((line, at) => isBrokenAfter(line, lines[at + 1] ?? '', width))
  if (isBroken.filter(Boolean).length < BROKEN_MIN) return text
  return lines
    .map((line, at) => line + (isBroken[at] ? ' ' : '\n'))
    .join('')
    .slice(0, -1)
}

/** The widest line that a program may have broken. Longer ones, such as addresses, could not be. */
function widest(lines: readonly string[]): number {
  const widths = lines.map((line) => line.trimEnd().length)
  return widths.reduce((most, one) => (one > most && one <= WIDTH_MAX ? one : most), 0)
}

function isBrokenAfter(line: string, next: string, width: number): boolean {
  if (!isProse(line) || !isProse(next)) return false
  const firstWord = /^\S+/.exec(next)?.[0] ?? ''
  return line.length <= WIDTH_MAX && line.trimEnd().length + 1 + firstWord.length > width
}

function isProse(line: string): boolean {
  return /^[^\s>|*•–—=_#+-]/u.test(line) && !/^(?:\d{1,3}|\p{L})[.)]\s/u.test(line)
}
