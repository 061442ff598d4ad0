import { type Dispatcher, request } from 'undici'
import type { FeedFault, FeedFetcher, FetchedFeed } from '#ports/feeds.ts'
import { checkedUrl } from './address-guard.ts'
import {
  bytesOf,
  type FetchOptions,
  REDIRECTS,
  REDIRECTS_MAX,
  refusalOf,
  TIME_MAX_MS,
  textOf,
} from './fetch-page.ts'
import { guardedAgent } from './guarded-agent.ts'

/** Redirects that say "for good". */
const FOR_GOOD = [301, 308]
/** Feeds are sent under many types, often a wrong one: what came is told by reading it. */
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, ' +
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'
/** What a server gave us to send back; longer or stranger ones are left out. */
const SENT_BACK = /^[\x20-\x7e]{1,500}$/

type Asked = Parameters<FeedFetcher['fetch']>[1]
type Rules = Required<Omit<FetchOptions, 'resolve'>> & Pick<FetchOptions, 'resolve'>
type Answer = FetchedFeed | { readonly location: string; readonly isForGood: boolean }

/**
 * Fetches feeds as pages are fetched: public addresses only, at most 3 redirects, each judged like the first; 10 s in all;
 * 5 MB when unpacked; no cookies, no proxy.
 *
 * Asks only for what changed since, when the last answer said how. A move for good is told beside the feed, so that an
 * officer can look at it; which address is asked next time does not change by itself.
 */
export function openFeedFetcher(options: FetchOptions = {}): FeedFetcher {
  const rules: Rules = { allow: [], ports: [80, 443], timeMaxMs: TIME_MAX_MS, ...options }
  return {
    check: (url) => void checkedUrl(url, rules),
    async fetch(url, asked) {
      const deadline = AbortSignal.timeout(rules.timeMaxMs)
      const signal = asked.signal ? AbortSignal.any([deadline, asked.signal]) : deadline
      try {
        return await followed(url, { asked: { ...asked, signal }, rules })
      } catch (error) {
        return { kind: 'failed', code: faultOf(refusalOf(error, deadline, rules.timeMaxMs).code) }
      }
    },
  }
}

async function followed(
  text: string,
  { asked, rules }: { asked: Asked; rules: Rules },
): Promise<FetchedFeed> {
  let url = checkedUrl(text, rules)
  let movedTo: string | undefined
  let isForGood = true
  for (let redirectCount = 0; redirectCount <= REDIRECTS_MAX; redirectCount++) {
    const answer = await answerOf(url, asked, rules)
    if (!('location' in answer)) return answer.kind === 'failed' ? answer : { ...answer, movedTo }
    if (!URL.canParse(answer.location, url)) break
    url = checkedUrl(new URL(answer.location, url).href, rules)
    isForGood &&= answer.isForGood
    if (isForGood) movedTo = url.href
  }
  return { kind: 'failed', code: 'no_answer' }
}

/** One request. The connection is closed either way. */
async function answerOf(url: URL, asked: Asked, rules: Rules): Promise<Answer> {
  const isAllowed = rules.allow.includes(url.origin)
  const { resolve, timeMaxMs: timeoutMs } = rules
  const dispatcher = guardedAgent({ isAllowed, resolve, timeoutMs })
  try {
    const { signal } = asked
    const headers = headersOf(asked)
    const response = await request(url, { dispatcher, signal: signal ?? null, headers })
    // What is left of a body is of no use once the agent goes, and its error would have no listener.
    response.body.on('error', () => undefined)
    const { location } = response.headers
    const { statusCode } = response
    if (REDIRECTS.includes(statusCode) && typeof location === 'string')
      return { location, isForGood: FOR_GOOD.includes(statusCode) }
    return await feedOf(response, url)
  } finally {
    await dispatcher.destroy()
  }
}

function headersOf({ etag, lastModified }: Asked): Record<string, string> {
  return {
    accept: ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'Parley (feed reader)',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  }
}

async function feedOf(response: Dispatcher.ResponseData, url: URL): Promise<FetchedFeed> {
  const { statusCode: status, headers } = response
  if (status === 304) return { kind: 'unchanged' }
  if (status !== 200) {
    const retryAfter = sentBack(headers['retry-after'])
    const isWaiting = retryAfter !== undefined && (status === 429 || status === 503)
    return { kind: 'failed', code: isWaiting ? 'asked_to_wait' : 'bad_status', status, retryAfter }
  }
  const bytes = await bytesOf(response.body, textOf(headers['content-encoding']))
  return {
    kind: 'feed',
    bytes,
    charset: /charset\s{0,3}=\s{0,3}"?([\w:.-]{1,40})/i.exec(textOf(headers['content-type']))?.[1],
    url: url.href,
    etag: sentBack(headers['etag']),
    lastModified: sentBack(headers['last-modified']),
  }
}

function sentBack(header: string | string[] | undefined): string | undefined {
  const text = textOf(header)
  return SENT_BACK.test(text) ? text : undefined
}

function faultOf(code: string): FeedFault {
  if (code === 'url_refused') return 'address_refused'
  if (code === 'too_large') return 'too_large'
  return code === 'deadline_passed' ? 'too_slow' : 'no_answer'
}
