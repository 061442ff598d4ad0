import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportView } from '#contract/views.ts'
import { bytesOf, openBrowser, openReader, type Reader, sayIn } from '#make/browser.ts'
import { cutTexts, seriousFaults, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = { officer: 'marta.lume', member: 'river' }
const TELEPHONE = { width: 360, height: 740 }
const FIELDS_MOST = 6
const FINGER = 44
const TOLD = { what: 'Two boats sank at the pier.', when: '2015-03-15', where: 'near Charneca' }
const SOURCE = 'Ana Duarte'

let browser: Browser
let centre: ServedCentre

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
  centre = served
  browser = opened
  const { context } = await openReader(browser, { address: centre.address })
  await context.request.post('/api/centre', { data: { with: 'first-day' } })
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

/** The form's page, its tab not yet chosen. */
async function openSubmit(language: 'en' | 'ar', hasTouch: boolean): Promise<Reader> {
  const { address } = centre
  const reader = await openReader(browser, { address, language, hasTouch, bypassCsp: true })
  await reader.context.request.post('/api/session', { data: OFFICER })
  await reader.page.setViewportSize(TELEPHONE)
  await reader.page.goto('/submit')
  await reader.page.getByRole('tab').last().waitFor()
  return reader
}

/** Hands it in by this last press; gives what was sent and what became of it, once the receipt is shown. */
async function handIn(page: Page, press: () => Promise<unknown>) {
  const sending = page.waitForRequest((request) => request.method() === 'POST')
  await press()
  const { observation } = (await sending).postDataJSON()
  await page.waitForURL('**/r/*')
  const handle = page.url().slice(-16)
  await page.getByRole('status').filter({ hasText: handle }).waitFor()
  const report: ReportView = JSON.parse(await bytesOf(page, `/api/reports/${handle}`))
  const [claim] = report.readings[0]?.claims ?? []
  return { observation, audience: report.audience, kept: [claim?.quote, claim?.when?.edtf] }
}

describe.each(['en', 'ar'] as const)('the form on a telephone, in %s', (language) => {
  const say = sayIn(language)

  test('asks for six things at first, and fits in both themes', async () => {
    const { page, context } = await openSubmit(language, true)
    await page.getByRole('tab', { name: say('submit.form') }).tap()
    const panel = page.getByRole('tabpanel')
    const fields = panel.locator('input:not([type=checkbox]), textarea, select')
    const seen = await fields.evaluateAll(
      (all) => all.filter((one) => one.checkVisibility()).length,
    )
    expect(seen).toBeGreaterThan(1)
    expect(seen).toBeLessThanOrEqual(FIELDS_MOST)
    await panel.getByText(say('submit.more')).tap()
    await page.getByLabel(say('observation.countOf')).waitFor()
    expect(await fields.count()).toBeGreaterThan(FIELDS_MOST)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect([await wider(page), await cutTexts(page), await seriousFaults(page)]).toEqual([
        [],
        [],
        [],
      ])
    }
    const low = await page.locator('main form').evaluate(
      (form, least) =>
        [
          ...form.querySelectorAll(
            'input, select, textarea, button, summary, [role=tab], label:has(input)',
          ),
        ]
          .filter((one) => one.checkVisibility() && !one.matches('label input'))
          .filter((one) => one.getBoundingClientRect().height < least)
          .map((one) => `${one.tagName}: ${one.getBoundingClientRect().height}`),
      FINGER,
    )
    expect(low, 'everything can be hit with a finger').toEqual([])
    await context.close()
  })

  test('is filled and sent with a finger', async () => {
    const { page, context, foreign, errors } = await openSubmit(language, true)
    await page.getByRole('tab', { name: say('submit.form') }).tap()
    const fill = async (label: string, words: string) => {
      const field = page.getByLabel(label, { exact: true })
      await field.tap()
      await page.keyboard.insertText(words)
    }
    await fill(say('observation.what'), TOLD.what)
    await fill(say('form.when'), TOLD.when)
    await page.getByLabel(say('observation.about')).tap()
    await fill(say('observation.where'), TOLD.where)
    await fill(say('observation.source'), SOURCE)
    const send = page.getByRole('button', { name: say('submit.send'), exact: true })
    const { observation, audience, kept } = await handIn(page, () => send.tap())
    expect(kept).toEqual([TOLD.what, `${TOLD.when}~`])
    expect(observation).toMatchObject({
      ...TOLD,
      when: `${TOLD.when}~`,
      source: SOURCE,
      howKnown: 'unsaid',
    })
    expect(audience).toEqual([])
    expect([foreign, errors]).toEqual([[], []])
    await context.close()
  })

  test('is filled and sent by keys', async () => {
    const { page, context } = await openSubmit(language, false)
    await page.getByRole('tab', { name: say('submit.paste') }).focus()
    await page.keyboard.press('End')
    for (const words of [TOLD.what, TOLD.when, ' ', TOLD.where, '', SOURCE]) {
      await page.keyboard.press('Tab')
      if (words === ' ') await page.keyboard.press('Space')
      else await page.keyboard.insertText(words)
    }
    const { observation } = await handIn(page, () => page.keyboard.press('Enter'))
    expect(observation).toMatchObject({ ...TOLD, when: `${TOLD.when}~`, source: SOURCE })
    await context.close()
  })
})
