import english from '#model/english/words.json' with { type: 'json' }
import { byWord, interned } from './by-word.ts'
import type { Word } from './parse/words-in.ts'
import { findVerb, type VerbReading } from './verb-forms.ts'

/** What a word is by its letters alone. */
export type Spelling = {
  /** The letters: one and the same string wherever they stand. */
  readonly text: string
  /** In small letters, with plain apostrophes and hyphens. */
  readonly lower: string
  /** The verb that it may be a form of. */
  readonly verb: VerbReading | null
  readonly isNegative: boolean
  readonly isNumber: boolean
  /** The class that it has as a mark. */
  readonly mark: 'COMMA' | 'QUOTE' | 'PUNCT'
  /** Nothing but quotation marks. */
  readonly isQuote: boolean
  readonly isDash: boolean
  /** With a capital, and none of the words that get one only at the beginning of a sentence. */
  readonly isName: boolean
  readonly isCapital: boolean
  /** Four letters or more. */
  readonly isLong: boolean
  /** Named even where nothing could say which one: a weekday takes no part in anything. */
  readonly isWeekday: boolean
}
export type SpelledWord = Word & { readonly spelling: Spelling }

/** A word with what its letters tell, which is found out once for all words alike. */
export function spelled({ text, start, end }: Word): SpelledWord {
  const spelling = spellingOf(text)
  return { text: spelling.text, start, end, spelling }
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const NEGATIVES = set(english.negatives)
const NUMBERS = set(english.numbers)
const FUNCTION = set(
  `${english.determiners} ${english.subjects} ${english.possessives} ${english.prepositions} ${english.conjunctions} ${english.subordinators} ${english.relatives} ${english.modals} ${english.be} ${english.have} ${english.do} ${english.adverbs} ${english.numbers}`,
)

const spellingOf = byWord((word): Spelling => {
  const text = interned(word)
  const lower = interned(text.toLowerCase().replaceAll('’', "'").replaceAll('–', '-'))
  return {
    text,
    lower,
    verb: findVerb(lower),
    isNegative: NEGATIVES.has(lower),
    isNumber: NUMBERS.has(lower),
    mark: markOf(text),
    isQuote: /^["“”„«»]+$/.test(text),
    isDash: /^[-–—]{1,2}$/.test(text),
    isName: /^\p{Lu}[\p{L}.'’-]*$/u.test(text) && !FUNCTION.has(text.toLowerCase()),
    isCapital: /^\p{Lu}/u.test(text),
    isLong: /^\p{L}{4,}/u.test(text),
    isWeekday: /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(text),
  }
})

function markOf(text: string): Spelling['mark'] {
  if (text === ',') return 'COMMA'
  return /^["“”„«»`]|^''$/u.test(text) ? 'QUOTE' : 'PUNCT'
}
