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
 * How many were harmed: a line of a situation report that names what is counted and gives the number ("Dead: 11", "Without a roof:
 * about 3,100"), or a sentence on that number ("The death toll rose to 16").
 *
 * Behind an assault or a disaster it tells what that did; alone it is a statement of the number.
 */
export function findTally(parsed: Parsed, earlier: readonly Draft[]): Draft | null {
  const cause = earlier.findLast((one) => one.type === 'ASSAULT' || one.type === 'DISASTER')
  const line = tallyOf(parsed)
  const tally = line ?? tollOf(parsed)
  if (!tally) return null
  const by = line ? 'tally' : cause ? 'effect' : 'number'
  return {
    parsed, type: cause?.type ?? 'STATEMENT', kind: cause ? 'event' : 'state', clause: null, actors: [], targets: [], isAgentive: false, by,
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

const TOLL_VERBS: ReadonlySet<string> = new Set(counts.tollVerbs.split(' '))

/** "The death toll rose to 16", "The number of injured is 240". */
function tollOf(parsed: Parsed): Tally | null {
  const at = parsed.tokens.findIndex(({ lower }) => lower === 'toll' || lower === 'number')
  const unit = at < 0 ? -1 : (parsed.unitOf[at] ?? -1)
  const what = at < 0 ? undefined : tolled(parsed, at)
  const clause = parsed.clauses.find(
    ({ verb, subjects }) =>
      subjects[0] === unit && TOLL_VERBS.has(verb.lemma) && verb.modal === null,
  )
  if (what === undefined || !clause) return null
  const nouns = clause.complements
    .filter((one) => /^(?:to|at)$/.test(one.word))
    .flatMap((one) => one.nouns)
  for (const noun of [...clause.objects, ...nouns]) {
    const to = parsed.units[noun]
    const isNumber = to?.kind === 'noun' && parsed.tokens[to.head]?.tag === 'NUM'
    const count = isNumber ? countIn(parsed, to, what) : null
    if (count) return { count, from: at, to: at + 1 }
  }
  return null
}

/** What a toll or a number is of; undefined for other numbers and for what is paid on a road. */
function tolled({ tokens }: Parsed, at: number): string | undefined {
  if (tokens[at]?.lower === 'toll') return tokens[at - 1]?.lower === 'death' ? 'killed' : undefined
  const of = tokens[at + 1]?.lower === 'of' ? tokens[at + 2] : undefined
  return LABELS.get((of?.lower === 'the' ? tokens[at + 3] : of)?.lower ?? '')
}
