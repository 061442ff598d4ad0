import type { LiveClaim } from '#domain/event.ts'
import { partyKeys } from '#domain/party-key.ts'
import type { ReportKin } from './kinship/report-kin.ts'
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
/** Reports of them whose texts a claim's own report is compared with. */
const KIN_MAX = 16
/** Outlets of an event that a report may credit; more are passed over, by name. */
const OUTLETS_MAX = 16
const PARTIES_MAX = 10

/**
 * Traces each claim in a narrator's or nobody's name to the earlier claim that it repeats.
 *
 * Near-equal words are a copy, whoever signs them, and so is a claim in a passage that its report has from an earlier one.
 * A narrator who was not there and adds no particular repeats what was out before. A named voice keeps its own key. Nothing
 * derives from what is later; of one day, who credits another outlet is the later; without a date a text counts as latest.
 *
 * @param claims with the keys of their voices; in any order
 * @param kin the texts of their reports; without them claims are told by their own words
 * @cost up to 16 pairs of reports a claim, each pair once for as long as it is kept
 */
export function tracedClaims(
  claims: readonly VoicedClaim[],
  kin?: ReportKin,
): readonly VoicedClaim[] {
  const sources = { true: makeSources(), false: makeSources() }
  return inOrder(claims, kin).map((claim) => {
    const told = { ...claim, ...detailsOf(claim.live) }
    const earlier = sources[claim.voice.denies ? 'true' : 'false']
    const source = isNamed(claim) ? undefined : sourceOf(told, earlier, kin)
    const found = source ? { ...told, origin: source.origin, isCopy: true } : told
    addWords(earlier, found)
    if (!source?.particulars.isSupersetOf(told.particulars)) addSource(earlier, found)
    const { live, voice, origin, isCopy } = found
    return { live, voice, origin, isCopy }
  })
}

/** By day of publication; of one day whoever has a name first: a narrator of that day may repeat it; then who credits fewest. */
function inOrder(claims: readonly VoicedClaim[], kin: ReportKin | undefined): VoicedClaim[] {
  const credits = kin ? creditsIn(claims, kin) : new Map<string, number>()
  const keysOf = ({ live, voice }: VoicedClaim) => [
    live.source.published ?? '~',
    isNamed({ voice }) ? 0 : 1,
    credits.get(live.report) ?? 0,
    live.name,
  ]
  return claims
    .map((claim) => ({ claim, keys: keysOf(claim) }))
    .sort((a, b) => byFirstDifference(a.keys, b.keys))
    .map(({ claim }) => claim)
}

type Keys = readonly (string | number)[]

function byFirstDifference(a: Keys, b: Keys): number {
  const at = a.findIndex((key, index) => key !== b[index])
  return at < 0 ? 0 : (a[at] as string | number) < (b[at] as string | number) ? -1 : 1
}

/** How many of the event's other outlets each report names in its text. */
function creditsIn(claims: readonly VoicedClaim[], kin: ReportKin): ReadonlyMap<string, number> {
  const told = claims.flatMap(({ live }) => live.source.outlet ?? [])
  const outlets = [...new Set(told)].sort().slice(0, OUTLETS_MAX)
  const credits = new Map<string, number>()
  for (const { live } of claims) {
    if (credits.has(live.report)) continue
    const others = outlets.filter((outlet) => outlet !== live.source.outlet)
    credits.set(live.report, others.filter((outlet) => kin.credits(live.report, outlet)).length)
  }
  return credits
}

const isNamed = ({ voice }: Pick<VoicedClaim, 'voice'>) =>
  voice.kind !== 'outlet' && voice.kind !== 'anonymous'

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

/** The earlier claim that this one repeats: word for word first, then as part of a copied text, else by its particulars. */
function sourceOf(claim: Told, earlier: Sources, kin: ReportKin | undefined): Told | undefined {
  const sameWords = claim.quote ? nearest(claim.quote, earlier) : undefined
  const copied = sameWords ?? (kin && copiedFrom(claim, earlier, kin))
  const mayRepeat = claim.voice.kind === 'outlet' && !claim.voice.knows
  if (copied || !mayRepeat || claim.live.source.published === undefined) return copied
  return earlier.all.find((source) => claim.particulars.isSubsetOf(source.particulars))
}

/** The first claim of the earliest report that this one's passage stands in as well. */
function copiedFrom({ live }: Told, { all }: Sources, kin: ReportKin): Told | undefined {
  const firsts = new Map<string, Told>()
  for (const source of all) {
    const { report } = source.live
    if (report !== live.report && !firsts.has(report)) firsts.set(report, source)
    if (firsts.size >= KIN_MAX) break
  }
  return [...firsts.values()].find((source) => kin.repeats(live, source.live))
}

/** `all` are those that tell something new; words lead to whoever said them first, new or not. */
type Sources = {
  readonly all: Told[]
  readonly byWords: Map<string, Told>
  readonly byRun: Map<string, Told[]>
}

const makeSources = (): Sources => ({ all: [], byWords: new Map(), byRun: new Map() })

function addSource({ all }: Sources, source: Told): void {
  if (all.length < SOURCES_MAX) all.push(source)
}

/** Words are kept once: copies of them push nobody's out. */
function addWords({ byWords, byRun }: Sources, source: Told): void {
  const { quote } = source.live.claim
  if (!source.quote || byWords.size >= SOURCES_MAX || byWords.has(quote)) return
  byWords.set(quote, source)
  for (const run of source.quote.runs) {
    const holders = byRun.get(run)
    if (holders) holders.push(source)
    else byRun.set(run, [source])
  }
}

/** The earliest source in near-equal words; only those that share a run of words are looked at. */
function nearest(quote: FoldedQuote, { byWords, byRun }: Sources): Told | undefined {
  const sharing = new Set<Told>()
  for (const run of quote.runs) for (const holder of byRun.get(run) ?? []) sharing.add(holder)
  if (sharing.size === 0) return undefined
  return [...byWords.values()].find(
    (source) => sharing.has(source) && source.quote && areNear(source.quote, quote),
  )
}
