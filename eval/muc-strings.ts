/** How a response compares with the key, as the scoring guidelines of MUC-4 grade it. */
export type Grade = 'correct' | 'partial' | 'incorrect'

/** Words that a filler may bear or lack without being another: articles, quantifiers, nationalities. */
const NONESSENTIAL =
  /^(?:the|a|an|some|several|many|various|other|another|two|three|four|five|six|seven|eight|nine|ten|\d+|his|her|their|its|this|that|these|those|salvadoran|colombian|peruvian|chilean|guatemalan|honduran|bolivian|ecuadoran|argentine)$/
const HEAD_ENDS = /^(?:of|in|from|at|on|who|which|that|for|with|to|wearing|belonging|near|and)$/
/** Words before the key's own that a fuller noun phrase may have. */
const MODIFIERS_MAX = 5

/**
 * Grades a string filler by the guidelines 3.1.1: correct when it differs in modifiers only, partial when it takes in
 * adjuncts, gives a part of a name, or has the same head.
 */
export function gradeString(response: string, key: string): Grade {
  const said = essential(response)
  const wanted = essential(key)
  if (said.length === 0 || wanted.length === 0)
    return plain(response) === plain(key) ? 'correct' : 'incorrect'
  if (said.join(' ') === wanted.join(' ') || isFullerPhrase(said, wanted)) return 'correct'
  if (contains(said, wanted) || isPartOf(said, wanted)) return 'partial'
  return headOf(said) === headOf(wanted) ? 'partial' : 'incorrect'
}

const plain = (text: string) => wordsOf(text).join(' ')

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+(?:['’.-][\p{L}\d]+)*/gu) ?? []
}

function essential(text: string): string[] {
  const words = wordsOf(text)
  const kept = words.filter((word) => !NONESSENTIAL.test(word))
  return kept.length > 0 ? kept : words
}

/** "old peasants" for "peasants": the key's words at the end, and nothing but modifiers before them. */
function isFullerPhrase(said: readonly string[], wanted: readonly string[]): boolean {
  const more = said.slice(0, said.length - wanted.length)
  const isEnd = said.slice(more.length).join(' ') === wanted.join(' ')
  return isEnd && more.length <= MODIFIERS_MAX && !more.some((word) => HEAD_ENDS.test(word))
}

/** A part of the key counts by its end ("Torres"), or by its front up to the first adjunct ("mayor" of "mayor of Achi"). */
function isPartOf(said: readonly string[], wanted: readonly string[]): boolean {
  return contains(wanted, said) && (said.some((word) => word.length > 2) || said.length > 1)
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${part.join(' ')} `)
}

/** The last word before any adjunct. */
function headOf(words: readonly string[]): string {
  const end = words.findIndex((word, at) => at > 0 && HEAD_ENDS.test(word))
  return (end < 0 ? words.at(-1) : words[end - 1]) ?? ''
}
