import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DaysView, MapView } from '#contract/map-views.ts'
import type { PictureView } from '#contract/views.ts'
import { openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const say = sayIn('en')
const DRAWN_MS = 20_000

let browser: Browser
let centre: ServedCentre
let reader: Reader

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
  centre = served
  browser = opened
  reader = await openReader(browser, { address: centre.address, language: 'en' })
  const { page } = reader
  await page.goto('/')
  await page.getByRole('button', { name: say('start.example') }).click()
  await page.getByText(say('signIn.pick')).waitFor({ timeout: 60_000 })
  await signInAs(page, 'samira.ould')
  await page.getByRole('row').first().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

const asked = async <View>(path: string): Promise<View> =>
  (await (await reader.context.request.get(path)).json()) as View

test('the map draws, asks nobody else, and says how many it draws', async () => {
  const { page } = reader
  await page.goto('/picture')
  const map = await asked<MapView>('/api/picture/map?view=ours')
  const drawn = map.events - map.withoutPlace - map.others
  expect(drawn).toBeGreaterThan(3)
  const said = say('map.drawn', { n: drawn, without: map.withoutPlace, others: map.others })
  await page.getByText(said).waitFor()
  // What was painted is no longer one colour: land, areas and marks are there.
  const painted = async () => {
    const shot = await page.locator('canvas').screenshot()
    return shot.length
  }
  await expect.poll(painted, { timeout: DRAWN_MS }).toBeGreaterThan(8000)
  expect(reader.foreign).toEqual([])
  expect(reader.errors).toEqual([])
})

test.each([
  '',
  '&type=ASSAULT',
  '&contest=denied',
  '&without=place',
  '&from=2015-03-09',
  '&box=-9,38.9,-8,39.6',
])('list, map and days count the same%s', async (filter) => {
  const { counts } = await asked<PictureView>(`/api/picture?view=ours${filter}`)
  const map = await asked<MapView>(`/api/picture/map?view=ours${filter}`)
  const days = await asked<DaysView>(`/api/picture/days?view=ours${filter}`)
  const sum = (all: readonly { events: number }[]) => all.reduce((n, one) => n + one.events, 0)
  expect(map.events).toBe(counts.events)
  expect(sum(map.places) + map.others + map.withoutPlace).toBe(counts.events)
  expect(sum(days.bars) + days.wider + days.outside + days.undated).toBe(counts.events)
})

test('an area of the map is a filter in the address, and comes back with it', async () => {
  const { page } = reader
  await page.goto('/picture')
  await page.getByText(say('counts.events', { n: await countNow('') })).waitFor()
  await page.getByRole('button', { name: say('map.onlyHere') }).click()
  await page.waitForURL(/box=/)
  const box = new URL(page.url()).searchParams.get('box') ?? ''
  const inside = await countNow(`&box=${box}`)
  await page.getByText(say('counts.events', { n: inside }), { exact: true }).waitFor()
  await page.reload()
  await page.getByText(say('counts.events', { n: inside }), { exact: true }).waitFor()
  await page.getByRole('button', { name: say('map.clear') }).click()
  await page.waitForURL((url) => !url.searchParams.has('box'))
})

test('days are kept by keyboard', async () => {
  const { page } = reader
  await page.goto('/picture')
  const plot = page.getByRole('slider', { name: say('days.label') })
  await plot.focus()
  for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key)
  await page.waitForURL(/from=\d{4}-\d\d-\d\d.*to=/)
  const { searchParams } = new URL(page.url())
  const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? '']
  expect(from < to).toBe(true)
  const kept = await countNow(`&from=${from}&to=${to}`)
  await page.getByText(say('counts.events', { n: kept }), { exact: true }).waitFor()
  await plot.focus()
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.searchParams.has('from'))
})

test('the legend says in words what the marks are', async () => {
  const { page } = reader
  await page.goto('/picture')
  await page.getByText(say('map.legend'), { exact: true }).click()
  for (const id of ['map.legendArea', 'map.legendNumber', 'map.legendContest'] as const)
    await page.getByText(say(id)).waitFor()
  await page.getByText(say('map.borders')).waitFor()
})

test('marks that lie upon each other are told as a list, and each can be opened', async () => {
  const { page } = reader
  const { places } = await asked<MapView>('/api/picture/map?view=ours')
  const [one, other] = nearestOf(places.filter(({ precision }) => precision === 'city'))
  // A box of both alone: the map then fits them, and its middle lies between them.
  const edge = 0.001
  const box = [
    Math.min(one.lon, other.lon) - edge,
    Math.min(one.lat, other.lat) - edge,
    Math.max(one.lon, other.lon) + edge,
    Math.max(one.lat, other.lat) + edge,
  ]
  await page.goto(`/picture?box=${box.map((part) => part.toFixed(4)).join(',')}`)
  const canvas = page.locator('canvas')
  await canvas.waitFor()
  for (let step = 0; step < 6; step += 1)
    await page.getByRole('button', { name: say('map.farther') }).click()
  const several = page.getByText(say('map.several', { n: 2 }))
  await expect
    .poll(
      async () => {
        await canvas.click()
        return await several.isVisible()
      },
      { timeout: DRAWN_MS, interval: 500 },
    )
    .toBe(true)
  await page
    .getByRole('button', { name: new RegExp(one.name) })
    .first()
    .click()
  await several.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: say('map.close') }).waitFor()
})

test('v turns the map off and on, and the address holds it', async () => {
  const { page } = reader
  await page.goto('/picture')
  await page.locator('canvas').waitFor()
  await page.getByRole('row').first().waitFor()
  await page.keyboard.press('v')
  await page.waitForURL(/show=list/)
  await page.locator('canvas').waitFor({ state: 'detached' })
  await page.keyboard.press('v')
  await page.locator('canvas').waitFor()
  expect(page.url()).not.toContain('show=')
})

async function countNow(filter: string): Promise<number> {
  return (await asked<PictureView>(`/api/picture?view=ours${filter}`)).counts.events
}

/** The two places of the map that lie closest to each other. */
function nearestOf(
  places: MapView['places'],
): [MapView['places'][number], MapView['places'][number]] {
  const pairs = places.flatMap((one, at) =>
    places.slice(at + 1).map((other) => [one, other] as const),
  )
  const apart = ([a, b]: (typeof pairs)[number]) => Math.hypot(a.lat - b.lat, a.lon - b.lon)
  const [nearest] = pairs.sort((a, b) => apart(a) - apart(b))
  if (!nearest) throw new Error('the example has fewer than two places')
  return [...nearest]
}
