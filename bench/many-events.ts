import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { PictureView } from '#contract/views.ts'
import { openBrowser, openReader, signInAs } from '#make/browser.ts'
import { fillManyEvents, MANY_MEMBER } from '#make/many-events.ts'
import { clearFilters, FILTER_ACTS } from '#make/picture-filters.ts'
import {
  heapMb,
  type Painted,
  scrollList,
  takeTasks,
  timePaint,
  watchTasks,
} from '#make/picture-watch.ts'
import { type Bench, inFolder, type Measure, medianOf, type Say } from './measure.ts'
import { askAs, type Served, serve, signedIn } from './processes.ts'

const EVENTS = 100_000
const ROWS = 2000
const JUMPS = 20
/** The map is drawn and what the page does in its first moments is done. */
const LOADED_MS = 5000
/** A reader looks at a list before the next filter; the map is drawn meanwhile. */
const READ_MS = 1500
const DOORS = ['picture', 'picture/map', 'picture/days'] as const

type Filtered = { readonly name: string; readonly query: string; readonly painted: Painted }
type Shown = {
  readonly filtered: readonly Filtered[]
  readonly measures: readonly Measure[]
}

/** Goes through all filters and down the list as a reader would. */
async function show({ url }: Served, say: Say): Promise<Shown> {
  const browser = await openBrowser()
  try {
    const { page } = await openReader(browser, { address: url, language: 'en' })
    await watchTasks(page)
    await page.goto('/')
    await signInAs(page, `Duty officer of ${MANY_MEMBER}`)
    await page.getByRole('row').first().waitFor()
    await page.waitForTimeout(LOADED_MS)
    await takeTasks(page)
    const filtered = await filterAll(page, say)
    const scrolled = await scrollList(page, { row: ROWS, jumps: JUMPS })
    const tasks = await takeTasks(page)
    for (const { ms, by } of tasks.slice(0, 12)) say(`long task: ${ms} ms ${by}`)
    return {
      filtered,
      measures: [
        { name: 'longest task', value: tasks[0]?.ms ?? 0, unit: 'ms', bar: { most: 200 } },
        { name: 'heap of the page', value: await heapMb(page), unit: 'MB', bar: { most: 250 } },
        { name: 'rows in the page', value: scrolled.rowsMax, unit: 'rows', bar: { most: 80 } },
        {
          name: 'longest blank while scrolling',
          value: scrolled.blankMs,
          unit: 'ms',
          bar: { most: 100 },
        },
        { name: 'longest wait for the next rows', value: scrolled.heldMs, unit: 'ms' },
      ],
    }
  } finally {
    await browser.close()
  }
}

async function filterAll(page: Page, say: Say): Promise<readonly Filtered[]> {
  const all = Number(await page.locator('#events [aria-rowcount]').getAttribute('aria-rowcount'))
  const filtered: Filtered[] = []
  for (const act of FILTER_ACTS) {
    await act.ready?.(page)
    const painted = await timePaint(page, () => act.set(page))
    const query = new URL(page.url()).search.slice(1)
    say(`${act.name}: ${painted.count} events painted in ${Math.round(painted.ms)} ms`)
    filtered.push({ name: act.name, query, painted })
    await clearFilters(page, all)
    await page.waitForTimeout(READ_MS)
  }
  return filtered
}

/** Asks each door for each of the filters, and holds the page to the server's answer. */
async function timeDoors({ url }: Served, filtered: readonly Filtered[]): Promise<Measure[]> {
  const cookie = await signedIn(url)
  const taken = new Map(DOORS.map((door) => [door, [] as number[]]))
  for (const { name, query, painted } of filtered)
    for (const door of DOORS) {
      const began = performance.now()
      const text = await askAs(cookie, `${url}/api/${door}?view=ours&${query}`)
      taken.get(door)?.push(performance.now() - began)
      if (door !== 'picture') continue
      const { events, counts } = JSON.parse(text) as PictureView
      const isShown = events[0] && painted.first.includes(events[0].id)
      if (counts.events !== painted.count || !isShown)
        throw new Error(`the page showed another list for ${name} than the centre's`)
    }
  return DOORS.map((door) => ({
    name: `/api/${door}`,
    value: medianOf(taken.get(door) ?? []),
    unit: 'ms',
  }))
}

export const manyEventsBench: Bench = {
  about: `${EVENTS} events in one stream, embedded database, in Chromium: ${FILTER_ACTS.length} filters, ${ROWS} rows`,
  run: (say) =>
    inFolder(async (folder) => {
      const data = join(folder, 'data')
      const began = performance.now()
      await fillManyEvents(data, EVENTS, say)
      const filled = (performance.now() - began) / 1000
      const served = await serve(data)
      try {
        const { filtered, measures } = await show(served, say)
        const paints = filtered.map(({ painted }) => painted.ms)
        // A restart forgets what the doors have counted for the page.
        await served.stop()
        const again = await serve(data)
        const doors = await timeDoors(again, filtered).finally(() => again.stop())
        return [
          { name: 'writing of all', value: filled, unit: 's' },
          {
            name: 'filter to painted list',
            value: medianOf(paints),
            unit: 'ms',
            bar: { most: 400 },
          },
          { name: 'slowest of them', value: Math.max(...paints), unit: 'ms', bar: { most: 400 } },
          ...measures,
          ...doors,
        ]
      } finally {
        await served.stop()
      }
    }),
}
