/** The script of a folded word or name, as far as it matters: words compare within one script. */
export function scriptOf(word: string): 'arabic' | 'cyrillic' | 'other' {
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic'
  return /\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'other'
}
