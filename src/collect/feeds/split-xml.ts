import { FEED_ITEMS_MAX } from './feed.ts'

/** One item as written, or why it is not read. */
export type XmlPiece =
  | { readonly xml: string }
  | { readonly code: 'item_broken' | 'item_too_large' }

/** A document of XML, cut at its items. */
export type SplitXml = {
  readonly format: 'rss' | 'rdf' | 'atom'
  /** The root's opening tag as written, and its name: each item is parsed between these. */
  readonly open: string
  readonly name: string
  /** Everything between the root's opening tag and the first item. */
  readonly head: string
  readonly pieces: readonly XmlPiece[]
  readonly itemCount: number
}

const FORMATS: Readonly<Record<string, SplitXml['format']>> = {
  rss: 'rss',
  rdf: 'rdf',
  feed: 'atom',
}
const TAG_UNITS_MAX = 16_384
/** Namespaces and the like on the root: it is parsed again with every item. */
const ROOT_MARKS_MAX = 200
const ITEM_UNITS_MAX = 1_000_000
/** Tags and attributes of one item and of all, outside CDATA: a parser's cost grows with them. */
const ITEM_MARKS_MAX = 4000
const FEED_MARKS_MAX = 40_000
const CDATA = '<![CDATA['
/** An item that begins within CDATA: the section before it was never closed. */
const NEXT_ITEM =
  /<\/(?:[\w.-]{1,40}:)?(?:item|entry)\s{0,9}>\s{0,99}<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]/i

/**
 * Cuts a feed at its items, so that one broken item is one broken item, and so that a parser never sees a whole document.
 *
 * The prolog goes, and with it every document type: no entity of its own is ever declared to the parser.
 *
 * @returns null when the root is none of `rss`, `feed`, `rdf:RDF`
 * @cost linear
 */
export function splitXml(text: string): SplitXml | null {
  const start = rootStart(text)
  const root = /<((?:[\w.-]{1,40}:)?(rss|feed|rdf))(?=[\s>/])/iy
  root.lastIndex = start
  const found = root.exec(text)
  const format = FORMATS[found?.[2]?.toLowerCase() ?? '']
  const end = found ? tagEnd(text, start) : null
  if (!found?.[1] || !format || end === null) return null

  const open = text.slice(start, end)
  if (markCountOf(open) > ROOT_MARKS_MAX) return null
  const cuts = cutsOf(text, end, format === 'atom' ? 'entry' : 'item')
  let marksLeft = FEED_MARKS_MAX
  const pieces = cuts.slice(0, FEED_ITEMS_MAX).map((cut): XmlPiece => {
    if (cut.end === null) return { code: 'item_broken' }
    if (cut.end - cut.start > ITEM_UNITS_MAX) return { code: 'item_too_large' }
    const xml = text.slice(cut.start, cut.end)
    const marks = markCountOf(xml)
    if (marks > Math.min(ITEM_MARKS_MAX, marksLeft)) return { code: 'item_too_large' }
    marksLeft -= marks
    return { xml }
  })
  const head = text.slice(end, cuts[0]?.start ?? text.length)
  return { format, open, name: found[1], head, pieces, itemCount: cuts.length }
}

/** Tags and attributes outside CDATA. */
export function markCountOf(xml: string): number {
  const marks = /<!\[CDATA\[|<|=\s{0,9}["']/g
  let count = 0
  for (let mark = marks.exec(xml); mark; mark = marks.exec(xml)) {
    count += 1
    if (mark[0] !== CDATA) continue
    const end = xml.indexOf(']]>', marks.lastIndex)
    marks.lastIndex = end < 0 ? xml.length : end
  }
  return count
}

/** Where the root begins: past the declaration, instructions, comments and a document type. */
function rootStart(text: string): number {
  for (let at = 0; ; ) {
    while (/\s|\ufeff/.test(text[at] ?? '')) at += 1
    const close = prologClose(text, at)
    if (close === null) return at
    at = close
  }
}

/** The end of what stands before the root, or null when that is nothing. */
function prologClose(text: string, at: number): number | null {
  const past = (mark: string) => {
    const end = text.indexOf(mark, at)
    return end < 0 ? text.length : end + mark.length
  }
  if (text.startsWith('<?', at)) return past('?>')
  if (text.startsWith('<!--', at)) return past('-->')
  if (!text.startsWith('<!', at)) return null
  const [end, subset] = [past('>'), text.indexOf('[', at)]
  if (subset < 0 || subset > end) return end
  const closed = /\]\s{0,99}>/g
  closed.lastIndex = subset
  return closed.exec(text) ? closed.lastIndex : text.length
}

/** Past the bracket that closes a tag, quotes minded; null when it is too long to be one. */
function tagEnd(text: string, at: number): number | null {
  let quote = ''
  for (let end = at; end < Math.min(text.length, at + TAG_UNITS_MAX); end += 1) {
    const unit = text[end] ?? ''
    if (quote === '' && unit === '>') return end + 1
    if (unit === quote) quote = ''
    else if (quote === '' && (unit === '"' || unit === "'")) quote = unit
  }
  return null
}

type Cut = { readonly start: number; end: number | null }

/** Every item from its opening to past its closing tag; `end` is null for one that is never closed. */
function cutsOf(text: string, from: number, local: 'item' | 'entry'): Cut[] {
  const marks = new RegExp(`<!--|<!\\[CDATA\\[|<(/?)(?:[\\w.-]{1,40}:)?${local}(?=[\\s>/])`, 'gi')
  const [pastComment, pastCdata] = [finder(text, '-->'), finder(text, ']]>')]
  const cuts: Cut[] = []
  let isOpen = false
  marks.lastIndex = from
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [words, slash] = mark
    const at = marks.lastIndex
    const last = cuts.at(-1)
    if (words === '<!--') marks.lastIndex = pastComment(at)
    else if (slash === undefined) marks.lastIndex = pastSection(text, at, pastCdata(at))
    else if (slash === '') cuts.push({ start: mark.index, end: null })
    else if (isOpen && last) last.end = tagEnd(text, mark.index)
    if (slash !== undefined) isOpen = slash === ''
  }
  return cuts
}

/** Past the next such mark, or where one stands when there is none. Looks at no part of the text twice. */
function finder(text: string, close: string): (at: number) => number {
  let found = -1
  return (at) => {
    if (found >= 0 && found < at) found = -1
    if (found < 0) {
      const next = text.indexOf(close, at)
      found = next < 0 ? Number.POSITIVE_INFINITY : next
    }
    return found === Number.POSITIVE_INFINITY ? at : found + close.length
  }
}

/** Past a section of CDATA. One that swallows the next item was never closed, and is left there. */
function pastSection(text: string, at: number, end: number): number {
  const swallowed = NEXT_ITEM.exec(text.slice(at, end))
  return swallowed ? at + swallowed.index : end
}
