import { ROLES, type Role, type Segment } from '#read/voices/voice-labels.ts'

/** Spans and words of one role: gold, found, and right. */
type Tally = { gold: number; found: number; right: number }
type VoiceCounts = Readonly<Record<Role, { spans: Tally; words: Tally }>>

const tally = (): Tally => ({ gold: 0, found: 0, right: 0 })

export function noCounts(): VoiceCounts {
  const counts = () => ({ spans: tally(), words: tally() })
  return { source: counts(), cue: counts(), content: counts() }
}

/** One span, perhaps in several pieces; word numbers, ends exclusive. */
export type VoiceSpan = {
  readonly role: Role
  readonly pieces: readonly { readonly start: number; readonly end: number }[]
}

export const spanOf = ({ role, start, end }: Segment): VoiceSpan => ({
  role,
  pieces: [{ start, end }],
})

/** Adds what was found in one stretch of words: a span is right when role and every word are. */
export function countVoices(
  counts: VoiceCounts,
  gold: readonly VoiceSpan[],
  found: readonly VoiceSpan[],
): void {
  for (const role of ROLES) {
    const own = (spans: readonly VoiceSpan[]) => spans.filter((span) => span.role === role)
    add(counts[role].spans, new Set(own(gold).map(keyOf)), new Set(own(found).map(keyOf)))
    add(
      counts[role].words,
      new Set(own(gold).flatMap(wordsOf)),
      new Set(own(found).flatMap(wordsOf)),
    )
  }
}

function add<T>(tally: Tally, gold: ReadonlySet<T>, found: ReadonlySet<T>): void {
  tally.gold += gold.size
  tally.found += found.size
  for (const one of found) if (gold.has(one)) tally.right++
}

const wordsOf = ({ pieces }: VoiceSpan) =>
  pieces.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
const keyOf = (span: VoiceSpan) =>
  wordsOf(span)
    .toSorted((a, b) => a - b)
    .join(' ')

/** F1 of whole spans and of words, role by role, under names such as "cue.exactF1". */
export function scoresOf(counts: VoiceCounts, prefix = ''): Record<string, number> {
  const scores = ROLES.flatMap((role) => [
    [`${prefix}${role}.exactF1`, f1(counts[role].spans)],
    [`${prefix}${role}.tokenF1`, f1(counts[role].words)],
  ])
  return Object.fromEntries(scores)
}

const f1 = ({ gold, found, right }: Tally) =>
  gold + found === 0 ? 0 : (2 * right) / (gold + found)
