import type { HowMany, NamedWords } from '#domain/incident.ts'
import counts from '#model/english/counts.json' with { type: 'json' }
import type { Phrase } from './noun-phrases.ts'
import type { ToldReport } from './told-report.ts'
import type { ToldWord } from './told-sentence.ts'

const SMALL: Readonly<Record<string, number>> = counts.small
const BEFORE_UNITS = 16
const AT_LEAST = /(?:at least|more than|over)\s$/i
const ABOUT = /(?:about|around|some|nearly|almost|approximately)\s$/i
const PLURALS = /^(?:people|dead|wounded|injured|others|police|personnel)$/

/** The words of a phrase, from `from` to before `to`, as the text has them. */
export function wordsIn(
  report: ToldReport,
  phrase: Phrase,
  { from, to } = { from: phrase.from, to: phrase.to },
): NamedWords {
  const words = report.sentences[phrase.sentence]?.words ?? []
  const start = words[from]?.start ?? phrase.start
  const end = to > from ? (words[to - 1]?.end ?? phrase.end) : start
  return { words: report.telling.text.slice(start, end).replace(/\s+/g, ' '), start, end }
}

export function tokensOf(report: ToldReport, phrase: Phrase): readonly ToldWord[] {
  return report.sentences[phrase.sentence]?.words.slice(phrase.from, phrase.to) ?? []
}

/** How many a phrase names: its number, else one, or several by its form. */
export function howMany(report: ToldReport, phrase: Phrase): HowMany {
  for (const word of tokensOf(report, phrase)) {
    const number = numberOf(word)
    if (number === null) continue
    const before = report.telling.text.slice(Math.max(0, word.start - BEFORE_UNITS), word.start)
    const isLeast = AT_LEAST.test(before)
    return { least: number, most: isLeast ? null : number, isAbout: ABOUT.test(before) }
  }
  const head = report.sentences[phrase.sentence]?.words[phrase.head]
  const isPlural = head !== undefined && (head.xpos === 'NNS' || PLURALS.test(head.lower))
  return isPlural ? { least: null, most: null, isAbout: false } : ONE
}

export const ONE: HowMany = { least: 1, most: 1, isAbout: false }

function numberOf({ lower, upos }: ToldWord): number | null {
  if (upos !== 'NUM') return null
  const digits = lower.replaceAll(',', '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : (SMALL[lower] ?? null)
}
