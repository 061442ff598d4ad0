import type { Count } from '#domain/claim.ts'
import counts from '#model/english/counts.json' with { type: 'json' }
import type { Draft } from './draft.ts'
import { countIn } from './find-counts.ts'
import type { Parsed } from './parse-sentence.ts'

const LABELS: ReadonlyMap<string, string> = new Map(Object.entries(counts.labels))
const LABEL_WORDS_MAX = 4

/** One line of a tally, "Injured: 240": what is counted, and how many. */
type Tally = { readonly count: Count; readonly from: number; readonly to: number }

/**
 * A line of a situation report that names what is counted and gives the number: "Dead: 11", "Without a roof: about 3,100".
 *
 * Behind an assault or a disaster it tells what that did; alone it is a statement of the number.
 */
export function findTally(parsed: Parsed, earlier: readonly Draft[]): Draft | null {
  const cause = earlier.findLast((one) => one.type === 'ASSAULT' || one.type === 'DISASTER')
  const tally = tallyOf(parsed)
  if (!tally) return null
  return {
    parsed, type: cause?.type ?? 'STATEMENT', kind: cause ? 'event' : 'state', clause: null, actors: [], targets: [], isAgentive: false, by: 'tally',
    from: tally.from, to: tally.to, tally: tally.count,
    put: { polarity: 'affirmed', modality: 'actual', isOpinion: false },
    ...(cause ? { again: cause.again ?? cause } : {}),
    ...(cause?.mode === undefined ? {} : { mode: cause.mode }),
  } // biome-ignore format: one thought
}

function tallyOf(parsed: Parsed): Tally | null {
  const { tokens } = parsed
  const colon = tokens.findIndex((token) => token.text === ':')
  if (colon < 1 || colon > LABEL_WORDS_MAX) return null
  const label = tokens
    .slice(0, colon)
    .map((token) => token.lower)
    .join(' ')
  const what = LABELS.get(label)
  const number = tokens.findIndex((token, at) => at > colon && token.tag === 'NUM')
  if (what === undefined || number < 0 || number > colon + 3) return null
  let to = number + 1
  while (tokens[to]?.tag === 'NUM') to += 1
  const count = countIn(parsed, { from: colon + 1, to }, what)
  return count && { count, from: 0, to: colon }
}
