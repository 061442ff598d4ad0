import { singular } from './action-lexicon.ts'
import { headOf, measured } from './find-noun-actions.ts'
import type { Parsed } from './parse-sentence.ts'

/** True when a noun, or what it measures, is one of the kinds; "we" is somebody too, and told apart only where they name it. */
export function isOneOf(parsed: Parsed, at: number, kinds: ReadonlySet<string>): boolean {
  const noun = measured(parsed, at)
  const words = [noun, at].map((one) => wordAt(parsed, one))
  return (
    words.some((word) => kinds.has(word) || kinds.has(singular(word))) ||
    kindsOf(parsed, noun).some((kind) => kinds.has(kind))
  )
}

/** The head as it is written: "hundreds" in "hundreds of people". */
function wordAt(parsed: Parsed, at: number): string {
  const unit = parsed.units[at]
  return unit?.kind === 'noun' ? (parsed.tokens[unit.head]?.lower ?? '') : ''
}

/** What frames call a bare number, "gave 3 million", which else stands for people, "three were hurt". */
const NUMBER = '#'
const HURT = /^(?:wounded|injured)$/

/**
 * What a noun is, by its head: "man" and "wounded" for "the wounded man"; for a pronoun, what it stands for too.
 */
export function kindsOf(parsed: Parsed, at: number): string[] {
  const unit = parsed.units[at]
  const named = parsed.standsFor.get(at)
  const head = headOf(parsed, at)
  const one = head.endsWith('men') ? `${head.slice(0, -2)}an` : head === 'children' ? 'child' : head
  const kinds = named === undefined ? [one] : [one, named]
  if (one !== head) kinds.push(head)
  if (parsed.tokens[unit?.kind === 'noun' ? unit.head : -1]?.tag === 'NUM') kinds.push(NUMBER)
  if (unit?.kind !== 'noun' || unit.owner) return kinds
  const hurt = parsed.tokens.slice(unit.from, unit.head).find((token) => HURT.test(token.lower))
  return hurt ? [...kinds, hurt.lower] : kinds
}
