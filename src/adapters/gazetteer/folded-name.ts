const ARABIC_TWINS: Readonly<Record<string, string>> = {
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
}

/**
 * A name as it is compared: lower case, without accents, vowel signs, tatweel, dots and apostrophes; hyphens as blanks.
 *
 * Persian and Arabic forms of one letter become one, and ё becomes е (its dots are an accent like any other).
 */
export function foldedName(name: string): string {
  // Four names in five take one of these two short ways; the long one gives them the same result.
  if (PLAIN_LATIN.test(name)) return name.toLowerCase()
  if (PLAIN_RUSSIAN.test(name))
    return name.toLowerCase().replaceAll('й', 'и').replaceAll('ё', 'е').replaceAll('-', ' ')
  return (ASCII.test(name) ? name.toLowerCase() : withoutAccents(name))
    .replace(/['`.]/g, '')
    .replace(/[\s\-_,/]+/g, ' ')
    .trim()
}

const PLAIN_LATIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const PLAIN_RUSSIAN = /^[А-Яа-яЁё]+(?:[ -][А-Яа-яЁё]+)*$/
const ASCII = /^[\x20-\x7e]*$/

function withoutAccents(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640\u200b-\u200f\u061c\ufeff’‘ʼʻ´′]/gu, '')
    .replace(/[کیىةٱ]/g, (letter) => ARABIC_TWINS[letter] ?? letter)
    .replace(/[‐‑‒–—]/g, '-')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
}

const SEED_HOME = 0x811c9dc5
const SEED_CHECK = 0x9747b28c

/** Two independent 32-bit hashes of a folded name: where its run begins, and what tells it from its neighbours. */
export function nameHashes(folded: string): readonly [home: number, check: number] {
  let home = SEED_HOME
  let check = SEED_CHECK
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at)
    home = Math.imul(home ^ unit, 0x01000193)
    check = Math.imul(check ^ unit, 0x5bd1e995)
    check ^= check >>> 15
  }
  home ^= home >>> 16
  home = Math.imul(home, 0x85ebca6b)
  home ^= home >>> 13
  return [home >>> 0, check >>> 0]
}
