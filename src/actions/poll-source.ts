import { FEED_ITEMS_MAX, type Feed } from '#collect/feeds/feed.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Source, SourceState } from '#domain/source.ts'
import type { FetchedFeed } from '#ports/feeds.ts'
import type { Store } from '#ports/store.ts'
import { requireRight } from './authorise.ts'
import type { Centre, Officer } from './centre.ts'
import { afterAnswer, afterFailure, afterOwnTrouble, type Failure } from './source-schedule.ts'
import { requireSourceRights } from './sources.ts'
import { type Taken, takeFeedItems } from './take-feed-items.ts'

/** A source as it stands after a poll, and how many reports that poll brought. */
export type Polled = { readonly source: Source; readonly taken: number }
type Name = { readonly stream: string; readonly id: string }

const SKIPPED_MAX = 20
/** Polls of this process that are not over yet: who asks for the same meanwhile waits for that one. */
const underWay = new WeakMap<Store, Map<string, Promise<Polled | null>>>()

/**
 * Polls a source because an officer asks for it now, whatever its breaker says.
 *
 * @throws {Refusal} `not_found`, `not_allowed`; `limit_reached` while the source itself asked to be left alone
 */
export async function pollSourceNow(
  centre: Centre,
  asking: Officer | null,
  id: string,
): Promise<Polled> {
  const officer = requireRight(asking, 'submit')
  const name = { stream: officer.member, id }
  const { notBefore } = (await centre.store.sources.find(name))?.state ?? {}
  if (notBefore !== undefined && notBefore > centre.clock.now())
    throw new Refusal('limit_reached', { wait: `until ${notBefore.slice(0, 16)} UTC` })
  const polled = await pollSource(centre, name)
  if (!polled) throw new Refusal('not_found')
  return polled
}

/**
 * Asks a source once, hands in what is new, and keeps how it went. One poll at a time a source.
 *
 * @returns null when there is no such source (any more)
 */
export async function pollSource(
  centre: Centre,
  name: Name,
  signal?: AbortSignal,
): Promise<Polled | null> {
  const running = underWay.get(centre.store) ?? new Map<string, Promise<Polled | null>>()
  underWay.set(centre.store, running)
  const key = `${name.stream} ${name.id}`
  const poll = running.get(key) ?? pollOnce(centre, name, signal).finally(() => running.delete(key))
  running.set(key, poll)
  return await poll
}

async function pollOnce(centre: Centre, name: Name, signal?: AbortSignal): Promise<Polled | null> {
  const source = await centre.store.sources.find(name)
  if (!source) return null
  const officer = await officerOf(centre, source)
  if (!officer) return await settled(centre, source, { kind: 'own', code: 'right_lost' })

  const { url, state } = source
  const { etag, lastModified } = state
  const fetched = await centre.feeds.fetch(url, { etag, lastModified, signal })
  if (signal?.aborted) return { source, taken: 0 }
  try {
    return await settled(
      centre,
      source,
      await outcomeOf(centre, { source, officer, fetched, signal }),
    )
  } catch (error) {
    // A bug of ours at one source: it is told, and this source waits like one that failed.
    await settled(centre, source, { kind: 'failed', failure: { code: 'centre_busy' } })
    throw error
  }
}

type Outcome =
  | { kind: 'failed'; failure: Failure }
  | { kind: 'own'; code: 'right_lost' }
  | (FetchedFeed & { kind: 'unchanged' })
  | { kind: 'feed'; fetched: FetchedFeed & { kind: 'feed' }; feed: Feed; taken: Taken }

async function outcomeOf(
  centre: Centre,
  poll: { source: Source; officer: Officer; fetched: FetchedFeed; signal: AbortSignal | undefined },
): Promise<Outcome> {
  const { fetched, ...turn } = poll
  if (fetched.kind === 'failed') return { kind: 'failed', failure: fetched }
  if (fetched.kind === 'unchanged') return fetched
  const { bytes, url, charset } = fetched
  // Loaded at the first feed: most starts poll none, and the parsers take a while.
  const { readFeed } = await import('#collect/feeds/read-feed.ts')
  const feed = readFeed(bytes, { url, charset, now: centre.clock.now() })
  if (!feed) return { kind: 'failed', failure: { code: 'not_a_feed' } }
  const taken = await takeFeedItems(centre, { ...turn, feed })
  return { kind: 'feed', fetched, feed, taken }
}

/** Keeps what came of a poll, unless the source was dropped or sent elsewhere meanwhile. */
async function settled(centre: Centre, polled: Source, outcome: Outcome): Promise<Polled | null> {
  const { member: stream, id, url } = polled
  const now = centre.clock.now()
  const [high = 0, low = 0] = centre.chance.bytes(2, `wait of source ${id}`)
  const chance = (high * 256 + low) / 65_536
  const source = await centre.store.sources.change({ stream, id }, (was) =>
    was.url === url
      ? { ...was, state: stateAfter(was.state, outcome, { now, chance, every: was.every }) }
      : was,
  )
  return source && { source, taken: outcome.kind === 'feed' ? outcome.taken.taken : 0 }
}

function stateAfter(
  was: SourceState,
  outcome: Outcome,
  when: { now: string; chance: number; every: number },
): SourceState {
  if (outcome.kind === 'failed') return afterFailure(was, outcome.failure, when)
  if (outcome.kind === 'own') return afterOwnTrouble(was, outcome.code, when)
  if (outcome.kind === 'unchanged')
    return { ...afterAnswer(was, when), movedTo: outcome.movedTo, lastIssue: standingIssue(was) }

  const { fetched, feed, taken } = outcome
  const { etag, lastModified, movedTo } = fetched
  const isAll = taken.end === 'all'
  const state = {
    ...afterAnswer(was, when),
    // What is not all taken is asked for anew: "unchanged" would hide the rest.
    etag: isAll ? etag : undefined,
    lastModified: isAll ? lastModified : undefined,
    movedTo,
    feedTitle: feed.title || undefined,
    itemsTaken: was.itemsTaken + taken.taken,
    skipped: taken.skipped.slice(0, SKIPPED_MAX),
    seen: taken.seen,
    lastIssue: issueOf(feed, taken, when.now),
  }
  if (taken.end === 'busy') return afterOwnTrouble(state, 'centre_busy', when)
  return taken.end === 'rest' ? { ...state, nextDue: when.now } : state
}

/** What was wrong with the newest document is still wrong with it when it has not changed. */
function standingIssue({ lastIssue }: SourceState): SourceState['lastIssue'] {
  const isOfItems = lastIssue?.code === 'items_skipped' || lastIssue?.code === 'items_past_limit'
  return isOfItems ? lastIssue : undefined
}

function issueOf(feed: Feed, { skipped }: Taken, at: string): SourceState['lastIssue'] {
  const past = feed.itemCount - FEED_ITEMS_MAX
  if (past > 0) return { code: 'items_past_limit', at, count: past }
  return skipped.length > 0 ? { code: 'items_skipped', at, count: skipped.length } : undefined
}

/** The officer in whose name a source is followed, if he still may hand in what it brings. */
async function officerOf(centre: Centre, source: Source): Promise<Officer | null> {
  const officers = await centre.store.officers.list(source.member)
  const officer = officers.find(({ name }) => name === source.by)
  if (!officer) return null
  try {
    requireSourceRights(centre, officer, source)
    return officer
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
