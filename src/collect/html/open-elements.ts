import { Refusal } from '#domain/refusal.ts'
import vocabulary from '#model/collect/html.json' with { type: 'json' }
import type { HtmlToken } from './tokenise-html.ts'

/** Elements within elements, at most. Real pages stay under 60. */
export const DEPTH_MAX = 256

const VOID = new Set(vocabulary.void)
const CLOSES: Readonly<Record<string, readonly string[]>> = vocabulary.closes

/** The elements that are open at a place of a page, as a parser would have them, near enough to count depth. */
export type OpenElements = {
  /** Takes a tag into account. @throws {Refusal} `report_too_deep` past 256 levels */
  take(token: HtmlToken): void
  /** Whether the element, or one around it, is among the names that were asked for. */
  isInside(): boolean
}

/**
 * Keeps count of open elements. "li", "p", "td" and their like end at their next sibling, as in a parser.
 *
 * @param watched names that isInside() asks about
 * @cost a tag costs at most 256 steps, hardly ever more than one
 */
export function openElements(watched: ReadonlySet<string>): OpenElements {
  const open: string[] = []
  let watchedCount = 0
  const pop = () => {
    if (watched.has(open.pop() ?? '')) watchedCount--
  }
  const close = (name: string) => {
    const depth = open.lastIndexOf(name)
    while (depth >= 0 && open.length > depth) pop()
  }
  const push = (name: string) => {
    const ended = CLOSES[name] ?? []
    while (ended.includes(open.at(-1) ?? '')) pop()
    open.push(name)
    if (watched.has(name)) watchedCount++
    if (open.length > DEPTH_MAX) throw new Refusal('report_too_deep', { most: DEPTH_MAX })
  }
  const take = (token: HtmlToken) => {
    if (token.kind === 'text' || VOID.has(token.name)) return
    if (token.kind === 'close') close(token.name)
    else push(token.name)
  }
  return { take, isInside: () => watchedCount > 0 }
}
