const WORD_MAX = 40

/**
 * The known word that was most likely meant, for "did you mean" in refusals.
 *
 * @returns null when nothing is near: more than two letters off, one in a short word
 * @cost O(known words x letters squared), words over 40 letters are passed over
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  if (wanted === '' || wanted.length > WORD_MAX) return null

  const mostLetters = wanted.length > 3 ? 2 : 1
  let nearest: string | null = null
  let fewest = mostLetters + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > mostLetters) continue
    const letters = lettersBetween(wanted, candidate.toLowerCase())
    if (letters < fewest) [nearest, fewest] = [candidate, letters]
  }
  return nearest
}

/** Letters to add, drop or replace to turn one word into the other (Levenshtein). */
function lettersBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const shifted = 1 + Math.min(above[column] ?? 0, line[column - 1] ?? 0)
      line.push(Math.min(replaced, shifted))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
