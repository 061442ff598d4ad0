const READABLE =
  /[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{M}\p{P}\p{Zs}\u200c\u200d]/u
const SHORTEST = 3
const SHORTEST_LATIN = 4
const WORDS_MAX = 5
const BLANK = 32

/**
 * The other names of a place that a reader could meet: Latin, Arabic or Cyrillic letters only.
 *
 * GeoNames mixes in codes ("QHS"), romanised Chinese in small letters and forms without vowels ("hwms"): what is
 * short, has digits, or is Latin without a capital is left out, because each would match ordinary words.
 *
 * @param otherNames joined by commas
 * @cost one look at each letter: the table has a million of these names
 */
export function keptAliases(otherNames: string): readonly string[] {
  const kept: string[] = []
  for (let start = 0; start < otherNames.length; ) {
    const comma = otherNames.indexOf(',', start)
    const end = comma < 0 ? otherNames.length : comma
    const isLong = end - start >= SHORTEST
    if (isLong && isKept(otherNames, start, end)) kept.push(otherNames.slice(start, end))
    start = end + 1
  }
  return kept
}

/** Judges one name where it stands: most are not kept, so they are not cut out either. */
function isKept(names: string, start: number, end: number): boolean {
  let traits = 0
  let wordCount = 1
  for (let at = start; at < end; at++) {
    const point = names.codePointAt(at) ?? 0
    const found = traitsOf(point)
    if ((found & IS_READABLE) === 0) return false
    traits |= found
    if (point === BLANK) wordCount += 1
    if (point > 0xffff) at += 1
  }
  if (wordCount > WORDS_MAX) return false
  if ((traits & IS_LATIN) === 0) return true
  const first = traitsOf(names.codePointAt(start) ?? 0)
  return end - start >= SHORTEST_LATIN && (first & IS_CAPITAL) > 0 && (traits & IS_SMALL) > 0
}

const IS_KNOWN = 1
const IS_READABLE = 2
const IS_LATIN = 4
const IS_CAPITAL = 8
const IS_SMALL = 16

/** Traits of every letter that was met, and 0 for the others: patterns would take longer than all else here. */
const traitTable = new Uint8Array(0x110000)

function traitsOf(point: number): number {
  const known = traitTable[point] ?? 0
  if (known !== 0) return known
  const letter = String.fromCodePoint(point)
  const found =
    IS_KNOWN |
    (READABLE.test(letter) ? IS_READABLE : 0) |
    (/\p{Script=Latin}/u.test(letter) ? IS_LATIN : 0) |
    (/\p{Lu}/u.test(letter) ? IS_CAPITAL : 0) |
    (/\p{Ll}/u.test(letter) ? IS_SMALL : 0)
  traitTable[point] = found
  return found
}
