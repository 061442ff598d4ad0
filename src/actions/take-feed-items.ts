import { setImmediate as turn } from 'node:timers/promises'
import type { Feed, FeedItem } from '#collect/feeds/feed.ts'
import { Refusal } from '#domain/refusal.ts'
import type { SkippedItem, Source } from '#domain/source.ts'
import { bytesFromText } from '#lib/bytes.ts'
import { sha256Hex } from '#record/hashes.ts'
import type { Centre, Officer } from './centre.ts'
import type { Submission } from './collect-submission.ts'
import { markingOf } from './sources.ts'
import { submitReport } from './submit-report.ts'

/** What became of a feed's items. */
export type Taken = {
  /** Reports that were not here before. */
  readonly taken: number
  readonly skipped: readonly SkippedItem[]
  /** Short hashes of items that need not be handed in again, the document's first. */
  readonly seen: readonly string[]
  /** `rest`: the next turn takes more. `busy`: the centre could not keep one, and the rest waits. */
  readonly end: 'all' | 'rest' | 'busy'
}
type Turn = {
  readonly source: Source
  readonly officer: Officer
  readonly feed: Feed
  readonly signal?: AbortSignal | undefined
}
type Fresh = { readonly key: string; readonly position: number; readonly item: FeedItem }

/** Items that one turn takes: where each is a page of its own to fetch, other sources are not kept waiting for all. */
const TURN_MAX = { words: 500, pages: 20 }
/** Items read at one go, before others get their turn. */
const STRETCH = 10
const KEY_UNITS = 40
/** Items remembered, so that one which left the feed and came back is not tried again. */
const SEEN_MAX = 1000
const shortOf = (key: string) => key.slice(0, 16)

/** Refusals that speak of the centre, not of the item. */
const OWN_TROUBLE: readonly string[] = ['busy', 'disk_full', 'conflict', 'not_allowed', 'unknown']

/**
 * Hands in what is new in a feed, oldest first as feeds are written: from the end of the document to its beginning.
 *
 * Each item bears a request key of source and identity, so that it is one report however often it is tried.
 */
export async function takeFeedItems(centre: Centre, turnOf: Turn): Promise<Taken> {
  const { source, feed } = turnOf
  const { seen } = source.state
  const { fresh, skipped, keys } = await freshItems(feed, new Set(seen))
  const done = new Set<string>()
  let taken = 0
  let end: Taken['end'] = 'all'
  for (const one of fresh.reverse()) {
    const result = isOver(turnOf, done.size) ? 'rest' : await takeItem(centre, turnOf, one)
    if (result === 'rest' || result === 'busy') {
      end = result
      break
    }
    done.add(one.key)
    if (result === 'taken') taken += 1
    else if (result !== 'here') skipped.push({ position: one.position, code: result.refused })
  }
  const now = keys.filter((key) => done.has(key) || seen.includes(shortOf(key))).map(shortOf)
  return { taken, skipped, seen: [...new Set([...now, ...seen])].slice(0, SEEN_MAX), end }
}

function isOver({ source, signal }: Turn, doneCount: number): boolean {
  return signal?.aborted === true || doneCount >= (source.full ? TURN_MAX.pages : TURN_MAX.words)
}

async function freshItems(feed: Feed, known: ReadonlySet<string>) {
  const fresh: Fresh[] = []
  const skipped: SkippedItem[] = []
  const keys: string[] = []
  for (const step of feed.steps()) {
    const { position, item } = step
    if (position % STRETCH === 0) await turn()
    if (item === null) {
      skipped.push({ position, code: step.code })
      continue
    }
    const key = sha256Hex(bytesFromText(item.identity)).slice(0, KEY_UNITS)
    keys.push(key)
    if (!known.has(shortOf(key))) fresh.push({ key, position, item })
  }
  return { fresh, skipped, keys }
}

type Result = 'taken' | 'here' | 'busy' | { readonly refused: string }

async function takeItem(centre: Centre, turnOf: Turn, fresh: Fresh): Promise<Result> {
  const { source, officer } = turnOf
  const { item, key } = fresh
  const pageUrl = source.full ? item.link : undefined
  try {
    const from = item.link ?? source.url
    const common = {
      marking: markingOf(centre, source),
      // A blank in the key: no request that comes through a door can bear it.
      request: { key: `feed ${source.id} ${key}`, hash: 'an item of a feed' },
    }
    const submit = async (content: Submission['content'], given: object, doubts: Doubts) =>
      await submitReport(centre, officer, {
        ...common,
        content,
        given: { ...givenBy(item), ...given },
        feed: { from, issues: [...item.issues, ...doubts] },
      })
    const words = async (doubts: Doubts) =>
      await submit({ way: 'paste', text: item.text }, await languageOf(centre, item), doubts)
    const { issues } = pageUrl
      ? await submit({ way: 'url', url: pageUrl }, {}, []).catch((error: unknown) => {
          if (!isOfPage(error)) throw error
          return words([{ code: 'page_not_taken', words: '', start: 0, end: 0 }])
        })
      : await words([])
    return issues.some(({ code }) => code === 'already_here') ? 'here' : 'taken'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return OWN_TROUBLE.includes(error.code) ? 'busy' : { refused: error.code }
  }
}

type Doubts = FeedItem['issues']

/** Whether it was the page that gave nothing, and not the centre that could not keep it. */
function isOfPage(error: unknown): boolean {
  return error instanceof Refusal && !OWN_TROUBLE.includes(error.code)
}

function givenBy({ title, published, authors, outlet }: FeedItem) {
  return {
    title: title || undefined,
    published,
    author: authors.length > 0 ? [...authors] : undefined,
    outlet,
  }
}

/** Feeds often claim a language that their maker never changed: theirs counts only where the words tell none. */
async function languageOf(centre: Centre, { text, language }: FeedItem) {
  const detect = await centre.loadLanguageDetector()
  return language !== undefined && detect(text.slice(0, 20_000)) === 'und' ? { language } : {}
}
