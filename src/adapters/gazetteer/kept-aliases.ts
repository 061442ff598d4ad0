const READABLE =
  /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{M}\p{P}\p{Zs}\u200c\u200d]+$/u
const LATIN = /\p{Script=Latin}/u
const SHORTEST = 4
const WORDS_MAX = 5

/**
 * The other names of a place that a reader could meet: Latin, Arabic or Cyrillic letters only.
 *
 * GeoNames mixes in codes ("QHS"), romanised Chinese in small letters and forms without vowels ("hwms"): what is
 * short, has digits, or is Latin without a capital is left out, because each would match ordinary words.
 */
export function keptAliases(otherNames: string): readonly string[] {
  return otherNames === '' ? [] : otherNames.split(',').filter(isKept)
}

function isKept(alias: string): boolean {
  if (alias.length < 3 || !READABLE.test(alias)) return false
  if (alias.split(' ').length > WORDS_MAX) return false
  if (!LATIN.test(alias)) return true
  return alias.length >= SHORTEST && /^\p{Lu}/u.test(alias) && /\p{Ll}/u.test(alias)
}
