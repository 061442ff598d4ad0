/** Neither script has a letter below it: most words need no closer look. */
const FIRST_CYRILLIC = 0x400

/** The script of a folded word or name, as far as it matters: words compare within one script. */
export function scriptOf(word: string): 'arabic' | 'cyrillic' | 'other' {
  if (isBelow(word, FIRST_CYRILLIC)) return 'other'
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic'
  return /\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'other'
}

function isBelow(word: string, code: number): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) >= code) return false
  return true
}
