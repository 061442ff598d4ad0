import type { Span } from './why-fields.ts'
import type { WorkClaim } from './working.ts'

export const SPAN_KINDS = [
  'claim',
  'current',
  'rejected',
  'date',
  'place',
  'voice',
  'asked',
] as const
export type SpanKind = (typeof SPAN_KINDS)[number]
export type MarkedSpan = { readonly kind: SpanKind; readonly start: number; readonly end: number }

/**
 * What to draw over the text: claims, in those that stand their dates, places and voices, and last the words that somebody
 * asked for.
 */
export function spansOf(
  desk: readonly WorkClaim[],
  current: string | undefined,
  asked: Span | null,
): readonly MarkedSpan[] {
  const drawn = desk
    .flatMap(({ key, claim, state }): MarkedSpan[] => {
      const own: MarkedSpan = {
        kind: kindOf(state, key === current),
        start: claim.start,
        end: claim.end,
      }
      if (state === 'rejected') return [own]
      const inner: (MarkedSpan | null)[] = [
        claim.when ? { kind: 'date', start: claim.when.start, end: claim.when.end } : null,
        claim.where ? { kind: 'place', start: claim.where.start, end: claim.where.end } : null,
        ...claim.attribution.map(({ start, end }): MarkedSpan | null =>
          start === undefined || end === undefined ? null : { kind: 'voice', start, end },
        ),
      ]
      return [own, ...inner.filter((span) => span !== null)]
    })
    .filter(({ start, end }) => end > start)
  return asked ? [...drawn, { kind: 'asked', ...asked }] : drawn
}

function kindOf(state: WorkClaim['state'], isCurrent: boolean): SpanKind {
  if (state === 'rejected') return 'rejected'
  return isCurrent ? 'current' : 'claim'
}

export type Paragraph = { readonly start: number; readonly text: string }

/** The lines of a text that hold anything, each with where it starts. Joined by their offsets they are the text. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, text: line })
    start += line.length + 1
  }
  return paragraphs
}

/** Which paragraph an offset lies in, or the nearest before it; 0 for one before them all. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let [low, high] = [0, paragraphs.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

type Segment = { readonly text: string; readonly kinds: readonly SpanKind[] }

/** A paragraph cut where any span begins or ends, for browsers that cannot draw over text. */
export function segmentsOf(paragraph: Paragraph, spans: readonly MarkedSpan[]): readonly Segment[] {
  const end = paragraph.start + paragraph.text.length
  const here = spans.filter((span) => span.start < end && span.end > paragraph.start)
  const inside = (offset: number) => Math.min(Math.max(offset, paragraph.start), end)
  const cuts = new Set([
    paragraph.start,
    end,
    ...here.flatMap((span) => [inside(span.start), inside(span.end)]),
  ])
  const sorted = [...cuts].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((from, at) => ({
    text: paragraph.text.slice(from - paragraph.start, (sorted[at + 1] ?? end) - paragraph.start),
    kinds: [
      ...new Set(
        here.filter((span) => span.start <= from && span.end > from).map(({ kind }) => kind),
      ),
    ],
  }))
}
