import type { EventView } from '#contract/views.ts'

type Word = EventView['judgements'][number]

/** Two claims, what each member says of them, and what comes of it in this stream. */
export type JudgedPair = {
  readonly a: string
  readonly b: string
  readonly words: readonly Word[]
  readonly state: 'holds' | 'contestedSame' | 'contestedDifferent' | 'parts' | 'givesWay'
}

/**
 * Judgements of an event by pair of claims, in their order.
 *
 * @param viewer the member whose stream it is: its own word holds there, else "different" does
 */
export function judgedPairs(
  { judgements, suspended }: Pick<EventView, 'judgements' | 'suspended'>,
  viewer: string | undefined,
): readonly JudgedPair[] {
  const suspendedNames = new Set(suspended.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const pairs = Map.groupBy(judgements, ({ a, b }) => [a, b].toSorted().join(' '))
  return [...pairs].flatMap(([name, words]) => {
    const [first] = words
    if (!first) return []
    const { a, b } = first
    return [
      { a, b, words, state: stateOf(words, { viewer, isSuspended: suspendedNames.has(name) }) },
    ]
  })
}

function stateOf(
  words: readonly Word[],
  { viewer, isSuspended }: { viewer: string | undefined; isSuspended: boolean },
): JudgedPair['state'] {
  const own = words.find(({ by }) => by === viewer)?.verdict
  const isDifferent = words.some(({ verdict }) => verdict === 'different')
  const holds = own ?? (isDifferent ? 'different' : 'same')
  const isContested = new Set(words.map(({ verdict }) => verdict)).size > 1
  if (isContested) return holds === 'same' ? 'contestedSame' : 'contestedDifferent'
  if (!isSuspended) return 'holds'
  return holds === 'same' ? 'givesWay' : 'parts'
}
