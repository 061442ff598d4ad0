import { resolve } from 'node:path'
import type { Page } from 'playwright-core'

const AXE = resolve('node_modules/axe-core/axe.min.js')
type Fault = {
  id: string
  impact: string | null
  nodes: { target: unknown[]; failureSummary?: string }[]
}
type Axe = {
  run(options: object): Promise<{ violations: Fault[]; passes: unknown[]; incomplete: unknown[] }>
}

/** The rules that another theme can break; all the others judge the same elements again. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What the accessibility checker calls serious or critical: the rule, where it is broken, and how. */
export async function seriousFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: AXE })
  const { faults, seen } = await page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as { axe: Axe }
      const { violations, passes, incomplete } = await axe.run(options)
      // What it could not decide it has looked at all the same.
      return { faults: violations, seen: passes.length + incomplete.length + violations.length }
    },
    rules ? { runOnly: [...rules] } : {},
  )
  if (seen === 0) throw new Error('the accessibility checker looked at nothing')
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

/** Texts that are cut off where nothing tells the rest: the element holds more than it shows, and no title stands by. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isCut = (one: Element) => {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(one)
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const isWide = hides(overflowX) && one.scrollWidth > one.clientWidth + 1
      const isHigh = hides(overflowY) && one.scrollHeight > one.clientHeight + 2
      // A box of one pixel is there to be heard, not seen.
      return one.clientWidth > 1 && (isWide || (isHigh && webkitLineClamp !== 'none'))
    }
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.textContent?.trim() && isCut(one))
      .filter((one) => !one.closest('.unseen, [title], svg, [class*=maplibregl], [role=status]'))
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 80)}`)
  })

/** Names of messages where their words should stand, in texts and in what is only heard. */
export const bareIds = (page: Page, ids: readonly string[]): Promise<string[]> =>
  page.evaluate((known) => {
    const names = new Set(known)
    const heard = ['aria-label', 'title', 'placeholder'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ''),
    )
    return [document.body.innerText, ...heard]
      .flatMap((text) => text.split(/\s+/))
      .filter((word) => names.has(word))
  }, ids)

/** Clocks that do not say in which zone they are told. */
export const timesWithoutZone = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('time[datetime]')]
      .filter((time) => !time.nextElementSibling?.matches('[data-zone]'))
      .map((time) => time.textContent ?? '')
      .filter((text) => !/UTC\S*$/.test(text)),
  )

/**
 * What stays where it is when the page's direction turns: space or a border on one side, a text that leans to one.
 *
 * The page is turned for the moment of the look. An element with a direction of its own is not expected to follow.
 */
export const unmirrored = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = '[class*=maplibregl], svg, svg *, option, script, style'
    const all = [...document.body.querySelectorAll('*')].filter((one) => !one.matches(own))
    const SIDES = ['margin', 'padding', 'border'] as const
    const px = (style: CSSStyleDeclaration, side: string) =>
      Number.parseFloat(style.getPropertyValue(side)) || 0
    const look = () =>
      all.map((one) => {
        const style = getComputedStyle(one)
        const pairs = SIDES.map((name) => {
          const end = name === 'border' ? '-width' : ''
          return [px(style, `${name}-left${end}`), px(style, `${name}-right${end}`)] as const
        })
        return { pairs, direction: style.direction, align: style.textAlign }
      })
    const before = look()
    const dir = document.documentElement.dir
    document.documentElement.dir = dir === 'rtl' ? 'ltr' : 'rtl'
    const after = look()
    document.documentElement.dir = dir
    return all.flatMap((one, at) => {
      const [was, is] = [before[at], after[at]]
      if (!was || !is || was.direction === is.direction) return []
      const stays = SIDES.filter((_, side) => {
        const [left = 0, right = 0] = was.pairs[side] ?? []
        const [newLeft = 0, newRight = 0] = is.pairs[side] ?? []
        return (
          Math.abs(left - right) > 1 && Math.abs(left - newRight) + Math.abs(right - newLeft) > 2
        )
      })
      const leans = /^(left|right)$/.test(was.align) ? ['text-align'] : []
      return [...stays, ...leans].map((what) => `${one.tagName}.${one.className}: ${what}`)
    })
  })

/** Goes on by Tab, in a menu by the arrow, so many times; gives what had the focus without any sign of it. */
export async function hiddenFocus(page: Page, presses: number): Promise<string[]> {
  const hidden: string[] = []
  let seen = 0
  for (let press = 0; press < presses; press += 1) {
    const isMenu = await page.evaluate(
      () => document.activeElement?.closest('[role=menu]') !== null,
    )
    await page.keyboard.press(isMenu ? 'ArrowDown' : 'Tab')
    const found = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return null
      const isMarked = (one: Element | null): boolean => {
        if (!one || one === document.body) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
        return hasOutline || boxShadow !== 'none'
      }
      // A field may be marked by the box that it stands in.
      const label = focused.closest('label, form, [role=row], [role=group]')
      const sign = isMarked(focused) || isMarked(focused.parentElement) || isMarked(label)
      return {
        name: `${focused.tagName}.${focused.className}: ${focused.textContent?.slice(0, 40)}`,
        sign,
      }
    })
    if (found) seen += 1
    if (found && !found.sign) hidden.push(found.name)
  }
  if (seen === 0) throw new Error('nothing on the page takes the focus')
  return hidden
}

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
