import { WORD } from './lexicon.ts'
import { at, mix } from './mix.ts'
import type { Sentence } from './sentence.ts'
import { checkOf, homeOf, SLOTS_BEHIND } from './slots.ts'

/** How a dictionary form is made: so many letters off the end, these put on. */
export type LemmaRule = { readonly cut: number; readonly add: string }

/** Ends that rules go by, longest first: the whole word, then its last four letters, and so on; 0 is any word. */
export const ENDS = [5, 4, 3, 2, 1, 0] as const

/** The key of a word's end under a tag. @param end how many letters; 5 for the whole word */
export function lemmaKey(sentence: Sentence, place: number, end: number): number {
  const tag = at(sentence.tags, place)
  if (end === 0) return mix(101, tag)
  const letters = end === 5 ? sentence.low : sentence.column(WORD.end1 + end - 1)
  return mix(mix(100 + end, tag), at(letters, place))
}

/** The form that a rule makes of a word. */
export const formBy = ({ cut, add }: LemmaRule, word: string) =>
  word.slice(0, Math.max(0, word.length - cut)) + add

/** Dictionary forms by rules: the rule of the longest end that has one. */
export class Lemmas {
  readonly #slots: Uint16Array
  readonly #homes: number
  readonly #rules: readonly LemmaRule[]

  /** @param slots two numbers each: a check, and the rule's number */
  constructor(slots: Uint16Array, rules: readonly LemmaRule[]) {
    this.#slots = slots
    this.#homes = slots.length / 2 - SLOTS_BEHIND
    this.#rules = rules
  }

  /** The dictionary form of a tagged word. @param word as it stands, or in small letters where it is no name */
  lemmaOf(sentence: Sentence, place: number, word: string): string {
    for (const end of ENDS) {
      const rule = this.#ruleOf(lemmaKey(sentence, place, end))
      if (rule) return formBy(rule, word)
    }
    return word
  }

  #ruleOf(key: number): LemmaRule | null {
    const check = checkOf(key)
    let slot = homeOf(key, this.#homes) * 2
    while (this.#slots[slot] !== 0) {
      if (this.#slots[slot] === check) return this.#rules[this.#slots[slot + 1] as number] ?? null
      slot += 2
    }
    return null
  }
}
