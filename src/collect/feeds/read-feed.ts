import { decodeText } from '#collect/decode-text.ts'
import { withoutEntities } from '#collect/html/entities.ts'
import { textOfHtml } from '#collect/html/text-of-html.ts'
import { Refusal } from '#domain/refusal.ts'
import {
  FEED_ITEMS_MAX,
  type Feed,
  type FeedStep,
  type SkippedCode,
  type StatedItem,
} from './feed.ts'
import { type FeedFrame, itemFromStated, named } from './item-from-stated.ts'
import { markCountOf, type SplitXml, splitXml } from './split-xml.ts'
import { statedHead, statedJsonItem, statedXmlItem } from './stated-items.ts'

const TITLE_MAX = 200
const HEAD_UNITS_MAX = 200_000
const HEAD_MARKS_MAX = 2000

type Taken = {
  readonly format: Feed['format']
  readonly frame: FeedFrame
  readonly itemCount: number
  /** One entry an item: reads it, or says why it cannot be. */
  readonly items: readonly (SkippedCode | (() => StatedItem | null))[]
}

/**
 * A feed from its bytes: RSS 0.9 to 2.0, RDF, Atom, JSON Feed 1.x.
 *
 * Items are read one at a time, each apart from the others: a broken one is said with its place and stops nothing. No
 * document type is looked at, so no entity of its own is ever resolved and nothing is fetched.
 *
 * @param around.url where the bytes came from: what relative links start from
 * @param around.now an instant; items dated more than a day later lose their date
 * @returns null when the bytes are no feed
 */
export function readFeed(
  bytes: Uint8Array,
  around: { url: string; now: string; charset?: string | undefined },
): Feed | null {
  const text = textOf(bytes, around.charset)
  const taken = text === null ? null : (jsonFeed(text, around) ?? xmlFeed(text, around))
  if (!taken) return null
  const { format, itemCount, frame } = taken
  return { format, title: frame.title, itemCount, steps: () => stepsOf(taken) }
}

function* stepsOf({ items, frame }: Taken): Generator<FeedStep> {
  const known = new Set<string>()
  for (const [index, read] of items.entries()) {
    const position = index + 1
    const item = typeof read === 'string' ? read : itemOf(read, frame)
    if (typeof item === 'string') yield { position, item: null, code: item }
    else if (known.has(item.identity)) yield { position, item: null, code: 'item_repeated' }
    else {
      known.add(item.identity)
      yield { position, item }
    }
  }
}

function itemOf(read: () => StatedItem | null, frame: FeedFrame) {
  const stated = parsed(read)
  if (!stated) return stated === undefined ? 'item_broken' : 'item_empty'
  try {
    return itemFromStated(stated, frame) ?? 'item_empty'
  } catch (error) {
    if (error instanceof Refusal) return 'item_broken'
    throw error
  }
}

/** The parser is another's code, and throws what it likes on what it cannot read: nothing then. */
function parsed<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function textOf(bytes: Uint8Array, charset: string | undefined): string | null {
  try {
    return decodeText(bytes, charset ? { charset } : {}).text
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function xmlFeed(text: string, { url, now }: { url: string; now: string }): Taken | null {
  const split = splitXml(text)
  if (!split) return null
  const head = headOf(split)
  const words = head?.title?.isHtml ? withoutTags(head.title.text) : (head?.title?.text ?? '')
  const base =
    head?.base !== undefined && URL.canParse(head.base, url) ? new URL(head.base, url).href : url
  return {
    format: split.format,
    frame: { title: named(words, TITLE_MAX).text, language: head?.language, base, now },
    itemCount: split.itemCount,
    items: split.pieces.map((piece) =>
      'code' in piece ? piece.code : () => statedXmlItem(split, piece.xml),
    ),
  }
}

/** What the feed says of itself; nothing when that is broken or out of all proportion. */
function headOf(split: SplitXml): ReturnType<typeof statedHead> | undefined {
  const isFit = split.head.length <= HEAD_UNITS_MAX && markCountOf(split.head) <= HEAD_MARKS_MAX
  return isFit ? parsed(() => statedHead(split)) : undefined
}

function withoutTags(text: string): string {
  return /<[a-z/]/i.test(text) ? (parsed(() => textOfHtml(text)) ?? '') : withoutEntities(text)
}

function jsonFeed(text: string, { url, now }: { url: string; now: string }): Taken | null {
  if (!/^\s{0,99}\{/.test(text)) return null
  const feed = parsed(() => JSON.parse(text) as Readonly<Record<string, unknown>>)
  const { version, title, language, items } = feed ?? {}
  const isFeed = typeof version === 'string' && version.includes('jsonfeed.org/version/1')
  if (!isFeed || !Array.isArray(items)) return null
  return {
    format: 'json',
    frame: {
      title: named(typeof title === 'string' ? title : '', TITLE_MAX).text,
      language: typeof language === 'string' ? language : undefined,
      base: url,
      now,
    },
    itemCount: items.length,
    items: items
      .slice(0, FEED_ITEMS_MAX)
      .map((item: unknown) =>
        typeof item === 'object' && item !== null ? () => statedJsonItem(item) : 'item_broken',
      ),
  }
}
