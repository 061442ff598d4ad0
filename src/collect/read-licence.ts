import type { Line } from './lines.ts'
import type { Rule } from './reuse-rule.ts'

/**
 * The rules of a Creative Commons licence or a dedication to the public domain that a sentence names; none when it
 * names no such thing.
 *
 * @param lower the sentence in lower case, "non-commercial" as one word
 * @source Creative Commons 4.0, sections 2 and 3
 */
export function licenceOf(sentence: Line, lower: string): Rule[] {
  const isFree = /\bcc0\b|publicdomain|public domain/u.test(lower)
  const isCommons = /creative commons|creativecommons\.org|\bcc[ -]by\b/u.test(lower)
  if (!isFree && !isCommons) return []

  const free = { sentence, link: false, credit: !isFree, credited: null }
  const isNoncommercial = /noncommercial|\bby-nc\b/u.test(lower)
  if (!isNoncommercial) return [{ ...free, permission: 'allowed', channels: ['community', 'print', 'commercial'] }] // biome-ignore format: one thought
  return [
    { ...free, permission: 'allowed', channels: ['community', 'print'] },
    { ...free, permission: 'forbidden', channels: ['commercial'] },
  ]
}
