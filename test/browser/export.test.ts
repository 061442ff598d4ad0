import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DaysView, MapView } from '#contract/map-views.ts'
import type { PictureView } from '#contract/views.ts'
import { openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const say = sayIn('en')
const FILTERS = ['', 'type=ASSAULT', 'contest=denied']

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
const sum = (all: readonly { events: number }[]) => all.reduce((n, one) => n + one.events, 0)
const counted = (n: number) => say('counts.events', { n })

test.each(FILTERS)(
  'list, map, days and downloaded file hold the same number: %s',
  async (filter) => {
    const { page } = reader
    const door = (name: string) => `/api/picture${name}?view=ours&${filter}`
    const { events } = (await asked<PictureView>(door(''))).counts
    expect(events).toBeGreaterThan(0)
    const map = await asked<MapView>(door('/map'))
    const days = await asked<DaysView>(door('/days'))
    expect(sum(map.places) + map.others + map.withoutPlace).toBe(events)
    expect(sum(days.bars) + days.wider + days.outside + days.undated).toBe(events)

    await page.goto(`/picture?${filter}`)
    await page.getByText(counted(events), { exact: true }).waitFor()
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog', { name: say('export.title') })
    await dialog.getByText(say('export.count', { n: events })).waitFor()
    await dialog.getByRole('checkbox', { name: say('export.column.words') }).uncheck()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: say('export.download') }).click(),
    ])
    await dialog.waitFor({ state: 'detached' })
    expect(download.suggestedFilename()).toMatch(/^exercise-[a-z]+-\d{8}T\d{6}\.csv$/)
    const text = await readFile(await download.path(), 'utf8')
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toContain(say('export.column.standing'))
    expect(lines[0]).not.toContain(say('export.column.words'))
    const manifest = JSON.parse(
      /"(\{.*\})"/.exec(lines.at(-1) ?? '')?.[1]?.replaceAll('""', '"') ?? '',
    )
    expect(manifest).toMatchObject({
      events,
      filter: Object.fromEntries(new URLSearchParams(filter)),
    })
    const written = text.match(/^[0-9a-z]{16},EXERCISE /gm)?.length ?? 0
    expect(written + manifest.leftOut.tlpRed).toBe(events)
  },
)

test('a form that is chosen is the form that comes', async () => {
  const { page } = reader
  await page.goto('/picture?type=ASSAULT')
  await page.getByRole('button', { name: say('export.open') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: say('export.geojson') }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: say('export.download') }).click(),
  ])
  const { type, features, manifest } = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect([type, features.length]).toEqual(['FeatureCollection', manifest.rows])
})

test('the palette exports too, from any page', async () => {
  const { page } = reader
  await page.goto('/sources')
  await page.getByRole('navigation').first().waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: say('keys.palette') })
  await palette.locator('input:focus').fill(say('keys.export'))
  await palette.getByRole('menuitem', { name: say('keys.export') }).click()
  await page.getByRole('dialog', { name: say('export.title') }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/picture')
})

test('a copied address gives another browser the same events in the same order', async () => {
  const { page } = reader
  const idsOn = async (of: typeof page) => {
    await of.locator('[data-row] a').first().waitFor()
    return await of
      .locator('[data-row] a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  }
  await page.goto('/picture?type=ASSAULT&contest=none')
  const own = await idsOn(page)
  expect(own.length).toBeGreaterThan(0)
  const other = await openReader(browser, { address: centre.address, language: 'en' })
  await other.page.goto('/')
  await signInAs(other.page, 'samira.ould')
  await other.page.goto(page.url())
  expect(await idsOn(other.page)).toEqual(own)
  expect(other.page.url()).toBe(page.url())
  await other.context.close()
})

test('back and forward bring filters and rows back', async () => {
  const { page } = reader
  const all = (await asked<PictureView>('/api/picture?view=ours')).counts.events
  const some = (await asked<PictureView>('/api/picture?view=ours&type=ASSAULT')).counts.events
  await page.goto('/picture')
  await page.getByText(counted(all), { exact: true }).waitFor()
  await page.goto('/picture?type=ASSAULT')
  await page.getByText(counted(some), { exact: true }).waitFor()
  await page.locator('[data-row] a').first().click()
  await page.waitForURL(/\/e\//)
  await page.goBack()
  await page.getByText(counted(some), { exact: true }).waitFor()
  await page.goBack()
  await page.getByText(counted(all), { exact: true }).waitFor()
  await page.goForward()
  await page.getByText(counted(some), { exact: true }).waitFor()
  expect(new URL(page.url()).searchParams.get('type')).toBe('ASSAULT')
})
