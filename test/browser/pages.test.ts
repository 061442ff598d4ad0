import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PictureView, reportPage } from '#contract/views.ts'
import type { z } from 'zod'
import {
  bytesOf,
  type Language,
  openBrowser,
  openReader,
  type Reader,
  sayIn,
  signInAs,
  type Theme,
} from '#make/browser.ts'
import { datesOutsideIsolates, seriousFaults, verdictWords, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = 'marta.lume'
const SHOTS = process.env['PARLEY_SHOTS']
const LANGUAGES = ['en', 'ar'] as const
const THEMES = ['light', 'dark'] as const
const PAGES = ['picture', 'event', 'report', 'submit', 'stream', 'reports'] as const

let browser: Browser
let centre: ServedCentre
let paths: Record<(typeof PAGES)[number], string>

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
  paths = await findPaths(page)
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

describe.each(LANGUAGES.flatMap((language) => THEMES.map((theme) => [language, theme] as const)))(
  'every page, in %s and %s',
  (language, theme) => {
    let reader: Reader
    beforeAll(async () => {
      const { address } = centre
      reader = await openReader(browser, { address, language, theme, bypassCsp: true })
      await reader.page.goto('/')
    })
    afterAll(() => reader?.context.close())

    test('the sign-in page', async () => {
      const { page } = reader
      await page.getByText(sayIn(language)('signIn.pick')).waitFor()
      await expectSoundPage(page, { name: 'sign-in', language, theme })
      await signInAs(page, OFFICER)
    })

    test.each(PAGES)('the %s page', async (name) => {
      const { page } = reader
      await page.goto(paths[name])
      await untilShown(page, name, language)
      await expectSoundPage(page, { name, language, theme })
      const rail = await page.locator('nav').first().boundingBox()
      const edge = rail && (language === 'ar' ? rail.x + rail.width : rail.x)
      expect(edge).toBe(language === 'ar' ? 1440 : 0)
    })

    test('nothing was asked of another house', () => {
      expect(reader.foreign).toEqual([])
      expect(reader.errors).toEqual([])
      expect(centre.said()).not.toContain('incident')
    })
  },
)

describe.each(LANGUAGES)('on a narrow screen, in %s', (language) => {
  test('no page is wider than the screen', async () => {
    const { address } = centre
    const { page, context } = await openReader(browser, { address, language, width: 390 })
    await page.goto('/')
    await page.getByText(sayIn(language)('signIn.pick')).waitFor()
    const found: Record<string, string[]> = { 'sign-in': await wider(page) }
    await signInAs(page, OFFICER)
    for (const name of PAGES) {
      await page.goto(paths[name])
      await untilShown(page, name, language)
      found[name] = await wider(page)
      await shoot(page, `${name}-${language}-390`)
    }
    await context.close()
    expect(found).toEqual({
      'sign-in': [],
      ...Object.fromEntries(PAGES.map((name) => [name, []])),
    })
  })
})

describe('keys', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader(browser, { address: centre.address, language: 'en' })
    await reader.page.goto('/')
    await signInAs(reader.page, OFFICER)
    await reader.page.getByRole('row').first().waitFor()
  })
  afterAll(() => reader?.context.close())

  test('? shows the sheet, and Escape closes it', async () => {
    const { page } = reader
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: sayIn('en')('keys.title') })
    await sheet.waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  test.each([
    ['a Latin', 'g', 'r'],
    ['a Cyrillic', 'п', 'к'],
    ['an Arabic', 'ل', 'ق'],
  ])('g, then r, goes to the reports on %s layout', async (_, g, r) => {
    const { page } = reader
    await page.goto('/picture')
    await page.getByRole('row').first().waitFor()
    await typeAs(page, g, 'KeyG')
    await typeAs(page, r, 'KeyR')
    await page.waitForURL('**/reports')
  })
})

/** What a layout other than Latin sends: its own letter, at the place of the Latin one. */
const typeAs = (page: Page, key: string, code: string) =>
  page.evaluate(
    (typed) => {
      const event = new KeyboardEvent('keydown', { ...typed, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
    },
    { key, code },
  )

/** The addresses of all pages: an event with several accounts, and a report with claims. */
async function findPaths(page: Page): Promise<typeof paths> {
  const picture: PictureView = JSON.parse(await bytesOf(page, '/api/picture?limit=200'))
  const list: z.infer<typeof reportPage> = JSON.parse(await bytesOf(page, '/api/reports'))
  const event = picture.events.toSorted((a, b) => b.claimCount - a.claimCount)[0]
  const report = list.reports.toSorted((a, b) => b.claimCount - a.claimCount)[0]
  return {
    picture: '/picture',
    event: `/e/${event?.id}`,
    report: `/r/${report?.handle}`,
    submit: '/submit',
    stream: '/stream',
    reports: '/reports',
  }
}

async function untilShown(
  page: Page,
  name: (typeof PAGES)[number],
  language: Language,
): Promise<void> {
  const shown = {
    picture: page.getByRole('row'),
    event: page.locator('blockquote'),
    report: page.locator('[data-card]'),
    submit: page.getByRole('button', { name: sayIn(language)('submit.send'), exact: true }),
    stream: page.locator('tbody tr'),
    reports: page.locator('main li[data-row]'),
  }
  await shown[name].first().waitFor()
  await page.locator('[data-state="live"]').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

type Shown = { readonly name: string; readonly language: Language; readonly theme: Theme }

async function expectSoundPage(page: Page, { name, language, theme }: Shown): Promise<void> {
  const [shownLanguage, direction, shownTheme] = await page.evaluate(() => [
    document.documentElement.lang,
    document.documentElement.dir,
    document.documentElement.dataset['theme'],
  ])
  await shoot(page, `${name}-${language}-${theme}`)
  expect([shownLanguage, direction]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr'])
  expect(shownTheme).toBe(theme)
  expect(await wider(page), 'nothing is wider than the screen').toEqual([])
  expect(await datesOutsideIsolates(page), 'dates stand in isolates').toEqual([])
  expect(await verdictWords(page), 'no page says what is so').toEqual([])
  expect(await seriousFaults(page), 'no serious fault of accessibility').toEqual([])
}

async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png` })
}
