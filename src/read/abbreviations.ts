import parts from '#model/english/parts.json' with { type: 'json' }

const ABBREVIATIONS = new Set(parts.abbreviations.split(' '))

/** True when a full stop after `word` belongs to the word: a title, a month, an initial, "U.S". */
export function isAbbreviation(word: string): boolean {
  return (
    ABBREVIATIONS.has(word.toLowerCase()) ||
    /^\p{Lu}$/u.test(word) ||
    /^(?:\p{L}\.)+\p{L}$/u.test(word)
  )
}
