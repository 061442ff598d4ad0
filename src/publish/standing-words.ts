import type { Language } from '#domain/charter.ts'
import type { Standing } from '#domain/event.ts'
import ar from '#model/messages/ar.json' with { type: 'json' }
import en from '#model/messages/en.json' with { type: 'json' }
import fa from '#model/messages/fa.json' with { type: 'json' }
import ru from '#model/messages/ru.json' with { type: 'json' }

type Words = Pick<
  typeof en,
  `support.${Standing['support']}` | `contest.${Standing['contest']}` | 'status.withdrawn'
>
const WORDS: Readonly<Record<Language, Words>> = { ar, en, fa, ru }

/** How an event stands, in the words that the pages use: "Single origin · Denied". */
export function standingWords(standing: Standing, language: Language): string {
  const words = WORDS[language]
  return [
    words[`support.${standing.support}`],
    words[`contest.${standing.contest}`],
    ...(standing.isWithdrawn ? [words['status.withdrawn']] : []),
  ].join(' · ')
}
