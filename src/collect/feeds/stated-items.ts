import { ParseError, parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import type { FeedWords, StatedItem } from './feed.ts'
import type { SplitXml } from './split-xml.ts'

type Head = {
  title?: FeedWords | undefined
  language?: string | undefined
  base?: string | undefined
}
type Text = { value?: string | undefined; type?: string | undefined }

const VERSION = 'https://jsonfeed.org/version/1.1'
const html = (text: string | undefined) => (text ? [{ text, isHtml: true }] : [])
const plain = (text: string | undefined) => (text ? [{ text, isHtml: false }] : [])

/** One item of RSS, RDF or Atom, as the parser finds it; null when it says nothing. @throws what the parser throws */
export function statedXmlItem(split: SplitXml, xml: string): StatedItem | null {
  const { open, name, format } = split
  try {
    if (format === 'rss') return rssItem(`${open}<channel>${xml}</channel></${name}>`)
    const document = `${open}${xml}</${name}>`
    return format === 'atom' ? atomItem(document) : rdfItem(document)
  } catch (error) {
    // Well-formed, but nothing in it that the parser knows.
    if (error instanceof ParseError) return null
    throw error
  }
}

/** What stands before the items: the feed's own title, language and base. @throws what the parser throws */
export function statedHead(split: SplitXml): Head {
  const channel = /<((?:[\w.-]{1,40}:)?channel)[\s>]/i.exec(split.head)?.[1]
  const isOpen = channel !== undefined && !split.head.includes(`</${channel}`)
  const document = `${split.open}${split.head}${isOpen ? `</${channel}>` : ''}</${split.name}>`
  if (split.format === 'atom') {
    const { title, xml } = parseAtomFeed(document)
    return { title: title && wordsOf(title), language: xml?.lang, base: xml?.base }
  }
  const feed = split.format === 'rss' ? parseRssFeed(document) : parseRdfFeed(document)
  const said = 'language' in feed ? feed.language : undefined
  return {
    title: html(feed.title)[0],
    language: said ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    base: feed.xml?.base,
  }
}

function rssItem(document: string): StatedItem | null {
  const item = parseRssFeed(document).items?.[0]
  if (!item) return null
  const isLink = item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '')
  const media = item.media?.description?.value
  return {
    guid: item.guid?.value,
    link: item.link ?? item.atom?.links?.[0]?.href ?? (isLink ? item.guid?.value : undefined),
    title: html(item.title)[0],
    bodies: [item.content?.encoded, item.description, media].flatMap(html),
    date: item.pubDate ?? item.dc?.dates?.[0],
    authors: [
      ...(item.dc?.creators ?? []),
      ...(item.authors ?? []).flatMap(({ name }) => name ?? []),
    ],
    outlet: item.source?.title,
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
    base: item.xml?.base,
  }
}

function rdfItem(document: string): StatedItem | null {
  const item = parseRdfFeed(document).items?.[0]
  if (!item) return null
  return {
    guid: item.rdf?.about,
    link: item.link ?? item.rdf?.about,
    title: html(item.title)[0],
    bodies: [item.content?.encoded, item.description].flatMap(html),
    date: item.dc?.dates?.[0],
    authors: item.dc?.creators ?? [],
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
    base: item.xml?.base,
  }
}

function atomItem(document: string): StatedItem | null {
  const entry = parseAtomFeed(document).entries?.[0]
  if (!entry) return null
  const links = entry.links ?? []
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate')
  return {
    guid: entry.id,
    link: link?.href,
    title: entry.title && wordsOf(entry.title),
    bodies: [entry.content, entry.summary].flatMap((one) => (one && wordsOf(one)) ?? []),
    date: entry.published ?? entry.updated,
    authors: (entry.authors ?? []).flatMap(({ name }) => name ?? []),
    outlet: entry.source?.title?.value,
    language: entry.xml?.lang,
    base: entry.xml?.base,
  }
}

/** One item of a JSON Feed; null when it is no item. @throws what the parser throws */
export function statedJsonItem(item: unknown): StatedItem | null {
  const found = parseJsonFeed({ version: VERSION, title: '-', items: [item] }).items?.[0]
  if (!found) return null
  return {
    guid: found.id,
    link: found.url ?? found.external_url,
    title: plain(found.title)[0],
    bodies: [...plain(found.content_text), ...html(found.content_html), ...plain(found.summary)],
    date: found.date_published,
    authors: (found.authors ?? []).flatMap(({ name }) => name ?? []),
    language: found.language,
  }
}

/** Atom's text by its type; nothing of pictures and other things that are no words. */
function wordsOf({ value, type = 'text' }: Text): FeedWords | undefined {
  const kind = type.toLowerCase()
  if (!value || !/^(?:text|html|xhtml|text\/(?:plain|html)|application\/xhtml\+xml)$/.test(kind))
    return undefined
  return { text: value, isHtml: kind.includes('html') }
}
