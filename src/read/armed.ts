import armed from '#model/armed.json' with { type: 'json' }
import type { Parsed } from './parse-sentence.ts'

const ARMED: ReadonlySet<string> = new Set(armed.words.en)

/** True for "the soldiers", and for "his men": men who belong to somebody. */
export function isArmedAt(parsed: Parsed, at: number | undefined): boolean {
  const unit = parsed.units[at ?? -1]
  if (unit?.kind !== 'noun') return false
  const head = parsed.tokens[unit.head]?.lower ?? ''
  const first = parsed.tokens[unit.from]?.lower ?? ''
  return ARMED.has(head) || (head === 'men' && /^(?:his|her|its|their|our|my)$/.test(first))
}
