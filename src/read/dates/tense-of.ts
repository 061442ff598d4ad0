import { WORDS } from './date-phrase.ts'
import { isCapitalised, lowerAt, type Tokens } from './date-tokens.ts'

export type Tense = 'past' | 'future' | 'unknown'

/** "agreed" and "guaranteed", but not "succeed", "need" or "hundred". */
const PARTICIPLE = /(?<![cdnpflw]e|hundr|sacr)ed$/

/** How many tokens are looked at on each side: the length of a clause. */
const REACH = 24

/**
 * Whether the words around a date speak of what was or of what is to come.
 *
 * The nearest verb before it in the sentence decides; without one, the nearest after it.
 */
export function tenseOf(tokens: Tokens, from: number, to: number): Tense {
  if (isAnnouncedFor(tokens, from)) return 'future'
  const before = tenseAlong(tokens, { at: from - 1, step: -1 })
  return before === 'unknown' ? tenseAlong(tokens, { at: to, step: 1 }) : before
}

/** "is announced for Saturday" looks ahead; "had been announced for Saturday" says not from when. */
function isAnnouncedFor(tokens: Tokens, from: number): boolean {
  if (lowerAt(tokens, from - 1) !== 'for' || !WORDS.futureBeforeFor.has(lowerAt(tokens, from - 2)))
    return false
  return !/^(?:was|were|been|had)$/.test(lowerAt(tokens, from - 3))
}

function tenseAlong(tokens: Tokens, walk: { at: number; step: 1 | -1 }): Tense {
  for (let count = 0; count < REACH; count++) {
    const at = walk.at + count * walk.step
    if (at < 0 || at >= tokens.all.length || isSentenceEnd(tokens, at)) return 'unknown'
    const tense = tenseAt(tokens, at)
    if (tense !== 'unknown') return tense
  }
  return 'unknown'
}

function tenseAt(tokens: Tokens, at: number): Tense {
  const plan = planAt(tokens, at)
  // "had been due to end on Friday": the plan is over, and so is its day.
  if (plan !== null) return isOver(tokens, plan) ? 'past' : 'future'
  const word = lowerAt(tokens, at)
  // "will be held", "as planned": the participle says nothing of the tense, the verb before it does.
  if (/^(?:be|as)$/.test(lowerAt(tokens, at - 1))) return 'unknown'
  if (WORDS.past.has(word)) return 'past'
  const looksPast = word.length > 4 && PARTICIPLE.test(word) && !isCapitalised(tokens, at)
  return looksPast ? 'past' : 'unknown'
}

function isSentenceEnd(tokens: Tokens, at: number): boolean {
  const sign = lowerAt(tokens, at)
  if (sign === '!' || sign === '?' || sign === ';') return true
  return sign === '.' && isCapitalised(tokens, at + 1) && lowerAt(tokens, at - 1).length > 3
}

/** The word that looks ahead at a token, or before it in "due to"; null where there is none. */
function planAt(tokens: Tokens, at: number): number | null {
  const word = lowerAt(tokens, at)
  if (WORDS.future.has(word)) return at
  if (word === 'to' && WORDS.futureBeforeTo.has(lowerAt(tokens, at - 1))) return at - 1
  return WORDS.futureBeforeTo.has(word) && lowerAt(tokens, at + 1) === 'to' ? at : null
}

const isOver = (tokens: Tokens, at: number) =>
  lowerAt(tokens, at - 1) === 'been' && lowerAt(tokens, at - 2) === 'had'
