import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DaysView, MapView } from '#contract/map-views.ts'
import type { PictureView } from '#contract/views.ts'
import { openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { fillManyEvents, MANY_MEMBER } from '#make/many-events.ts'
import { clearFilters, FILTER_ACTS } from '#make/picture-filters.ts'
import { heapMb, scrollList, takeTasks, timePaint, watchTasks } from '#make/picture-watch.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const say = sayIn('en')
/** The whole hundred thousand where there is time: `npm run test:long`, and `parley bench events-100k`. */
const [EVENTS, SCROLLED] = process.env['PARLEY_LONG'] ? [100_000, 2000] : [25_000, 400]
const FILL_MS_MAX = 600_000
const LOADED_MS = 3000
/** What a picture of this size is held to on a machine of its own: `parley bench events-100k` measures that. */
const BAR = { paintMs: 400, taskMs: 200, heapMb: 250, rows: 80 }
/** Other tests run beside this one, so times may be this many times as long. */
const PATIENCE = 4

let browser: Browser
let centre: ServedCentre
let reader: Reader
/** With the events of the reports that bear the claims. */
let all = 0

beforeAll(async () => {
  centre = await serveCentre(async (dataDir) => {
    all = (await fillManyEvents(dataDir, EVENTS, () => undefined)).inStream
  })
  browser = await openBrowser()
  reader = await openReader(browser, { address: centre.address, language: 'en' })
  const { page } = reader
  await watchTasks(page)
  await page.goto('/')
  await signInAs(page, `Duty officer of ${MANY_MEMBER}`)
  await page.getByText(say('counts.events', { n: all }), { exact: true }).waitFor()
  await page.locator('canvas').waitFor()
  await page.waitForTimeout(LOADED_MS)
  await takeTasks(page)
}, FILL_MS_MAX)
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

const asked = async <View>(path: string): Promise<View> =>
  (await (await reader.context.request.get(path)).json()) as View

test('each filter shows the first of its events and how many there are, soon', async () => {
  const { page } = reader
  expect(all).toBeGreaterThan(EVENTS)
  const times: number[] = []
  for (const act of FILTER_ACTS) {
    await act.ready?.(page)
    const { ms, count, first } = await timePaint(page, () => act.set(page))
    times.push(ms)
    const { events, counts } = await asked<PictureView>(`/api/picture${queryOf(page.url())}`)
    expect(count, act.name).toBe(counts.events)
    expect(count, act.name).toBeLessThan(all)
    expect(first, act.name).toContain(events[0]?.id)
    await clearFilters(page, all)
  }
  // The middle one: beside other tests, any single one may have had to wait.
  const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
  process.stderr.write(`filter to painted list: ${times.map(Math.round).join(', ')} ms\n`)
  expect(middle).toBeLessThan(BAR.paintMs * PATIENCE)
})

test.each([
  '',
  '&type=AID',
  '&contest=denied',
  '&without=place',
  '&from=2025-06-01',
  '&box=-7,38,-4,40',
])('list, map and days count the same%s', async (filter) => {
  const { counts } = await asked<PictureView>(`/api/picture?view=ours${filter}`)
  const map = await asked<MapView>(`/api/picture/map?view=ours${filter}`)
  const days = await asked<DaysView>(`/api/picture/days?view=ours${filter}`)
  const sum = (some: readonly { events: number }[]) => some.reduce((n, one) => n + one.events, 0)
  expect(counts.events).toBeGreaterThan(1000)
  expect(map.events).toBe(counts.events)
  expect(sum(map.places) + map.others + map.withoutPlace).toBe(counts.events)
  expect(sum(days.bars) + days.wider + days.outside + days.undated).toBe(counts.events)
})

test('only the rows in sight are in the page, however far it is scrolled', async () => {
  const scrolled = await scrollList(reader.page, { row: SCROLLED, jumps: 10 })
  process.stderr.write(`scrolled: ${JSON.stringify(scrolled)}\n`)
  expect(scrolled.reached).toBeGreaterThanOrEqual(SCROLLED)
  expect(scrolled.rowsMax).toBeGreaterThan(5)
  expect(scrolled.rowsMax).toBeLessThanOrEqual(BAR.rows)
  expect(scrolled.blankMs).toBeLessThan(100 * PATIENCE)
})

test('the page holds little, is never held up for long, and says no error', async () => {
  const used = await heapMb(reader.page)
  const tasks = await takeTasks(reader.page)
  const longest = tasks[0]?.ms ?? 0
  process.stderr.write(`heap: ${Math.round(used)} MB; longest task: ${Math.round(longest)} ms\n`)
  expect(used).toBeLessThan(BAR.heapMb)
  expect(longest).toBeLessThan(BAR.taskMs * PATIENCE)
  expect(reader.errors).toEqual([])
  expect(reader.foreign).toEqual([])
})

/** The filter of the page's address, as the centre is asked with it. */
const queryOf = (address: string) => `?view=ours&${new URL(address).search.slice(1)}`
