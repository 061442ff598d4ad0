import type { LiveClaim } from '#domain/event.ts'
import { TAKEN_BACK } from '#domain/grades.ts'
import type { Marking } from '#domain/marking.ts'
import type { Assessment, Position } from '#domain/member-word.ts'
import { type MemberWord, namedBy, sourceKey } from '#domain/member-word.ts'
import { Refusal } from '#domain/refusal.ts'
import { appendItems, type Draft, newHandle } from './append-items.ts'
import { charterOf, requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { knownHolders } from './known-holders.ts'
import { requestOf } from './submit-report.ts'

type Request = { key: string; hash: string } | undefined
type How = { marking?: Marking | undefined; request?: Request }
type AskedGrade = { claim: string; grade: string; reason?: string | undefined } & (
  | { of: 'source'; source: string }
  | { of: 'claim' | 'event' }
)
type AskedStance = { claim: string; stance: string; reason?: string | undefined }
type Done = { handle: string; position: number }

/**
 * An officer's grade of a source, a claim or an event, in the member's name; "open" takes the member's grade back
 * wherever it went. It stays in the member's own stream unless its marking says more.
 *
 * @throws {Refusal} `not_found` for a claim that is not live here; `field_invalid` for a source that the claim does not
 *   name; `audience_wider` for a stream of which the member does not know that it holds the claim
 */
export async function assess(
  centre: Centre,
  asking: Officer | null,
  { marking, request, ...said }: AskedGrade & How,
): Promise<Done> {
  return await say(centre, asking, {
    word: { kind: 'assessment', said: said as Assessment },
    isTakenBack: said.grade === TAKEN_BACK,
    how: { marking, request },
  })
}

/** A member's stance on a claim, as above. It is no origin, and no standing follows from it. */
export async function takePosition(
  centre: Centre,
  asking: Officer | null,
  { marking, request, ...said }: AskedStance & How,
): Promise<Done> {
  return await say(centre, asking, {
    word: { kind: 'position', said: said as Position },
    isTakenBack: said.stance === TAKEN_BACK,
    how: { marking, request },
  })
}

async function say(
  centre: Centre,
  asking: Officer | null,
  { word, isTakenBack, how }: { word: MemberWord; isTakenBack: boolean; how: How },
): Promise<Done> {
  const officer = requireRight(asking, 'judge')
  const stream = officer.member
  const { to, tlp } = how.marking ?? { to: [], tlp: 'amber' as const }
  if (to.some((one) => one !== stream)) requireRight(asking, 'release')
  await centre.folding.upToDate(stream)
  const live = await liveClaim(centre, stream, word.said.claim)
  if (word.kind === 'assessment' && word.said.of === 'source') requireSource(live, word.said.source)
  const about = { ...word, said: { ...word.said, claim: live.name } } as MemberWord
  // What is taken back is taken back wherever the member had said it.
  const on = await claimsOf(centre, { stream, live, about })
  const sent = isTakenBack ? await audienceOf(centre, { stream, about, on }) : to
  const claim = isTakenBack ? live.name : await claimHeldBy(centre, { stream, on, to })
  const { reason, ...said } = about.said
  const payload = { ...said, claim, ...(reason ? { reason } : {}), by: officer.title }
  const handle = newHandle(centre, word.kind)
  const { position } = await appendItems(centre, {
    from: stream,
    drafts: [{ kind: word.kind, handle, to: sent, tlp, payload }],
    request: requestOf(officer, how.request),
  })
  return { handle, position }
}

/** The live claim behind a name: an older wording's name leads to the present one. */
async function liveClaim(centre: Centre, stream: string, name: string): Promise<LiveClaim> {
  const found = await centre.store.claims.find({ stream, name })
  if (found?.kind === 'live') return found.live
  const next = found ? await centre.store.claims.find({ stream, name: found.by }) : null
  if (next?.kind !== 'live') throw new Refusal('not_found')
  return next.live
}

/** Names of a claim that a reliability may be told of: its voices, and the outlet and authors of its report. */
export function sourcesOf({ claim, source }: LiveClaim): readonly string[] {
  const voices = claim.attribution.map(({ voice }) => voice)
  return [...new Set([...voices, source.outlet ?? '', ...source.author])].filter(
    (name) => sourceKey(name) !== '',
  )
}

function requireSource(live: LiveClaim, name: string): void {
  const sources = sourcesOf(live)
  if (sources.some((one) => sourceKey(one) === sourceKey(name))) return
  throw new Refusal('field_invalid', { reason: 'the claim names no such source' }, [
    { pointer: '/source', message: `one of: ${sources.slice(0, 20).join(', ')}` },
  ])
}

/** The claim alone, or for a word on an event all of its claims: the one asked for first. */
async function claimsOf(
  centre: Centre,
  { stream, live, about }: { stream: string; live: LiveClaim; about: MemberWord },
): Promise<readonly LiveClaim[]> {
  if (about.kind !== 'assessment' || about.said.of !== 'event') return [live]
  const found = await centre.store.claims.find({ stream, name: live.name })
  if (found?.kind !== 'live') return [live]
  const all = await centre.store.claims.ofEvent({ stream, event: found.event })
  const others = all.flatMap((one) => (one.kind === 'live' ? [one.live] : []))
  return [live, ...others.filter(({ name }) => name !== live.name)]
}

/** Every stream that holds a standing word of this member on the same thing. */
async function audienceOf(
  centre: Centre,
  { stream, about, on }: { stream: string; about: MemberWord; on: readonly LiveClaim[] },
): Promise<readonly string[]> {
  const objects = on.map(
    ({ name }) => namedBy({ ...about, said: { ...about.said, claim: name } } as MemberWord).object,
  )
  const said = await centre.store.memberWords.on({ stream, objects: [...new Set(objects)] })
  return [...new Set(said.filter((one) => one.from === stream).flatMap((one) => one.audience))]
}

/** The name of the first of these claims that all recipients are known to hold. */
async function claimHeldBy(
  centre: Centre,
  { stream, on, to }: { stream: string; on: readonly LiveClaim[]; to: readonly string[] },
): Promise<string> {
  let missing: readonly string[] = to
  for (const [index, live] of on.entries()) {
    const report = await centre.store.reports.find({ stream, handle: live.report })
    const holders = report
      ? knownHolders(charterOf(centre), { live, report, viewer: stream })
      : new Set<string>()
    const without = to.filter((name) => !holders.has(name))
    if (without.length === 0) return live.name
    if (index === 0) missing = without
  }
  throw new Refusal('audience_wider', { to: missing.join(', ') }, [
    { pointer: '/marking/to', message: 'only those of whom you know that they hold the claim' },
  ])
}

/**
 * Takes an own assessment or position back from streams that hold it: its content goes there, its hash stays.
 *
 * @returns null when no such word of this member stands
 */
export async function recallWord(
  centre: Centre,
  asking: Officer | null,
  wanted: { handle: string; channels?: string[] | undefined; reason?: string | undefined } & How,
): Promise<Done | null> {
  const officer = requireRight(asking, 'release')
  const stream = officer.member
  await centre.folding.upToDate(stream)
  const word = await centre.store.memberWords.find({ stream, handle: wanted.handle })
  if (!word || word.from !== stream) return null
  const from = (wanted.channels ?? word.audience).filter((one) => word.audience.includes(one))
  if (from.length === 0)
    throw new Refusal('not_allowed', { reason: 'it was not released there, or already recalled' })
  const reason = wanted.reason ? { reason: wanted.reason } : {}
  const drafts = from.map((channel) => recallOf(centre, { handle: word.handle, channel, reason }))
  const request = requestOf(officer, wanted.request)
  const { position } = await appendItems(centre, { from: stream, drafts, request })
  return { handle: word.handle, position }
}

function recallOf(
  centre: Centre,
  { handle, channel, reason }: { handle: string; channel: string; reason: { reason?: string } },
): Draft {
  return {
    kind: 'recall',
    handle: newHandle(centre, 'recall'),
    to: [channel],
    tlp: 'amber',
    payload: { handle, channel, ...reason },
    isOnward: true,
    undoes: [handle],
  }
}
