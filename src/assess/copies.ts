import type { LiveClaim } from '#domain/event.ts'
import { partyKeys } from '#domain/party-key.ts'
import { areNear, type FoldedQuote, foldedQuote } from './quotes.ts'
import type { OriginVoice } from './voice-of.ts'

/** A claim with the voice that it leads back to. */
export type VoicedClaim = {
  readonly live: LiveClaim
  readonly voice: OriginVoice
  /** Its own voice's key, or that of the claim that it repeats. */
  readonly origin: string
  readonly isCopy: boolean
}

type Told = VoicedClaim & {
  readonly quote: FoldedQuote | null
  readonly particulars: ReadonlySet<string>
}

/** Claims of an event that later ones are compared with, earliest first. What repeats a yet later one stands for itself. */
const SOURCES_MAX = 300
const PARTIES_MAX = 10

/**
 * Traces each claim in a narrator's or nobody's name to the earlier claim that it repeats.
 *
 * Near-equal words are a copy, whoever signs them. A narrator who was not there and adds no particular repeats what was out
 * before. A named voice keeps its own key. Nothing derives from what is later; without a date a text counts as latest.
 *
 * @param claims with the keys of their voices; in any order
 */
export function tracedClaims(claims: readonly VoicedClaim[]): readonly VoicedClaim[] {
  const sources = { true: makeSources(), false: makeSources() }
  return [...claims].sort(byTime).map((claim) => {
    const told = { ...claim, ...detailsOf(claim.live) }
    const earlier = sources[claim.voice.denies ? 'true' : 'false']
    const source = isNamed(claim) ? undefined : sourceOf(told, earlier)
    const found = source ? { ...told, origin: source.origin, isCopy: true } : told
    if (!source?.particulars.isSupersetOf(told.particulars)) addSource(earlier, found)
    const { live, voice, origin, isCopy } = found
    return { live, voice, origin, isCopy }
  })
}

function byTime(a: VoicedClaim, b: VoicedClaim): number {
  const [one, other] = [a.live.source.published ?? '~', b.live.source.published ?? '~']
  if (one !== other) return one < other ? -1 : 1
  // Of one day, whoever has a name comes first: a narrator of that day may repeat it.
  if (isNamed(a) !== isNamed(b)) return isNamed(a) ? -1 : 1
  return a.live.name < b.live.name ? -1 : 1
}

const isNamed = ({ voice }: VoicedClaim) => voice.kind !== 'outlet' && voice.kind !== 'anonymous'

function detailsOf({ claim }: LiveClaim) {
  const particulars = new Set([
    ...partyKeys(
      claim.actors.map((actor) => actor.name),
      PARTIES_MAX,
    ).map((key) => `by ${key}`),
    ...partyKeys(
      claim.targets.map((target) => target.name),
      PARTIES_MAX,
    ).map((key) => `to ${key}`),
    ...(claim.counts ?? []).map(({ what, least, most }) => `${what} ${least ?? ''}-${most ?? ''}`),
    ...(claim.when ? [`on ${claim.when.edtf}`] : []),
    ...(claim.where ? [`at ${claim.where.name}`] : []),
  ])
  return { particulars, quote: foldedQuote(claim.quote) }
}

/** The earlier claim that this one repeats: word for word first, else by its particulars. */
function sourceOf(claim: Told, earlier: Sources): Told | undefined {
  const copied = claim.quote ? nearest(claim.quote, earlier) : undefined
  const mayRepeat = claim.voice.kind === 'outlet' && !claim.voice.knows
  if (copied || !mayRepeat || claim.live.source.published === undefined) return copied
  return earlier.all.find((source) => claim.particulars.isSubsetOf(source.particulars))
}

type Sources = { readonly all: Told[]; readonly byRun: Map<string, number[]> }

const makeSources = (): Sources => ({ all: [], byRun: new Map() })

function addSource({ all, byRun }: Sources, source: Told): void {
  if (all.length >= SOURCES_MAX) return
  for (const run of source.quote?.runs ?? []) {
    const holders = byRun.get(run)
    if (holders) holders.push(all.length)
    else byRun.set(run, [all.length])
  }
  all.push(source)
}

/** The earliest source in near-equal words; only those that share a run of words are looked at. */
function nearest(quote: FoldedQuote, { all, byRun }: Sources): Told | undefined {
  const sharing = new Set<number>()
  for (const run of quote.runs) for (const holder of byRun.get(run) ?? []) sharing.add(holder)
  for (const holder of [...sharing].sort((a, b) => a - b)) {
    const source = all[holder]
    if (source?.quote && areNear(source.quote, quote)) return source
  }
  return undefined
}
