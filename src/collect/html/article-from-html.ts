import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { cleanName } from '#domain/clean-name.ts'
import type { ReadDocument } from '#domain/document.ts'
import { Refusal } from '#domain/refusal.ts'
import { checkedHtml } from './checked-html.ts'
import { withoutEntities } from './entities.ts'
import { textOfHtml } from './text-of-html.ts'
import { tokeniseHtml } from './tokenise-html.ts'

/** An article that is shorter than this share of the page's words, and than this many units, was not found. */
const SHARE_MIN = 0.1
const UNITS_MIN = 200
const NAME_MAX = 200
const PUBLISHED_NAMES = [
  'article:published_time', 'datepublished', 'date', 'pubdate', 'publishdate', 'dc.date', 'dc.date.issued', 'dcterms.created',
  'dcterms.date', 'parsely-pub-date', 'sailthru.date',
] // biome-ignore format: one list

/**
 * The article of a page, by Mozilla's Readability; the whole page's words, with an issue, when it finds none.
 *
 * Slow on hostile pages (seconds for thousands of nested boxes), so it belongs in a worker with a deadline. Scripts
 * never run: the parser has no engine, and they are taken out before it sees the page.
 *
 * @param html decoded; size and depth are checked here first
 * @throws {Refusal} `report_too_deep`, `report_empty`
 */
export function articleFromHtml(html: string): ReadDocument {
  const checked = checkedHtml(html)
  const whole = textFromHtml(html)
  const found = checked === null ? null : readabilityOf(checked)
  const isFound =
    found !== null &&
    found.text.length >= Math.min(UNITS_MIN, whole.text.length * 0.9) &&
    found.text.length >= whole.text.length * SHARE_MIN
  return isFound ? { ...found, title: found.title || whole.title, issues: [] } : whole
}

/**
 * All words of a page, without looking for its article. Linear, so that it serves when all else was too slow.
 *
 * @throws {Refusal} `report_too_deep`, `report_empty`
 */
export function textFromHtml(html: string): ReadDocument {
  const text = textOfHtml(html)
  if (text === '') throw new Refusal('report_empty')
  const issue = { code: 'page_read_whole', words: '', start: 0, end: 0 }
  return { title: titleTagOf(html), text, issues: [issue] }
}

/** Readability throws on some pages without a proper body; such a page is read as bare words. */
function parsedBy(reader: Readability): ReturnType<Readability['parse']> {
  try {
    return reader.parse()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function readabilityOf(checked: string): Omit<ReadDocument, 'issues'> | null {
  const isWhole = /<html[\s>]/.test(checked.slice(0, 10_000))
  const page = isWhole ? checked : `<!doctype html><html><body>${checked}</body></html>`
  const { document } = parseHTML(page)
  const published = publishedOf(document)
  const language = document.documentElement?.getAttribute('lang')
  const article = parsedBy(new Readability(document, { maxElemsToParse: 0 }))
  if (!article?.content) return null
  const day = dayOf(article.publishedTime) ?? published
  const spoken = languageOf(article.lang ?? language)
  return {
    title: named(article.title) ?? '',
    ...optional('byline', named(article.byline)),
    ...optional('siteName', named(article.siteName)),
    ...optional('published', day),
    ...optional('language', spoken),
    text: textOfHtml(article.content),
  }
}

function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: string }
}

function named(name: string | null | undefined): string | undefined {
  const { text } = cleanName(name ?? '')
  return text === '' ? undefined : text.slice(0, NAME_MAX).toWellFormed()
}

function publishedOf(document: Document): string | undefined {
  for (const meta of document.querySelectorAll('meta')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const day = PUBLISHED_NAMES.includes(name?.toLowerCase() ?? '')
      ? dayOf(meta.getAttribute('content'))
      : undefined
    if (day !== undefined) return day
  }
  return undefined
}

function dayOf(stamp: string | null | undefined): string | undefined {
  return /^\s*(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)/.exec(stamp ?? '')?.[1]
}

/** "en-GB" as a page states it; nothing when it is no language tag. */
function languageOf(tag: string | null | undefined): string | undefined {
  const found = /^\s*([a-zA-Z]{2,3})(?:[-_][a-zA-Z0-9]{2,8}){0,2}\s*$/.exec(tag ?? '')
  return found?.[1]?.toLowerCase()
}

function titleTagOf(html: string): string {
  let isTitle = false
  for (const token of tokeniseHtml(html)) {
    if (isTitle && token.kind === 'text') return named(withoutEntities(token.text)) ?? ''
    isTitle = token.kind === 'open' && token.name === 'title'
  }
  return ''
}
