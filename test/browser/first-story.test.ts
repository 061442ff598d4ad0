import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PictureView } from '#contract/views.ts'
import { ARTICLE, FIRST, TITLE } from '#make/article.ts'
import {
  bytesOf,
  type Language,
  openBrowser,
  openReader,
  type Reader,
  type Say,
  sayIn,
  signInAs,
} from '#make/browser.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const SPEAKER = 'Abrantes town hall'
const WRITER = 'marta.lume'
const RECIPIENT = { officer: 'ilse.varga', member: 'monitors' }
const THIRD = 'ines.valadar'

describe.each(['en', 'ar'] as const)('a newcomer passes an article on, in %s', (language) => {
  const say = sayIn(language)
  let browser: Browser
  let centre: ServedCentre
  let writer: Reader
  let recipient: Reader
  let third: Reader
  let before: { picture: PictureView; third: readonly string[] }
  const address = () => writer.page.url().replace(centre.address, '')
  const everyone = () => [writer, recipient, third]

  beforeAll(async () => {
    const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
    centre = served
    browser = opened
    writer = await openReader(browser, { address: centre.address })
  })
  afterAll(async () => {
    await browser?.close()
    await centre?.stop()
  })

  test('the empty house offers the example, in the language that was chosen', async () => {
    const { page } = writer
    await page.goto('/')
    await page.getByRole('button', { name: sayIn('en')('start.example') }).waitFor()
    await chooseLanguage(page, language)
    expect(await shownLanguage(page)).toEqual([language, language === 'ar' ? 'rtl' : 'ltr'])
    await page.getByRole('button', { name: say('start.example') }).click()
    await page.getByText(say('signIn.pick')).waitFor({ timeout: 60_000 })
    await signInAs(page, WRITER)
    await page.getByRole('row').first().waitFor()
  })

  test('two other members have their pictures open', async () => {
    recipient = await openReader(browser, { address: centre.address, language })
    third = await openReader(browser, { address: centre.address, language })
    await openPicture(recipient.page, RECIPIENT.officer)
    await openPicture(third.page, THIRD)
    const picture = JSON.parse(await bytesOf(recipient.page, '/api/picture?limit=200'))
    before = { picture, third: await allThatIsTold(third.page) }
    await listen(third.page)
    await recipient.page.evaluate(() => Object.assign(globalThis, { wasNeverReloaded: true }))
  })

  test('an article is handed in for the own member alone', async () => {
    const { page } = writer
    await page.getByRole('link', { name: say('rail.submit') }).click()
    await page.getByLabel(say('submit.text'), { exact: true }).fill(ARTICLE)
    await page.getByLabel(say('given.published'), { exact: true }).fill('2015-03-15')
    const own = page.getByText(sentenceFor(say, language))
    await own.waitFor()
    await memberBox(page, RECIPIENT.member, language).check()
    await own.waitFor({ state: 'hidden' })
    await memberBox(page, RECIPIENT.member, language).uncheck()
    await own.waitFor()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.waitForURL('**/r/*')
  })

  test('its page shows the text, and each claim with its speaker and its exact words', async () => {
    const { page } = writer
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    const cards = page.locator('[data-card]')
    await cards.first().waitFor()
    expect(await cards.count()).toBeGreaterThanOrEqual(4)
    const said = await cards.allInnerTexts()
    expect(said.some((words) => words.includes('Pavel Orlenko'))).toBe(true)
    expect(said.some((words) => words.includes('Dina Marsh'))).toBe(true)
    await cards.first().getByRole('button').first().click()
    await expect.poll(() => wordsInHand(page)).toBe(FIRST)
    await expectAudience(page, say('audience.onlyUs'))
  })

  test('a claim is corrected, and another accepted, by keyboard alone', async () => {
    const { page } = writer
    await page.reload()
    await page.locator('[data-card]').first().waitFor()

    await press(page, ['n', 'e'])
    const speaker = page.getByLabel(say('form.speaker'), { exact: true })
    await expect
      .poll(() => speaker.evaluate((field) => field === document.activeElement))
      .toBe(true)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(SPEAKER)
    await press(page, ['Enter'])
    await page.getByText(say('report.steps', { n: 1 })).waitFor()
    await press(page, ['s'])
    await page.getByText(say('report.signed', { n: 1 })).waitFor()
    await expect.poll(() => page.locator('[data-card]').first().innerText()).toContain(SPEAKER)

    const keys = ['n', 'a', 's']
    expect(keys.length).toBeLessThanOrEqual(6)
    await page.getByText(say('report.steps', { n: 1 })).waitFor({ state: 'hidden' })
    const signing = page.waitForRequest('**/readings')
    await press(page, keys)
    expect((await signing).postDataJSON()).toMatchObject({ edits: [{ op: 'accept' }] })
    await expect.poll(() => signedCount(page)).toBe(2)
  })

  test('none of this reached anybody else', async () => {
    expect(JSON.parse(await bytesOf(recipient.page, '/api/picture?limit=200'))).toEqual(
      before.picture,
    )
    expect(await allThatIsTold(third.page)).toEqual(before.third)
  })

  test('the report is released to one other member', async () => {
    const { page } = writer
    await page.getByRole('button', { name: say('release.open') }).click()
    await memberBox(page, RECIPIENT.member, language).check()
    await page.getByRole('button', { name: say('release.send', { n: 1 }), exact: true }).click()
    await page.getByText(say('release.done')).waitFor()
    await expectAudience(page, nameIn(RECIPIENT.member, language))
  })

  test('that member sees the event appear in the open picture, without a reload', async () => {
    const { page } = recipient
    const pill = page.locator('main [aria-live] button')
    await pill.waitFor()
    const after: PictureView = JSON.parse(await bytesOf(page, '/api/picture?limit=200'))
    const added = after.counts.events - before.picture.counts.events
    expect(added).toBeGreaterThan(0)
    expect(await pill.innerText()).toBe(say('new.some', { n: added }))
    expect(await page.getByRole('row').filter({ hasText: SPEAKER }).count()).toBe(0)
    await pill.click()
    await page.getByRole('row').filter({ hasText: SPEAKER }).first().waitFor()
    expect(await page.evaluate(() => Reflect.has(globalThis, 'wasNeverReloaded'))).toBe(true)
  })

  test('and reads on its page the exact words and who spoke them', async () => {
    const { page } = recipient
    await page.getByRole('row').filter({ hasText: SPEAKER }).getByRole('link').first().click()
    await page.waitForURL('**/e/*')
    await page.locator('blockquote').filter({ hasText: FIRST }).first().waitFor()
    expect(await page.locator('blockquote').first().innerText()).toBe(FIRST)
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toContain(SPEAKER)
    await page.getByRole('link', { name: TITLE }).first().click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await page.getByText(FIRST).first().waitFor()
    expect(await page.getByRole('button', { name: say('act.sign') }).count()).toBe(0)
  })

  test('a third member was told nothing: no news, no entry, not a byte', async () => {
    const { page } = third
    expect(await allThatIsTold(page)).toEqual(before.third)
    expect(await heard(page)).toEqual([])
    expect(await page.locator('main [aria-live] button').count()).toBe(0)
    expect(await page.getByRole('row').filter({ hasText: SPEAKER }).count()).toBe(0)
    const answer = await page.request.get(`/api/reports/${address().split('/').at(-1)}`)
    expect(answer.status()).toBe(404)
  })

  test('nobody asked another house, nothing broke, and no policy was crossed', async () => {
    for (const { foreign, errors } of everyone()) expect([foreign, errors]).toEqual([[], []])
    expect(centre.said()).not.toContain('incident')
  })
})

async function chooseLanguage(page: Page, language: Language): Promise<void> {
  if (language === 'en') return
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('menuitemradio', { name: 'العربية' }).click()
  await page.locator(`html[lang="${language}"]`).waitFor()
}

const shownLanguage = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])

async function openPicture(page: Page, officer: string): Promise<void> {
  await page.goto('/')
  await signInAs(page, officer)
  await page.getByRole('row').first().waitFor()
  await page.locator('[data-state="live"]').waitFor()
}

/** Everything that a member can ask for in lists: its picture, the joint one, its entries, its reports. */
const allThatIsTold = (page: Page) =>
  Promise.all(
    [
      '/api/picture?limit=200',
      '/api/picture?limit=200&view=joint',
      '/api/picture?q=Abrantes',
      '/api/entries',
      '/api/reports',
    ].map((path) => bytesOf(page, path)),
  )

/** Keeps what the live updates tell from now on, beside what the page itself hears. */
async function listen(page: Page): Promise<void> {
  const { position } = JSON.parse(await bytesOf(page, '/api/entries'))
  await page.evaluate(async (after) => {
    const told: string[] = []
    const source = new EventSource(`/api/stream?after=${after}`)
    for (const kind of ['entry', 'picture', 'message'])
      source.addEventListener(kind, (event) => told.push(`${kind} ${event.data}`))
    await new Promise((resolve) => source.addEventListener('open', resolve))
    Object.assign(globalThis, { told })
  }, position)
}

const heard = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'told') as string[])

/** The words that are drawn as the claim in hand. */
const wordsInHand = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('parley-current') ?? [])].map(String).join('|'))

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const NAMES: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>> = {
  river: { en: 'Middle Tagus River Authority', ar: 'هيئة نهر التاجة الأوسط' },
  monitors: { en: 'Two Banks Monitoring Mission', ar: 'بعثة مراقبة الضفتين' },
}
const nameIn = (member: string, language: Language) => NAMES[member]?.[language] ?? member

const sentenceFor = (say: Say, language: Language) =>
  say('audience.only', { own: nameIn('river', language) })

const memberBox = (page: Page, member: string, language: Language) =>
  page.getByRole('checkbox', { name: nameIn(member, language) })

/** The report's chip names exactly these readers. */
async function expectAudience(page: Page, words: string): Promise<void> {
  const chip = page.locator('section[aria-labelledby="release-title"] p').first()
  await expect.poll(() => chip.innerText()).toContain(words)
}

/** How many readings of the shown report an officer has signed. */
async function signedCount(page: Page): Promise<number> {
  const { entries } = JSON.parse(await bytesOf(page, '/api/entries'))
  return entries.filter(({ kind }: { kind: string }) => kind === 'amendment').length
}
