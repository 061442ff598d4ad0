import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportView } from '#contract/views.ts'
import { bytesOf, openBrowser, openReader, sayIn } from '#make/browser.ts'
import { cutTexts, seriousFaults, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = { officer: 'marta.lume', member: 'river' }
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

async function openAs(language: 'en' | 'ar', width: number) {
  const { address } = centre
  const reader = await openReader(browser, { address, language, width, bypassCsp: true })
  await reader.context.request.post('/api/session', { data: OFFICER })
  return reader
}
const reportOf = async (page: Page): Promise<ReportView> =>
  JSON.parse(await bytesOf(page, `/api/reports/${page.url().slice(-16)}`))
const pageFaults = async (page: Page) => [
  await wider(page),
  await cutTexts(page),
  await seriousFaults(page),
]

/** Buttons and links whose middle the page would show, were it not for the notice that lies upon it. */
const coveredBy = (page: Page) =>
  page.evaluate(() => {
    const shown = document.querySelector('main')?.getBoundingClientRect()
    const isScrolledAway = (one: Element, y: number) =>
      one.closest('main') !== null && (y < (shown?.top ?? 0) || y > (shown?.bottom ?? 0))
    const notice = [...document.querySelectorAll('[role=status]')].find((one) => one.textContent)
    const controls = [...document.querySelectorAll('main button, main a, nav a, header button')]
    return controls
      .filter((one) => {
        const { left, top, width, height } = one.getBoundingClientRect()
        const above = document.elementFromPoint(left + width / 2, top + height / 2)
        return !isScrolledAway(one, top + height / 2) && above !== null && notice?.contains(above)
      })
      .map((one) => one.textContent)
  })

describe.each([
  ['en', 1440],
  ['ar', 390],
] as const)('a place typed in the form, in %s at %i px', (language, width) => {
  const say = sayIn(language)
  // The same words again would be the same report.
  const told = { what: `A bridge of ${width} ells fell.`, source: SOURCE }

  test('is chosen by keys from those of its name, and goes along with its position', async () => {
    const { page, context, errors } = await openAs(language, width)
    await page.goto('/submit')
    await page.getByRole('tab', { name: say('submit.form') }).click()
    await page.getByLabel(say('observation.what')).fill(told.what)
    await page.getByLabel(say('observation.source')).fill(told.source)
    const where = page.getByRole('combobox', { name: say('observation.where'), exact: true })
    await where.pressSequentially('Tripoli')
    const offered = page.getByRole('listbox', { name: say('places.list') })
    const options = offered.getByRole('option')
    await options.nth(1).waitFor()
    expect(await options.count()).toBeLessThanOrEqual(10)
    expect(await pageFaults(page)).toEqual([[], [], []])
    const lebanon = new Intl.DisplayNames(language, { type: 'region' }).of('LB') ?? ''
    const at = (await options.allTextContents()).findIndex((words) => words.includes(lebanon))
    expect(at).toBeGreaterThanOrEqual(0)
    for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown')
    expect(await offered.getByRole('option', { selected: true }).textContent()).toContain(lebanon)
    await page.keyboard.press('Enter')
    await options.first().waitFor({ state: 'detached' })
    expect(page.url(), 'Enter chose, and sent nothing').toContain('/submit')

    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.waitForURL('**/r/*')
    const report = await reportOf(page)
    const place = report.readings[0]?.claims[0]?.where
    expect(place).toMatchObject({ country: 'LB', precision: 'city', words: 'Tripoli' })
    expect(Math.round(place?.lat ?? 0)).toBe(34)

    const fields = page.getByRole('region', { name: say('report.original') })
    for (const words of [told.what, told.source, lebanon, say('how.unsaid')])
      await fields.getByText(words).first().waitFor()
    expect(await fields.locator('dl dt').count()).toBe(4)
    expect(errors).toEqual([])
    await context.close()
  })

  test('and left unchosen is an issue that names them; one is chosen in the claim’s form', async () => {
    const { page, context } = await openAs(language, width)
    const observation = { ...told, where: 'Tripoli', howKnown: 'told' }
    const sent = await context.request.post('/api/reports', { data: { way: 'form', observation } })
    await page.goto(`/r/${(await sent.json()).handle}`)
    const issues = page.getByRole('group').filter({ hasText: say('issue.place_ambiguous') })
    await issues.first().waitFor()
    expect((await reportOf(page)).readings[0]?.claims[0]?.where?.lat).toBeUndefined()

    await page.keyboard.press('n')
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    const where = dialog.getByRole('combobox', { name: say('form.where'), exact: true })
    const list = dialog.getByRole('listbox', { name: say('places.list') })
    const option = list.getByRole('option').first()
    await where.focus()
    await page.keyboard.press('ArrowDown')
    await option.waitFor()
    await page.keyboard.press('Escape')
    await option.waitFor({ state: 'detached' })
    expect(await dialog.count(), 'Escape closed the list alone').toBe(1)
    await page.keyboard.press('ArrowDown')
    await option.waitFor()
    await option.click()
    await dialog.getByRole('button', { name: say('form.keep') }).click()
    await page.keyboard.press('s')
    const signed = say('report.signed', { n: 1 })
    await page.getByRole('status').filter({ hasText: signed }).waitFor()
    const [reading] = (await reportOf(page)).readings
    expect(reading?.claims[0]?.where?.lat).toBeTypeOf('number')
    expect(reading?.issues.map(({ code }) => code)).not.toContain('place_ambiguous')
    await context.close()
  })

  test('a note about what was done lies upon no button, at any height of the page', async () => {
    const { page, context } = await openAs(language, width)
    await page.goto('/submit')
    await page.getByLabel(say('submit.text')).fill(`A note of ${language}, ${width}.`)
    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.waitForURL('**/r/*')
    await page
      .getByRole('status')
      .filter({ hasText: page.url().slice(-16) })
      .waitFor()
    const main = page.locator('main')
    const height = await main.evaluate((one) => one.scrollHeight)
    for (let top = 0; top <= height; top += 100) {
      await main.evaluate((one, to) => one.scrollTo(0, to), top)
      expect(await coveredBy(page), `scrolled to ${top}`).toEqual([])
    }
    await context.close()
  })

  test('reports of one title are told apart where titles are listed', async () => {
    const { page, context } = await openAs(language, width)
    const handles: string[] = []
    for (const text of ['one', 'two', 'three']) {
      const data = {
        way: 'paste',
        text: `${text} ${language}`,
        given: { title: `Twin ${language}` },
      }
      const sent = await context.request.post('/api/reports', { data })
      handles.push((await sent.json()).handle)
    }
    await page.goto('/inbox')
    for (const handle of handles)
      await page.locator(`[data-report="${handle}"]`).getByText(handle).waitFor()
    await page.keyboard.press('Control+k')
    const palette = page.locator('[data-palette]')
    await palette.locator('input').fill(`Twin ${language}`)
    for (const handle of handles) await palette.getByText(handle).waitFor()
    await page.goto(`/submit?corrects=${handles[0]}`)
    await page
      .locator('main')
      .getByText(handles[0] ?? '')
      .waitFor()
    await context.close()
  })
})
