import type { Incident } from '#domain/incident.ts'
import lists from '#model/english/incidents.json' with { type: 'json' }
import type { Phrase } from './noun-phrases.ts'
import type { ToldReport } from './told-report.ts'
import { wordsIn } from './words-of-phrase.ts'

/** Kinds of instrument by their words, the finer ones first. */
const KINDS = Object.entries(lists.instruments).map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`\\b(?:${words.split(' ').join('|').replaceAll('_', '[ -]?')})s?\\b`, 'i'),
}))
const SHOOTING = new RegExp(`\\b(?:${lists.shooting})\\b`, 'i')
const DYNAMITING = /\bdynamit/i

/** With what it was done; where no words name it, what the verb alone implies. */
export function instrumentsOf(
  report: ToldReport,
  given: { phrases: readonly Phrase[]; type: Incident['type']; said: string },
): Pick<Incident, 'instruments' | 'impliedInstrument'> {
  const instruments = given.phrases.map((phrase) => {
    const named = wordsIn(report, phrase)
    return { ...named, kind: KINDS.find(({ pattern }) => pattern.test(named.words))?.kind ?? null }
  })
  return { instruments, impliedInstrument: instruments.length > 0 ? null : implied(given) }
}

function implied({ type, said }: { type: Incident['type']; said: string }): string | null {
  if (type === 'bombing') return DYNAMITING.test(said) ? 'dynamite' : 'bomb'
  return type === 'attack' && SHOOTING.test(said) ? 'gun' : null
}
