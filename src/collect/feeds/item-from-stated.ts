import { withoutEntities } from '#collect/html/entities.ts'
import { textOfHtml } from '#collect/html/text-of-html.ts'
import { cleanName } from '#domain/clean-name.ts'
import type { Issue } from '#domain/reading.ts'
import type { FeedItem, FeedWords, StatedItem } from './feed.ts'
import { feedDate, isAhead } from './feed-date.ts'

/** What the feed around an item says, for what the item leaves out. */
export type FeedFrame = {
  readonly title: string
  readonly language?: string | undefined
  /** The feed's own address, or the base that it states. */
  readonly base: string
  /** An instant: later dates are left out. */
  readonly now: string
}

const MAX = { title: 500, name: 200, authors: 20, link: 2000, identity: 2000, words: 300 }
const LOOKS_LIKE_MARKUP = /<[a-z/!]/i

/**
 * An item as a report can be made of it: plain words, whole links, a day that is not ahead.
 *
 * @returns null when it says nothing
 * @throws {Refusal} `report_too_deep` when its HTML nests too deep
 */
export function itemFromStated(stated: StatedItem, frame: FeedFrame): FeedItem | null {
  const title = named(stated.title ? plainOf(stated.title) : '', MAX.title)
  const body = stated.bodies.map(plainOf).find((one) => one !== '') ?? ''
  const text = body.startsWith(title.text) ? body : [title.text, body].filter(Boolean).join('\n\n')
  if (!/[\p{L}\p{N}]/u.test(text)) return null

  const link = linkOf(stated.link, [stated.base, frame.base])
  const date = dateOf(stated.date, frame.now)
  const authors = stated.authors.map((one) => named(withoutEntities(nameOf(one)), MAX.name))
  const outlet = named(withoutEntities(stated.outlet ?? ''), MAX.name)
  const cleaned = [title, ...authors, outlet].filter((one) => one.hadMarks)
  return {
    identity: identityOf(stated, link, text),
    guid: stated.guid,
    link,
    title: title.text,
    ...date.found,
    authors: authors
      .map((one) => one.text)
      .filter(Boolean)
      .slice(0, MAX.authors),
    outlet: outlet.text || frame.title || undefined,
    text,
    language: languageOf(stated.language) ?? languageOf(frame.language),
    issues: [
      ...date.issues,
      ...(stated.link && !link ? [doubt('link_unread', stated.link)] : []),
      ...cleaned.map((one) => doubt('name_cleaned', one.text)),
    ],
  }
}

/** Words without markup. What looks like none keeps its lines. */
function plainOf({ text, isHtml }: FeedWords): string {
  if (!isHtml) return text.trim()
  return (LOOKS_LIKE_MARKUP.test(text) ? textOfHtml(text) : withoutEntities(text)).trim()
}

/** One line without marks, cut to a length. */
export function named(text: string, most: number): { text: string; hadMarks: boolean } {
  const { text: clean, hadMarks } = cleanName(text)
  return { text: clean.slice(0, most).toWellFormed(), hadMarks }
}

/** RSS writes "jane@tidewater.example (Jane Roe)"; an address alone is nobody's name. */
function nameOf(author: string): string {
  const within = /^\S+@\S+\s{1,9}\(([^()]{1,200})\)\s*$/.exec(author)?.[1]
  return within ?? (/^\S+@\S+$/.test(author.trim()) ? '' : author)
}

/** A whole http or https address, or nothing. */
function linkOf(
  link: string | undefined,
  bases: readonly (string | undefined)[],
): string | undefined {
  const [base, feed] = bases
  const start = base !== undefined && URL.canParse(base, feed) ? new URL(base, feed).href : feed
  if (link === undefined || !URL.canParse(link, start)) return undefined
  const { protocol, href } = new URL(link, start)
  return /^https?:$/.test(protocol) && href.length <= MAX.link ? href : undefined
}

function dateOf(
  stated: string | undefined,
  now: string,
): { found: { published?: string; instant?: string | undefined }; issues: Issue[] } {
  if (stated === undefined) return { found: {}, issues: [] }
  const date = feedDate(stated)
  if (!date) return { found: {}, issues: [doubt('date_unread', stated)] }
  return isAhead(date, now)
    ? { found: {}, issues: [doubt('date_ahead', stated)] }
    : { found: date, issues: [] }
}

/** By guid, else link, else words; which of them is said, so that a guid never meets another's link. */
function identityOf({ guid }: StatedItem, link: string | undefined, text: string): string {
  if (guid && guid.length <= MAX.identity) return `guid ${guid}`
  return link ? `link ${link}` : `words ${text}`
}

function languageOf(tag: string | undefined): string | undefined {
  return /^\s{0,9}([a-z]{2,3})(?:[-_]|\s|$)/i.exec(tag ?? '')?.[1]?.toLowerCase()
}

function doubt(code: string, words: string): Issue {
  return { code, words: named(words, MAX.words).text, start: 0, end: 0 }
}
