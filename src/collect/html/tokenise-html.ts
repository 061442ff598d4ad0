import vocabulary from '#model/collect/html.json' with { type: 'json' }

export type Attribute = { readonly name: string; readonly value: string }
/** A piece of a page. Text of raw elements, such as scripts, is `isRaw`: it holds no entities and is no prose. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly isRaw: boolean }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: readonly Attribute[] }
  | { readonly kind: 'close'; readonly name: string }

/** A tag keeps this many attributes, and each this many units of value; the rest is read over. */
const ATTRIBUTES_MAX = 64
const VALUE_MAX = 4096
const RAW = new Set(vocabulary.raw)
const MARKUP = /<(?:\/?[a-zA-Z]|[!?])/g
const NAME = /[a-zA-Z][^\s/>]{0,100}/y
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]{0,100})[^\s/>=]*\s*(?:=\s*("[^"]*"?|'[^']*'?|[^\s>]*))?/y

/**
 * A page in pieces, in order. Never fails: what is no tag is text, what is never closed ends with the page.
 *
 * Knows no tree and so no depth; html/checked-html.ts counts that. Comments, doctypes and instructions are left out.
 *
 * @source HTML Living Standard, section 13.2.5, in the part that matters for text
 * @cost linear: every unit is looked at a fixed number of times
 */
export function* tokeniseHtml(html: string): Generator<HtmlToken> {
  const rawEnd = endFinder(html)
  let at = 0
  while (at < html.length) {
    const bracket = markupStart(html, at)
    if (bracket > at) yield text(html.slice(at, bracket))
    const { token, end } = markupAt(html, bracket)
    if (token) yield token
    at = token?.kind === 'open' && RAW.has(token.name) ? rawEnd(token.name, end) : end
    if (at > end) yield text(html.slice(end, at), true)
  }
}

function text(words: string, isRaw = false): HtmlToken {
  return { kind: 'text', text: words, isRaw }
}

/** Where the next tag, comment or the like begins; the end of the page when there is none. */
function markupStart(html: string, at: number): number {
  MARKUP.lastIndex = at
  return MARKUP.exec(html)?.index ?? html.length
}

/** What begins at a bracket: a tag, or something that is left out. Nothing at the end of the page. */
function markupAt(html: string, at: number): { token: HtmlToken | null; end: number } {
  const end = markupEnd(html, at)
  return end === null ? tagAt(html, at) : { token: null, end }
}

/** Where a comment, doctype or instruction ends; null when a tag begins here. */
function markupEnd(html: string, at: number): number | null {
  if (at === html.length) return at
  const next = html[at + 1]
  if (next !== '!' && next !== '?') return null
  const [close, length] = html.startsWith('<!--', at) ? ['-->', 3] : ['>', 1]
  const end = html.indexOf(close, at + 2)
  return end < 0 ? html.length : end + length
}

function tagAt(html: string, at: number): { token: HtmlToken; end: number } {
  const isClose = html[at + 1] === '/'
  NAME.lastIndex = at + (isClose ? 2 : 1)
  const name = NAME.exec(html)?.[0].toLowerCase() ?? ''
  const { attributes, end } = attributesFrom(html, NAME.lastIndex)
  return { token: isClose ? { kind: 'close', name } : { kind: 'open', name, attributes }, end }
}

function attributesFrom(html: string, from: number): { attributes: Attribute[]; end: number } {
  const attributes: Attribute[] = []
  ATTRIBUTE.lastIndex = from
  let at = from
  for (let found = ATTRIBUTE.exec(html); found; found = ATTRIBUTE.exec(html)) {
    at = ATTRIBUTE.lastIndex
    const name = found[1]?.toLowerCase() ?? ''
    if (attributes.length < ATTRIBUTES_MAX)
      attributes.push({ name, value: unquoted(found[2] ?? '').slice(0, VALUE_MAX) })
  }
  const end = html.indexOf('>', at)
  return { attributes, end: end < 0 ? html.length : end + 1 }
}

function unquoted(value: string): string {
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return value
  return value.endsWith(quote) && value.length > 1 ? value.slice(1, -1) : value.slice(1)
}

/**
 * Finds where a raw element ends: at its closing tag, else at the end of the page.
 *
 * Remembers the names that are never closed from some place on, so that a thousand open scripts cost one search.
 */
function endFinder(html: string): (name: string, from: number) => number {
  const neverClosed = new Set<string>()
  return (name, from) => {
    if (neverClosed.has(name)) return html.length
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    close.lastIndex = from
    const found = close.exec(html)
    if (!found) neverClosed.add(name)
    return found?.index ?? html.length
  }
}
