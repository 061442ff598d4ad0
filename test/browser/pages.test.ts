import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportView } from '#contract/views.ts'
import { ARTICLE } from '#make/article.ts'
import {
  bytesOf,
  type Language,
  openBrowser,
  openReader,
  type Reader,
  sayIn,
  signInAs,
  typeAs,
} from '#make/browser.ts'
import {
  COLOUR_RULES,
  datesOutsideIsolates,
  seriousFaults,
  verdictWords,
  wider,
} from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = 'marta.lume'
const SHOTS = process.env['PARLEY_SHOTS']
const LANGUAGES = ['en', 'ar'] as const
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const PAGES = ['picture', 'event', 'report', 'submit', 'sources', 'stream', 'inbox'] as const

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

describe.each(LANGUAGES)('every page, in %s', (language) => {
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader(browser, { address: centre.address, language, bypassCsp: true })
    await reader.page.goto('/')
  })
  afterAll(() => reader?.context.close())

  test('the sign-in page', async () => {
    const { page } = reader
    await page.getByText(sayIn(language)('signIn.pick')).waitFor()
    await expectSoundPage(page, 'sign-in', language)
  })

  test('signing in', async () => {
    await signInAs(reader.page, OFFICER)
  })

  test.each(PAGES)('the %s page', async (name) => {
    const { page } = reader
    await page.goto(paths[name])
    await untilShown(page, name, language)
    await expectSoundPage(page, name, language)
    const rail = await page.locator('nav').first().boundingBox()
    const edge = rail && (language === 'ar' ? rail.x + rail.width : rail.x)
    expect(edge).toBe(language === 'ar' ? WIDE.width : 0)
  })

  test('nothing was asked of another house', () => {
    expect(reader.foreign).toEqual([])
    expect(reader.errors).toEqual([])
    expect(centre.said()).not.toContain('incident')
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

test('the theme that was chosen stays', async () => {
  const { page, context } = await openReader(browser, { address: centre.address, language: 'en' })
  const say = sayIn('en')
  await page.goto('/')
  const paper = await backgroundOf(page)
  await page.getByRole('button', { name: say('menu.theme') }).click()
  await page.getByRole('menuitemradio', { name: 'dark' }).click()
  await expect.poll(() => backgroundOf(page)).not.toBe(paper)
  await page.reload()
  await page.getByText(say('signIn.pick')).waitFor()
  expect(await backgroundOf(page)).not.toBe(paper)
  await context.close()
})

/** Hands an article in, so that there is a report of our own; gives the addresses of all pages. */
async function findPaths(page: Page): Promise<typeof paths> {
  const marking = { to: ['joint'], tlp: 'green' }
  const given = { published: '2015-03-15' }
  const answer = await page.request.post('/api/reports', {
    headers: { 'idempotency-key': 'pages-article' },
    data: { way: 'paste', text: ARTICLE, given, marking },
  })
  expect(answer.status()).toBe(201)
  const { handle }: { handle: string } = await answer.json()
  const report: ReportView = JSON.parse(await bytesOf(page, `/api/reports/${handle}`))
  const event = report.readings[0]?.claims.find((claim) => claim.event)?.event
  expect(event).toBeDefined()
  return {
    picture: '/picture',
    event: `/e/${event}`,
    report: `/r/${handle}`,
    submit: '/submit',
    sources: '/sources',
    stream: '/stream',
    inbox: '/inbox',
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
    sources: page.getByRole('button', { name: sayIn(language)('sources.add') }),
    stream: page.locator('tbody tr'),
    inbox: page.locator('main li[data-report]'),
  }
  await shown[name].first().waitFor()
  await page.locator('[data-state="live"]').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** The same page in both themes and both widths, without asking for it again. */
async function expectSoundPage(page: Page, name: string, language: Language): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(WIDE)
  const spoken = await page.evaluate(() => [
    document.documentElement.lang,
    document.documentElement.dir,
  ])
  expect(spoken).toEqual([language, language === 'ar' ? 'rtl' : 'ltr'])
  expect(await datesOutsideIsolates(page), 'dates run from left to right').toEqual([])
  expect(await verdictWords(page), 'no page says what is so').toEqual([])

  await shoot(page, `${name}-${language}-light`)
  expect(await wider(page), 'nothing is wider than the screen').toEqual([])
  expect(await seriousFaults(page), 'no serious fault of accessibility').toEqual([])
  await page.setViewportSize(NARROW)
  await expect.poll(() => wider(page)).toEqual([])
  await shoot(page, `${name}-${language}-narrow`)
  await page.setViewportSize(WIDE)

  const paper = await backgroundOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => backgroundOf(page)).not.toBe(paper)
  await shoot(page, `${name}-${language}-dark`)
  expect(await seriousFaults(page, COLOUR_RULES), 'nor in the dark').toEqual([])
}

const backgroundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png` })
}
