import { resolve } from 'node:path'
import type { Page } from 'playwright-core'

const AXE = resolve('node_modules/axe-core/axe.min.js')
type Fault = { id: string; impact: string | null; nodes: { target: unknown[]; failureSummary?: string }[] }
type Axe = { run(): Promise<{ violations: Fault[]; passes: unknown[] }> }

/** What the accessibility checker calls serious or critical: the rule, where it is broken, and how. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE })
  const { faults, passed } = await page.evaluate(async () => {
    const { violations, passes } = await (globalThis as unknown as { axe: Axe }).axe.run()
    return { faults: violations, passed: passes.length }
  })
  if (passed === 0) throw new Error('the accessibility checker looked at nothing')
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    )
}

/** Elements that make the page scroll sideways; what scrolls inside its own box does not. Empty when none does. */
export const wider = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const isOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -0.5 || right > root.clientWidth + 0.5
    }
    const out = [...document.body.querySelectorAll('*')].filter(isOut)
    const named = out.slice(0, 5).map((element) => `${element.tagName}.${element.className}`)
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...named]
  })

/**
 * Texts with an ISO date whose nearest element with a direction is not left to right.
 *
 * What a source wrote stands in its own direction, as it was written, and is not ours to isolate.
 */
export const datesOutsideIsolates = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? ''
      const holder = node.parentElement
      if (!/\d{4}-\d{2}-\d{2}/.test(text) || !holder || holder.closest('script, style')) continue
      if (holder.closest('[dir]')?.getAttribute('dir') !== 'ltr' || holder.closest('html') === holder)
        found.push(text.trim())
      else if (holder.closest('bdi, [dir=ltr]') === document.documentElement) found.push(text.trim())
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
      if (!holder || holder.closest('script, style, blockquote, q, section[lang], bdi[lang]')) continue
      if (/\b(true|false)\b/i.test(node.nodeValue ?? '')) found.push(node.nodeValue ?? '')
    }
    return found
  })
