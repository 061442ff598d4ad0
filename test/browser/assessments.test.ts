import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PictureView } from '#contract/views.ts'
import { bytesOf, openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { seriousFaults, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = 'marta.lume'
const SLOW = { timeout: 10_000 }
const SHOTS = process.env['PARLEY_SHOTS']

let browser: Browser
let centre: ServedCentre
let event: string

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
  centre = served
  browser = opened
  const { page, context } = await openReader(browser, { address: centre.address })
  await page.goto('/')
  await page.getByRole('button', { name: sayIn('en')('start.example') }).click()
  await page.getByText(sayIn('en')('signIn.pick')).waitFor({ timeout: 60_000 })
  await signInAs(page, OFFICER)
  await page.getByRole('row').first().waitFor()
  const picture: PictureView = JSON.parse(await bytesOf(page, '/api/picture?limit=1'))
  event = picture.events[0]?.id ?? ''
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

describe.each(['en', 'ar'] as const)('what members say, in %s', (language) => {
  const say = sayIn(language)
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader(browser, { address: centre.address, language, bypassCsp: true })
    await reader.page.goto('/')
    await signInAs(reader.page, OFFICER)
  })
  afterAll(() => reader?.context.close())

  test('two keys and a reason grade an account, and z takes it back', async () => {
    const { page } = reader
    await page.goto(`/e/${event}`)
    const part = page.getByRole('region', { name: say('assess.title') })
    await part.waitFor()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.keyboard.press('b')
    await page.keyboard.press('2')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type('Stood on the bridge')
    expect(await seriousFaults(page)).toEqual([])
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/dialog-${language}.png`, fullPage: true })
    await dialog.getByRole('button', { name: say('assess.save') }).click()
    await dialog.waitFor({ state: 'hidden' })
    const rows = part.locator('tbody tr:visible')
    await expect.poll(() => rows.count(), SLOW).toBe(2)
    expect(await rows.allTextContents()).toEqual([
      expect.stringContaining('Stood on the bridge'),
      expect.stringContaining('Stood on the bridge'),
    ])
    expect((await rows.allTextContents()).join()).toContain(say('assess.grade.B'))
    expect(await seriousFaults(page)).toEqual([])
    if (SHOTS) await part.screenshot({ path: `${SHOTS}/section-${language}.png` })
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => wider(page)).toEqual([])
    if (SHOTS) await part.screenshot({ path: `${SHOTS}/narrow-${language}.png` })
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByText(say('assess.saved')).waitFor()
    await page.keyboard.press('z')
    await expect.poll(() => rows.count(), SLOW).toBe(0)
  })
})
