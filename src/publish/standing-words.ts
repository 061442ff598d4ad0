import type { Language } from '#domain/charter.ts'
import type { Standing } from '#domain/event.ts'
import { CATALOGUES } from './catalogues.ts'

/** How an event stands, in the words that the pages use: "Single origin · Denied". */
export function standingWords(standing: Standing, language: Language): string {
  const words = CATALOGUES[language]
  return [
    words[`support.${standing.support}`],
    words[`contest.${standing.contest}`],
    ...(standing.isWithdrawn ? [words['status.withdrawn']] : []),
  ].join(' · ')
}
