import vocabulary from '#model/collect/html.json' with { type: 'json' }
import { openElements } from './open-elements.ts'
import { type Attribute, type HtmlToken, tokeniseHtml } from './tokenise-html.ts'

/** A page that is handed to a parser has at most so many units and tags. Larger ones are read as text only. */
export const PAGE_UNITS_MAX = 5 * 1024 * 1024
export const PAGE_TAGS_MAX = 100_000

const DROPPED = new Set(vocabulary.dropped)
const VOID = new Set(vocabulary.void)
const ATTRIBUTES = new Set(vocabulary.attributes)
const LINKED_DATA = 'application/ld+json'
const NOTHING: ReadonlySet<string> = new Set()

/**
 * A page as it may be handed to a parser: known attributes only, no scripts, forms or media, and not too deep.
 *
 * Linked data (JSON-LD) stays, since sites name author and day there. Null when the page is too large to parse; it can
 * still be read as text.
 *
 * @throws {Refusal} `report_too_deep` when elements nest deeper than 256
 * @cost linear
 */
export function checkedHtml(html: string): string | null {
  const isSmall = html.length <= PAGE_UNITS_MAX
  const kept: string[] = []
  let tagCount = 0
  let isDropping = false
  for (const token of depthChecked(html)) {
    if (token.kind !== 'text') tagCount++
    if (token.kind === 'open') isDropping = DROPPED.has(token.name) && !isLinkedData(token)
    const isDropped = token.kind === 'text' && token.isRaw && isDropping
    if (isSmall && tagCount <= PAGE_TAGS_MAX && !isDropped) kept.push(written(token))
  }
  return isSmall && tagCount <= PAGE_TAGS_MAX ? kept.join('') : null
}

function* depthChecked(html: string): Generator<HtmlToken> {
  const open = openElements(NOTHING)
  for (const token of tokeniseHtml(html)) {
    open.take(token)
    yield token
  }
}

function isLinkedData(token: HtmlToken): boolean {
  return (
    token.kind === 'open' &&
    token.name === 'script' &&
    token.attributes.some(({ name, value }) => name === 'type' && value === LINKED_DATA)
  )
}

function written(token: HtmlToken): string {
  if (token.kind === 'text') return token.text
  const isKept = !DROPPED.has(token.name) || token.name === 'script'
  if (!isKept || !/^[a-z][a-z0-9-]*$/.test(token.name)) return ''
  if (token.kind === 'close') return VOID.has(token.name) ? '' : `</${token.name}>`
  return `<${token.name}${token.attributes.map(writtenAttribute).join('')}>`
}

function writtenAttribute({ name, value }: Attribute): string {
  if (!ATTRIBUTES.has(name)) return ''
  return ` ${name}="${value.replaceAll('"', '&quot;')}"`
}
