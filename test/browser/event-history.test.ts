import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HistoryView } from '#contract/history-views.ts'
import type { EventView, ReportView } from '#contract/views.ts'
import { UNNAMED, UNNAMED_AUTHOR } from '#domain/unnamed.ts'
import { ARTICLE } from '#make/article.ts'
import { bytesOf, openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { seriousFaults, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = 'marta.lume'
const SHOTS = process.env['PARLEY_SHOTS']
const TRANSLATOR = 'Leila Noury'
const NARROW = { width: 390, height: 844 }
const WIDE = { width: 1440, height: 900 }
/** What the original's paragraphs are in the other language: so many, and the first of several lines. */
const TRANSLATED = ['النص الأول بالعربية، وهو أطول من الأصل قليلاً', 'النص الثاني', 'النص الثالث']

let browser: Browser
let centre: ServedCentre
let handle: string
let event: EventView

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
  const data = { way: 'paste', text: ARTICLE, marking: { to: ['joint'], tlp: 'green' } }
  const headers = { 'idempotency-key': 'event-history-article' }
  const answer = await page.request.post('/api/reports', { headers, data })
  handle = ((await answer.json()) as { handle: string }).handle
  const report: ReportView = JSON.parse(await bytesOf(page, `/api/reports/${handle}`))
  const name = report.readings[0]?.claims.find((claim) => claim.event)?.event
  event = JSON.parse(await bytesOf(page, `/api/events/${name}`))
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

const isNamed = (voice: string) => voice !== UNNAMED && voice !== UNNAMED_AUTHOR

/** No serious fault for those who hear the page, and no sideways scroll on a telephone. */
async function expectSound(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([])
  await page.setViewportSize(NARROW)
  await expect.poll(() => wider(page)).toEqual([])
  await page.setViewportSize(WIDE)
}

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  const say = sayIn(language)
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader(browser, { address: centre.address, language, bypassCsp: true })
    await reader.page.goto('/')
    await signInAs(reader.page, OFFICER)
  })
  afterAll(() => reader?.context.close())

  test('an event is told as it once stood, step by step, and nothing can be judged there', async () => {
    const { page } = reader
    await page.goto(`/e/${event.id}`)
    await page.locator('[data-claim]').first().waitFor()
    await page.keyboard.press('h')
    const then = page.getByRole('link', { name: say('asof.then') })
    await then.first().waitFor()
    const count = await then.count()
    await then.first().click()
    const past = page.getByRole('region', { name: say('asof.title') })
    await past.waitFor()
    expect(new URL(page.url()).searchParams.get('asof')).toMatch(/^\d+$/)
    await expectSound(page)
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/past-${language}.png` })
    await page.locator('[data-claim]').first().waitFor()
    for (const key of ['n', 'x', 'n', 'x', 's', 'a']) await page.keyboard.press(key)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByText(say('judge.chosen', { n: 1 })).count()).toBe(0)
    const asof = () => new URL(page.url()).searchParams.get('asof')
    for (let step = 0; step <= count && asof() !== null; step += 1) {
      const before = asof()
      await page.keyboard.press(']')
      await expect.poll(asof).not.toBe(before)
      if (asof() !== null) await page.locator('article[aria-busy="false"]').waitFor()
    }
    expect(asof()).toBeNull()
    await page.getByRole('region', { name: say('assess.title') }).waitFor()
    await page.goBack()
    await past.waitFor()
    await past.getByRole('link', { name: say('asof.now') }).click()
    await page.getByRole('region', { name: say('assess.title') }).waitFor()
  })

  test('an entry that the stream does not have leads back to now', async () => {
    const { page } = reader
    await page.goto(`/e/${event.id}?asof=999999`)
    await page.getByRole('link', { name: say('asof.now') }).click()
    await page.getByRole('region', { name: say('assess.title') }).waitFor()
  })

  test('two claims are judged with a note by keys alone, and undone once; then nothing is left to undo', async () => {
    const { page } = reader
    const { events }: { events: { id: string }[] } = JSON.parse(
      await bytesOf(page, '/api/picture?limit=200'),
    )
    const views: EventView[] = await Promise.all(
      events.map(async ({ id }) => JSON.parse(await bytesOf(page, `/api/events/${id}`))),
    )
    const { id, judgements } =
      views.find(({ accounts }) => accounts.length > 1) ?? expect.fail('no event has two accounts')
    await page.goto(`/e/${id}`)
    await page.locator('[data-claim]').first().waitFor()
    for (const key of ['n', 'x', 'n', 'x']) await page.keyboard.press(key)
    await page.getByText(say('judge.chosen', { n: 2 })).waitFor()
    await page.getByLabel(say('judge.note')).fill('The same lorry, by its plate.')
    await page.keyboard.press('Tab')
    await expectSound(page)
    await page.keyboard.press('s')
    await page.getByText(say('judge.saidSame')).waitFor()
    await page.locator('[data-judged]').getByText('The same lorry, by its plate.').waitFor()
    await page.keyboard.press('z')
    const judged = async () => JSON.parse(await bytesOf(page, `/api/events/${id}`)).judgements
    await expect.poll(judged).toEqual(judgements)
    await page.keyboard.press('z')
    await page.getByText(say('undo.none')).waitFor()
  })

  test('each reason leads to the claim that decided, and each fact to its words', async () => {
    const { page } = reader
    await page.goto(`/e/${event.id}`)
    await page.locator('[data-reason] a').first().click()
    const claims = event.standing.reasons.flatMap((reason) => reason.claims)
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-claim') ?? '')
    expect(claims).toContain(await focused())
    await page.locator('[data-fact] a').first().click()
    await page.waitForURL('**/r/*claim=*')
  })

  test('each origin is a sentence that names the voices of its report, in their order', async () => {
    const { page } = reader
    await page.goto(`/e/${event.id}`)
    const chains = page.getByRole('region', { name: say('provenance.title') })
    await chains.waitFor()
    const sentences = await chains
      .locator(':scope > ol > li')
      .evaluateAll((items) =>
        items.map((item) => item.querySelector('[data-sentence]')?.textContent ?? ''),
      )
    expect(sentences).toHaveLength(event.accounts.length)
    expect(event.accounts.length).toBeGreaterThan(0)
    for (const [at, account] of event.accounts.entries()) {
      const voices = (account.claims[0]?.attribution ?? [])
        .map(({ voice }) => voice)
        .filter(isNamed)
      const places = voices.map((voice) => sentences[at]?.indexOf(voice) ?? -1)
      expect({ voices, places }).toEqual({ voices, places: [...places].sort((a, b) => a - b) })
      expect(places).not.toContain(-1)
    }
    await expectSound(page)
  })

  test('Enter on a step leads to the exact words in the report', async () => {
    const { page } = reader
    await page.goto(`/e/${event.id}`)
    const [claim] = event.accounts[0]?.claims ?? []
    const step = page.locator('[data-sentence] + ol a, [data-sentence] ~ ol a').first()
    await step.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/r/${claim?.report.handle}?claim=${claim?.name}*`)
  })

  test('h opens the history, each step a sentence, and closes it', async () => {
    const { page } = reader
    await page.goto(`/e/${event.id}`)
    await page.getByRole('region', { name: say('provenance.title') }).waitFor()
    const history = page.getByRole('region', { name: say('history.title') })
    expect(await history.locator('[data-deed]').count()).toBe(0)
    await page.keyboard.press('h')
    await history.locator('[data-deed]').first().waitFor()
    const { steps }: HistoryView = JSON.parse(
      await bytesOf(page, `/api/events/${event.id}/history`),
    )
    const deeds = history.locator('[data-deed]')
    expect(
      await deeds.evaluateAll((all) => all.map((one) => one.getAttribute('data-deed'))),
    ).toEqual(steps.map(({ deed }) => deed.kind))
    expect(steps.filter(({ isChange }) => isChange).length).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      say('history.title'),
    )
    await expectSound(page)
    await page.keyboard.press('h')
    await deeds.first().waitFor({ state: 'detached' })
  })

  test('a translation is written, and stands beside the original under its translator’s name', async () => {
    const { page } = reader
    await page.goto(`/r/${handle}`)
    await page.getByRole('button', { name: say('translation.write') }).click()
    const dialog = page.getByRole('dialog', { name: say('translation.title') })
    await dialog.getByLabel(say('translation.language')).selectOption('ar')
    await dialog.getByLabel(say('translation.by')).fill(TRANSLATOR)
    await dialog.getByLabel(say('translation.text')).fill(TRANSLATED.join('\n\n'))
    await dialog.getByRole('button', { name: say('translation.save') }).click()
    await dialog.waitFor({ state: 'detached' })

    const [original, translation] = [say('report.original'), say('translation.translation')].map(
      (name) => page.getByRole('region', { name, exact: true }),
    )
    await translation?.waitFor()
    await page.getByText(TRANSLATOR).first().waitFor()
    const shown = await translation?.evaluate((text) => [
      text.getAttribute('lang'),
      getComputedStyle(text).direction,
    ])
    expect(shown).toEqual(['ar', 'rtl'])
    expect(await original?.evaluate((text) => getComputedStyle(text).direction)).toBe('ltr')
    // Each paragraph stands beside its own.
    const topsOf = (all: Element[]) => all.map((one) => Math.round(one.getBoundingClientRect().top))
    const left = (await original?.locator('p').evaluateAll(topsOf)) ?? []
    const right = (await translation?.locator('p').evaluateAll(topsOf)) ?? []
    expect(right).toHaveLength(TRANSLATED.length)
    expect(right).toEqual(left.slice(0, right.length))
    await expectSound(page)
  })

  test('o turns from the original to the translation and to both', async () => {
    const { page } = reader
    await page.goto(`/r/${handle}`)
    await page.getByRole('button', { name: say('translation.side') }).waitFor()
    const counts = async () => [
      await page.getByRole('region', { name: say('report.original'), exact: true }).count(),
      await page.getByRole('region', { name: say('translation.translation'), exact: true }).count(),
    ]
    const seen = [await counts()]
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press('o')
      seen.push(await counts())
    }
    expect(seen).toEqual([
      [1, 0],
      [0, 1],
      [1, 1],
      [1, 0],
    ])
  })

  test('nothing was asked of another house, and no error went unseen', () => {
    expect(reader.foreign).toEqual([])
    expect(reader.errors).toEqual([])
    expect(centre.said()).not.toContain('incident')
  })
})
