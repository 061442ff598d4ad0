import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { datesOutsideIsolates, seriousFaults, verdictWords, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'
import { FIVE, HUNDRED } from '#make/table.ts'

const SHOTS = process.env['PARLEY_SHOTS']
const TABLE = { name: 'quarters.csv', mimeType: 'text/csv', buffer: Buffer.from(HUNDRED) }
const RECIPIENT = 'Two Banks Monitoring Mission'

describe('an officer imports a table, by keyboard', () => {
  const say = sayIn('en')
  let browser: Browser
  let centre: ServedCentre
  let writer: Reader
  let recipient: Reader

  beforeAll(async () => {
    const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
    centre = served
    browser = opened
    const { address } = centre
    writer = await openReader(browser, { address, language: 'en', bypassCsp: true })
    recipient = await openReader(browser, { address, language: 'en' })
    await writer.page.goto('/')
    await writer.page.getByRole('button', { name: say('start.example') }).click()
    await writer.page.getByText(say('signIn.pick')).waitFor({ timeout: 60_000 })
    await signInAs(writer.page, 'marta.lume')
    await recipient.page.goto('/')
    await signInAs(recipient.page, 'ilse.varga')
  })
  afterAll(async () => {
    await browser?.close()
    await centre?.stop()
  })

  const imported = async ({ page }: Reader): Promise<number> => {
    const answer = await page.request.get('/api/reports?limit=200')
    const { reports } = await answer.json()
    return reports.filter(({ title }: { title: string }) => title.startsWith('Shells fell')).length
  }

  test('Submit leads to the page, which takes a file', async () => {
    const { page } = writer
    await page.getByRole('link', { name: say('rail.submit') }).press('Enter')
    await page.getByRole('link', { name: say('import.link') }).press('Enter')
    await page.getByRole('heading', { level: 1, name: say('import.title') }).waitFor()
    await page.locator('input[type=file]').setInputFiles(TABLE)
    await page.getByRole('heading', { name: say('import.columns') }).waitFor()
  })

  test('the columns are proposed, and a change asks for another trial', async () => {
    const { page } = writer
    const what = page.getByLabel(say('import.field.what'), { exact: true })
    expect(await chosen(page, say('import.field.what'))).toBe('notes')
    expect(await chosen(page, say('import.field.killed'))).toBe('fatalities')
    await what.selectOption({ label: 'location' })
    await page.getByText(say('import.changed')).waitFor()
    expect(await page.getByRole('heading', { name: say('import.outcome') }).count()).toBe(0)
    await what.selectOption({ label: 'notes' })
    await page.getByRole('button', { name: say('import.try'), exact: true }).press('Enter')
    const outcome = page.getByRole('heading', { name: say('import.outcome') })
    await expect.poll(() => outcome.evaluate((head) => head === document.activeElement)).toBe(true)
  })

  test('the trial says what can be taken in, and lists the five rows that cannot', async () => {
    const { page } = writer
    await page.getByText('95 of 100 rows can be taken in; 5 cannot.').waitFor()
    const rows = page.getByRole('table').locator('tbody tr')
    expect(await rows.locator('th').allInnerTexts()).toEqual(FIVE.map(([row]) => String(row)))
    expect(await rows.locator('td:nth-child(2)').allInnerTexts()).toEqual(
      FIVE.map(([, column]) => column ?? say('import.wholeRow')),
    )
    expect(await imported(writer)).toBe(0)
    await expectSound(page)
    await shoot(page, 'import-en')
  })

  test('who may see it is chosen once, and the rows come in', async () => {
    const { page } = writer
    await page.getByLabel(say('import.name')).fill('Quarters of Tomar')
    await page.getByRole('checkbox', { name: RECIPIENT }).press('Space')
    await page.getByRole('button', { name: say('import.begin', { n: 95 }) }).press('Enter')
    await page.waitForURL('**/import/*')
    await page.reload()
    await page.getByText(say('import.state.done'), { exact: true }).waitFor()
    expect(await imported(writer)).toBe(95)
    await expect.poll(() => imported(recipient)).toBe(95)
    await page.getByRole('link', { name: say('import.show') }).press('Enter')
    expect(await page.locator('#imported li').count()).toBe(95)
    await expectSound(page)
  })

  test('the bad rows can be had as a file', async () => {
    const { page } = writer
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: say('import.download') }).press('Enter')
    expect((await coming).suggestedFilename()).toMatch(/^import-[0-9a-z]{16}-errors\.csv$/)
  })

  test('it looks the same from right to left in the dark, and fits a narrow screen', async () => {
    const { page } = writer
    const address = page.url()
    const arabic = await openReader(browser, {
      address: centre.address,
      language: 'ar',
      bypassCsp: true,
    })
    await arabic.page.addInitScript(() => localStorage.setItem('parley.theme', 'dark'))
    await arabic.page.goto('/')
    await signInAs(arabic.page, 'marta.lume')
    await arabic.page.goto(address)
    await arabic.page.getByText(sayIn('ar')('import.state.done'), { exact: true }).waitFor()
    await expectSound(arabic.page)
    await shoot(arabic.page, 'import-work-ar-dark')
    await arabic.page.goto('/import')
    await arabic.page.locator('input[type=file]').setInputFiles(TABLE)
    await arabic.page.getByRole('table').waitFor()
    await expectSound(arabic.page)
    await shoot(arabic.page, 'import-ar-dark')
    await arabic.page.setViewportSize({ width: 320, height: 800 })
    expect(await wider(arabic.page)).toEqual([])
    await arabic.context.close()
  })

  test('undone, exactly these are gone at the other member, and withdrawn at home', async () => {
    const { page } = writer
    await page.getByRole('button', { name: say('import.undo'), exact: true }).press('Enter')
    await page.getByText(say('import.undoOwn')).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: say('import.undoRun', { n: 95 }) }).press('Enter')
    await page.getByText(say('import.undoneWords')).waitFor()
    await expect.poll(() => imported(recipient)).toBe(0)
    expect(await imported(writer)).toBe(95)
    expect(await page.getByRole('button', { name: say('import.undo'), exact: true }).count()).toBe(
      0,
    )
  })

  test('nothing broke, and nobody asked another house', () => {
    for (const { foreign, errors } of [writer, recipient])
      expect([foreign, errors]).toEqual([[], []])
    expect(centre.said()).not.toContain('incident')
  })
})

/** The words of the option that a list stands at. */
const chosen = (page: Page, label: string) =>
  page
    .getByLabel(label, { exact: true })
    .evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text)

async function expectSound(page: Page): Promise<void> {
  expect(await withinMain(page, await seriousFaults(page))).toEqual([])
  expect(await wider(page)).toEqual([])
  expect(await datesOutsideIsolates(page)).toEqual([])
  expect(await verdictWords(page)).toEqual([])
}

/** Faults of the page itself: the shell around it is judged with the other pages. */
const withinMain = (page: Page, faults: readonly string[]) =>
  page.evaluate(
    (all) =>
      all.filter((fault) => document.querySelector(fault.split(': ')[1] ?? '')?.closest('main')),
    faults,
  )

async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}
