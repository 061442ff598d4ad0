import { resolve } from 'node:path'
import type { Page } from 'playwright-core'

const AXE = resolve('node_modules/axe-core/axe.min.js')
type Fault = {
  id: string
  impact: string | null
  nodes: { target: unknown[]; failureSummary?: string }[]
}
type Axe = { run(options: object): Promise<{ violations: Fault[]; passes: unknown[] }> }

/** The rules that another theme can break; all the others judge the same elements again. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What the accessibility checker calls serious or critical: the rule, where it is broken, and how. */
export async function seriousFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: AXE })
  const { faults, passed } = await page.evaluate(
    async (options) => {
      const { violations, passes } = await (globalThis as unknown as { axe: Axe }).axe.run(options)
      return { faults: violations, passed: passes.length }
    },
    rules ? { runOnly: [...rules] } : {},
  )
  if (passed === 0) throw new Error('the accessibility checker looked at nothing')
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    )
}

/** What makes the page or its main part scroll sideways; a table may scroll in a box of its own. Empty when nothing does. */
export const wider = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = [
      document.documentElement,
      ...document.querySelectorAll('body, main, nav, header'),
    ]
    return parts
      .filter((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
      .map((part) => `${part.tagName}: ${part.scrollWidth} > ${part.clientWidth}`)
  })

/** Texts in which an ISO date would run from right to left: neither an element nor a mark isolates it. */
export const datesOutsideIsolates = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement
      // What stands between the marks LRI and PDI is isolated, as catalogues write it inside a sentence.
      const text = (node.nodeValue ?? '').replace(/\u2066[^\u2069]*\u2069/g, '')
      if (!holder || holder.closest('script, style') || !/\d{4}-\d{2}-\d{2}/.test(text)) continue
      if (getComputedStyle(holder).direction !== 'ltr') found.push(text.trim())
    }
    return found
  })

/** "True" and "false" as words of the page's own; a source may say so in its own words. */
export const verdictWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement
      if (!holder || holder.closest('script, style, blockquote, q, section[lang], bdi[lang]'))
        continue
      if (/\b(true|false)\b/i.test(node.nodeValue ?? '')) found.push(node.nodeValue ?? '')
    }
    return found
  })

/**
 * Machine's words whose letters do not stand from left to right, whatever the page's direction, each with its text.
 *
 * @throws Error when the page has none to look at
 */
export async function turnedWords(page: Page): Promise<string[]> {
  const { turned, seen } = await page.evaluate(() => {
    const walkOf = (root: Node) => document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const boxOf = (node: Text, at: number) => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect()
    }
    const isTurned = (node: Text) =>
      [...node.data].some((_, at) => {
        if (at === 0) return false
        const [before, here] = [boxOf(node, at - 1), boxOf(node, at)]
        const isSameLine = Math.abs(before.top - here.top) < before.height / 2
        return here.width > 0 && before.width > 0 && isSameLine && here.left < before.left
      })
    const turned: string[] = []
    let seen = 0
    for (const holder of document.querySelectorAll('main bdi[dir=ltr]')) {
      const walk = walkOf(holder)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        seen += 1
        if (isTurned(node as Text)) turned.push(node.nodeValue ?? '')
      }
    }
    return { turned, seen }
  })
  if (seen === 0) throw new Error("there is no machine's word on the page")
  return turned
}
