import type { LiveClaim } from '#domain/event.ts'
import { partyKeys } from './party-key.ts'
import { areNear, type FoldedQuote, foldedQuote } from './quotes.ts'
import type { OriginVoice } from './voice-of.ts'

/** A claim with the voice that it leads back to and the particulars that it gives. */
export type VoicedClaim = {
  readonly live: LiveClaim
  readonly voice: OriginVoice
  /** The origin after copies are traced: its own voice's key, or that of the claim that it repeats. */
  readonly origin: string
}

type Source = VoicedClaim & {
  readonly quote: FoldedQuote | null
  readonly particulars: ReadonlySet<string>
}

/** Claims of an event that later ones are compared with, earliest first; copies of yet later ones stand as their own voices. */
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
  const sources: Source[] = []
  const traced: VoicedClaim[] = []
  for (const claim of [...claims].sort(byTime)) {
    const told = { ...claim, ...detailsOf(claim.live) }
    const source = isNamed(claim) ? undefined : sourceOf(told, sources)
    const found = source ? { ...told, origin: source.origin } : told
    if (sources.length < SOURCES_MAX) sources.push(found)
    traced.push({ live: claim.live, voice: claim.voice, origin: found.origin })
  }
  return traced
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

function sourceOf(claim: Source, sources: readonly Source[]): Source | undefined {
  const earlier = sources.filter((source) => source.voice.denies === claim.voice.denies)
  const { quote } = claim
  const copied = quote && earlier.find((source) => source.quote && areNear(source.quote, quote))
  if (copied) return copied
  const mayRepeat = claim.voice.kind === 'outlet' && !claim.voice.knows
  if (!mayRepeat || claim.live.source.published === undefined) return undefined
  return earlier.find((source) => claim.particulars.isSubsetOf(source.particulars))
}
