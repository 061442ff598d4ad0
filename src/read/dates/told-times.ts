import { lowerAt, type Tokens } from './date-tokens.ts'
import type { TimeMatch } from './match-time.ts'
import { type Tense, tenseOf } from './tense-of.ts'
import type { TimeAnchor } from './time-anchor.ts'
import { TIME_WORDS } from './time-grammar.ts'
import { unitText } from './time-text.ts'
import { timexOf } from './time-value.ts'
import type { Timex } from './timex.ts'

/** A time expression with its meaning: tokens `from` up to, not including, `to`. */
export type ToldTime = Timex & { readonly from: number; readonly to: number }

type Text = { readonly day: number | null; readonly isNarrative: boolean }

/** What forms of time expressions mean, one after the other: each is told from what was told before it. */
export function toldTimes(tokens: Tokens, matches: readonly TimeMatch[], text: Text): ToldTime[] {
  const told: ToldTime[] = []
  let [last, quarter] = ['', '']
  for (const match of matches) {
    const anchor = anchorAt(tokens, match, { ...text, last, quarter })
    const timex = timexOf(match.kind, match.slots, anchor)
    if (!timex) continue
    told.push({ ...timex, from: match.from, to: match.to })
    if (isOfMonths(match)) quarter = ''
    if (/^(?:BC)?\d{4}/.test(timex.value)) last = timex.value
    // Figures are of the latest of them: the one before serves comparison.
    if (isQuarterSpoken(match, timex.value, text.day) && timex.value > quarter)
      quarter = timex.value
  }
  return told
}

type Before = Text & Pick<TimeAnchor, 'last' | 'quarter'>

function anchorAt(tokens: Tokens, { from, to }: TimeMatch, before: Before): TimeAnchor {
  return {
    ...before,
    tense: tenseFor(tokens, from, to),
    after: lowerAt(tokens, to),
    isAgo: lowerAt(tokens, to - 1) === 'ago',
  }
}

/** A deadline lies ahead, "Wednesday's ruling" has been made; else the verbs around decide. */
function tenseFor(tokens: Tokens, from: number, to: number): Tense {
  if (/['’]/.test(lowerAt(tokens, to)) && lowerAt(tokens, to + 1) === 's') return 'past'
  const before = lowerAt(tokens, from - 1)
  const isSoonest = before === 'as' && ['soon', 'early', 'late'].includes(lowerAt(tokens, from - 2))
  return isSoonest || TIME_WORDS.deadlines.has(before) ? 'future' : tenseOf(tokens, from, to)
}

/** "the first nine months": figures after it are of more than a quarter. */
const isOfMonths = ({ kind, slots }: TimeMatch) => kind === 'stretch' && slots.unit === 'month'

/** A quarter that has ended and is named without its year is the one that the figures of an article are of. */
function isQuarterSpoken({ kind, slots }: TimeMatch, value: string, day: number | null): boolean {
  if (!/^\d{4}-Q\d$/.test(value) || (kind !== 'quarter' && kind !== 'quarterNow')) return false
  if (slots.year !== undefined || slots.step === -1) return false
  return day === null || value < unitText('quarter', day)
}
