import type { Page } from 'playwright-core'

/** What an act left in the list: how many events, the first one's address, and how long that took to be painted. */
export type Painted = { readonly ms: number; readonly count: number; readonly first: string }

/** An act that leads to no new list by then fails. */
const PAINT_MS_MAX = 30_000
/** Pixels a frame: a wheel turned hard. */
const SCROLL_PX = 300
/** A list whose next rows do not come by then fails. */
const STILL_MS_MAX = 20_000

/**
 * Milliseconds from the act's own event (a choice, a press, the end of a drag) to the frame after the list has changed
 * and is settled. The list must become another than it was.
 */
export async function timePaint(page: Page, act: () => Promise<unknown>): Promise<Painted> {
  const painted = page.evaluate(async (msMax) => {
    const frame = () => new Promise(requestAnimationFrame)
    const textOf = (selector: string, name: string) =>
      document.querySelector(`#events ${selector}`)?.getAttribute(name) ?? ''
    const look = () => ({
      isSettled: textOf('[aria-rowcount]', 'aria-busy') === 'false',
      count: Number(textOf('[aria-rowcount]', 'aria-rowcount')),
      first: textOf('[aria-rowindex="1"] a', 'href'),
    })
    const before = look()
    let began: number | null = null
    const begin = ({ timeStamp }: Event) => {
      began ??= timeStamp
    }
    const isPainted = ({ isSettled, count, first }: typeof before) =>
      isSettled && first !== '' && (count !== before.count || first !== before.first)
    const acts = ['change', 'pointerup', 'click'] as const
    for (const type of acts) addEventListener(type, begin, true)
    const until = performance.now() + msMax
    while (began === null || !isPainted(look())) {
      if (performance.now() > until) throw new Error('no other list was painted')
      await frame()
    }
    await frame()
    for (const type of acts) removeEventListener(type, begin, true)
    const { count, first } = look()
    return { ms: performance.now() - began, count, first }
  }, PAINT_MS_MAX)
  await act()
  return await painted
}

export type LongTask = { readonly ms: number; readonly by: string }

/** From now on, in every page to come, tasks that hold the page up for longer than 50 ms are kept. Call it before the first page. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: { ms: number; by: string }[] = []
    Object.assign(window, { keptTasks: kept })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.push({ ms: duration, by: '' })
    }).observe({ type: 'longtask' })
    // The same tasks with the scripts in them, which `longtask` does not name.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { scripts = [] } = entry as { scripts?: { duration: number; invoker: string }[] }
        const [longest] = [...scripts].sort((a, b) => b.duration - a.duration)
        const by = longest ? `${longest.invoker} ${Math.round(longest.duration)} ms` : 'layout'
        if (entry.duration > 50)
          kept.push({ ms: 0, by: `${by} in ${Math.round(entry.duration)} ms` })
      }
    }).observe({ type: 'long-animation-frame' })
  })
}

/** Tasks since the page came or since the last call, longest first, then the frames they were in. */
export async function takeTasks(page: Page): Promise<readonly LongTask[]> {
  const tasks = await page.evaluate(() => {
    const { keptTasks } = window as unknown as { keptTasks: LongTask[] }
    return keptTasks.splice(0)
  })
  return tasks.sort((a, b) => b.ms - a.ms)
}

/** Megabytes that the page's scripts hold once all garbage is gone. */
export async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')
  if (!used) throw new Error('the browser does not tell its heap')
  return used.value / 2 ** 20
}

export type Scrolled = {
  /** Rows that were in the page at once, at the most. */
  readonly rowsMax: number
  /** The longest time for which some of the pane had no row. */
  readonly blankMs: number
  /** The longest wait at the end of the rows that are there, for the next ones. */
  readonly heldMs: number
  /** The highest row that was reached, from 1. */
  readonly reached: number
}

/** Scrolls the list down to that row frame by frame, then jumps `jumps` times between the rows that are there. */
export function scrollList(page: Page, to: { row: number; jumps: number }): Promise<Scrolled> {
  return page.locator('#events').evaluate(
    async (pane, { row, jumps, stepPx, stillMsMax }) => {
      const frame = () => new Promise<number>(requestAnimationFrame)
      const rowsNow = () => [...pane.querySelectorAll('[role="row"]')]
      const seen = { rowsMax: 0, blankMs: 0, heldMs: 0, reached: 0 }
      let blankSince: number | null = null
      /** Looks at what the next frame will show. */
      const look = () => {
        const rows = rowsNow()
        const boxes = rows.map((one) => one.getBoundingClientRect())
        const { top, bottom } = pane.getBoundingClientRect()
        const last = Math.min(
          bottom,
          pane.querySelector('[role="grid"]')?.getBoundingClientRect().bottom ?? bottom,
        )
        const isCovered =
          Math.min(...boxes.map((box) => box.top)) <= top + 1 &&
          Math.max(...boxes.map((box) => box.bottom)) >= last - 1
        seen.rowsMax = Math.max(seen.rowsMax, rows.length)
        seen.reached = Math.max(seen.reached, ...rows.map((one) => Number(one.ariaRowIndex)))
        const now = performance.now()
        if (blankSince !== null) seen.blankMs = Math.max(seen.blankMs, now - blankSince)
        blankSince = isCovered ? null : (blankSince ?? now)
      }
      const goTo = async (top: number) => {
        pane.scrollTop = top
        look()
        await frame()
        look()
      }
      let stillSince = performance.now()
      while (seen.reached < row) {
        const before = pane.scrollTop
        await goTo(before + stepPx)
        const now = performance.now()
        if (pane.scrollTop > before) stillSince = now
        seen.heldMs = Math.max(seen.heldMs, now - stillSince)
        if (now - stillSince > stillMsMax) throw new Error(`no row came after ${seen.reached}`)
      }
      const most = pane.scrollHeight - pane.clientHeight
      const untilCovered = async () => {
        while (blankSince !== null) {
          await frame()
          look()
        }
      }
      for (let jump = 1; jump <= jumps; jump += 1) {
        // Far apart, and each place once.
        await goTo(((jump * 0.381966) % 1) * most)
        await untilCovered()
      }
      return seen
    },
    { ...to, stepPx: SCROLL_PX, stillMsMax: STILL_MS_MAX },
  )
}
