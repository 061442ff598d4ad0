import type { Incident } from '#domain/incident.ts'
import lists from '#model/english/incidents.json' with { type: 'json' }
import type { ToldWord } from './told-sentence.ts'

const THREATS = new Set(lists.threats.split(' '))
const ATTEMPTS = new Set(lists.attempts.split(' '))
const DEEDS = new Set(lists.deeds.split(' '))

/** Whether it was only threatened or tried, by the words of the sentence that tells of it most clearly. */
export function stageOf(words: readonly ToldWord[]): Incident['stage'] {
  const has = (set: ReadonlySet<string>) => words.some(({ lemma }) => set.has(lemma))
  if (has(THREATS) && !has(DEEDS)) return 'threatened'
  return has(ATTEMPTS) ? 'attempted' : 'accomplished'
}
