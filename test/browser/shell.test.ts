import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportView } from '#contract/views.ts'
import { ARTICLE, FIRST, TITLE } from '#make/article.ts'
import {
  bytesOf,
  openBrowser,
  openReader,
  type Reader,
  sayIn,
  signInAs,
  typeAs,
} from '#make/browser.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const say = sayIn('en')
const sayArabic = sayIn('ar')
const WRITER = 'marta.lume'
const RECIPIENT = { officer: 'ilse.varga', member: 'monitors' }
/** A name that events of the small example bear in their titles. */
const NAMED = 'Charneca'
const NEWER = ARTICLE.replace(FIRST, `${FIRST} Nobody had noticed before.`)

let browser: Browser
let centre: ServedCentre
let writer: Reader
let recipient: Reader

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
  centre = served
  browser = opened
  writer = await openReader(browser, { address: centre.address, language: 'en' })
  const { page } = writer
  await page.goto('/')
  await page.getByRole('button', { name: say('start.example') }).click()
  await page.getByText(say('signIn.pick')).waitFor({ timeout: 60_000 })
  await signInAs(page, WRITER)
  await page.getByRole('row').first().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

const palette = (page: Page, words = say) =>
  page.getByRole('dialog', { name: words('keys.palette') })
const lines = (page: Page, words = say) => palette(page, words).getByRole('menuitem')
/** Opens it, and waits for the field to take the focus: what is typed before goes to the page. */
async function openPalette(page: Page, words = say): Promise<void> {
  await page.keyboard.press('Control+k')
  await palette(page, words).locator('input:focus').waitFor()
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

describe('the palette, by keyboard alone', () => {
  test('opens while somebody types, and Escape gives the focus back', async () => {
    const { page } = writer
    await page.goto('/picture')
    await page.getByRole('row').first().waitFor()
    await page.keyboard.press('/')
    expect(await focused(page)).toBe('search')
    await page.keyboard.press('Control+k')
    await lines(page).first().waitFor()
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('search')
  })

  test.each([
    ['a Russian', 'л'],
    ['an Arabic', 'ن'],
    ['a Persian', 'ن'],
  ])('opens and closes on %s layout', async (_, key) => {
    const { page } = writer
    const press = () =>
      page.evaluate((typed) => {
        const how = { key: typed, code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', how))
      }, key)
    await press()
    await lines(page).first().waitFor()
    await press()
    await palette(page).waitFor({ state: 'detached' })
  })

  test('does not open over another dialog', async () => {
    const { page } = writer
    await page.goto('/picture')
    await page.getByRole('row').first().waitFor()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: say('keys.title') })
    await sheet.waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await palette(page).count()).toBe(0)
  })

  test('shows the keys of a page, and goes there', async () => {
    const { page } = writer
    await openPalette(page)
    await page.keyboard.type('to inb')
    await expect.poll(() => lines(page).first().innerText()).toContain('g i')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/inbox')
    await palette(page).waitFor({ state: 'detached' })
  })

  test('finds reports and events as they are typed', async () => {
    const { page } = writer
    await page.goto('/picture')
    const row = page.getByRole('row').filter({ hasText: NAMED }).first()
    const title = await row.getByRole('link').first().innerText()
    await openPalette(page)
    await page.keyboard.type(NAMED)
    await lines(page).filter({ hasText: title }).first().waitFor()
    for (let pressed = 0; pressed < 20; pressed += 1) {
      const held = await palette(page).locator('[role=menuitem][data-focused]').innerText()
      if (held.includes(title)) break
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL('**/e/*')
  })

  test('changes the language, and works in it from right to left', async () => {
    const { page } = writer
    await openPalette(page)
    await page.keyboard.type('arabic')
    await page.keyboard.press('Enter')
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor()
    await openPalette(page, sayArabic)
    await page.keyboard.type(sayArabic('rail.stream'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/stream')
    await openPalette(page, sayArabic)
    await page.keyboard.type('English')
    await page.keyboard.press('Enter')
    await page.locator('html[lang="en"]').waitFor()
  })
})

describe('saved views', () => {
  const NAME = 'Denied, جسر'

  test('keep the filters that are set under a name', async () => {
    const { page } = writer
    await page.goto('/picture?contest=denied&view=joint')
    const button = page.getByRole('button', { name: say('views.open'), exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByText(say('views.none')).waitFor()
    await page.getByLabel(say('views.name')).focus()
    await page.keyboard.type(NAME)
    await page.keyboard.press('Enter')
    await page.getByText(/^Saved as/).waitFor()
    expect(JSON.parse(await bytesOf(page, '/api/views')).views).toEqual([
      { name: NAME, query: { view: 'joint', contest: 'denied' } },
    ])
  })

  test('open from the palette', async () => {
    const { page } = writer
    await page.goto('/inbox')
    await page.locator('main li[data-report]').first().waitFor()
    await openPalette(page)
    await page.keyboard.type('denied')
    await lines(page).filter({ hasText: NAME }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('contest') === 'denied')
    expect(new URL(page.url()).searchParams.get('view')).toBe('joint')
  })

  test('are deleted, and z takes that back', async () => {
    const { page } = writer
    const names = async () => JSON.parse(await bytesOf(page, '/api/views')).views.length
    await page.getByRole('button', { name: say('views.open'), exact: true }).click()
    await page.getByRole('button', { name: say('views.drop', { name: NAME }) }).click()
    await expect.poll(names).toBe(0)
    await page.getByText(/is deleted/).waitFor()
    await page.keyboard.press('z')
    await expect.poll(names).toBe(1)
  })
})

describe('a newer version takes the place of a report that another member holds', () => {
  let old: string

  test('the older one is released to a member, which has it open', async () => {
    const answer = await writer.page.request.post('/api/reports', {
      headers: { 'idempotency-key': 'shell-article' },
      data: { way: 'paste', text: ARTICLE, marking: { to: [RECIPIENT.member], tlp: 'amber' } },
    })
    old = (await answer.json()).handle
    recipient = await openReader(browser, { address: centre.address, language: 'en' })
    await recipient.page.goto('/')
    await signInAs(recipient.page, RECIPIENT.officer)
    await recipient.page.goto(`/r/${old}`)
    await recipient.page.getByText(FIRST).first().waitFor()
    await recipient.page.locator('[data-state="live"]').waitFor()
  })

  test('its member says what is replaced, for whom, and why', async () => {
    const { page } = writer
    await page.goto(`/r/${old}`)
    await page.getByRole('link', { name: say('correct.open') }).click()
    await page.waitForURL(`**/submit?corrects=${old}`)
    await page.getByText(TITLE).first().waitFor()
    await page.getByText('Two Banks Monitoring Mission').first().waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.getByLabel(say('takeBack.reason')).fill('A sentence was left out')
    await page.getByLabel(say('submit.text'), { exact: true }).fill(NEWER)
    const sending = page.waitForRequest((request) => request.method() === 'POST')
    await page.getByRole('button', { name: say('correct.send') }).click()
    const sent = (await sending).postDataJSON()
    expect(sent.corrects).toEqual({ handle: old, reason: 'A sentence was left out' })
    expect(sent).not.toHaveProperty('marking')
    await page.waitForURL(
      (url) => /^\/r\/\w{16}$/.test(url.pathname) && !url.pathname.endsWith(old),
    )
    await page.getByText('Nobody had noticed before').first().waitFor()
  })

  test('the other member is told, and comes to the newer text', async () => {
    const { page } = recipient
    await page.locator('main [aria-live] button').click()
    await page.getByText(say('gone.replaced')).waitFor()
    await page.getByRole('link', { name: say('gone.newer') }).click()
    await page.getByText('Nobody had noticed before').first().waitFor()
    expect(page.url()).not.toContain(old)
    expect(await page.getByRole('link', { name: say('correct.open') }).count()).toBe(0)
  })

  test('once recalled, its page and those of its events say so calmly', async () => {
    const handle = writer.page.url().slice(-16)
    const report: ReportView = JSON.parse(await bytesOf(recipient.page, `/api/reports/${handle}`))
    const event = report.readings[0]?.claims.find((claim) => claim.event)?.event
    expect(event).toBeDefined()
    const answer = await writer.page.request.post('/api/recalls', {
      headers: { 'idempotency-key': 'shell-recall' },
      data: { handle },
    })
    expect(answer.status()).toBe(201)
    for (const path of [`/r/${handle}`, `/e/${event}`]) {
      await expect.poll(async () => (await recipient.page.request.get(`/api${path.replace('/r/', '/reports/').replace('/e/', '/events/')}`)).status()).toBe(410) // biome-ignore format: one thought
      await recipient.page.goto(path)
      await recipient.page.getByRole('heading', { name: say('gone.takenBack') }).waitFor()
      expect(await recipient.page.getByRole('alert').count()).toBe(0)
    }
  })
})

describe('sources', () => {
  const FEED = 'https://feed.invalid/news.xml'

  test('an address inside a network is refused beside its field', async () => {
    const { page } = writer
    await page.goto('/picture')
    await page.getByRole('row').first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await page.waitForURL('**/sources')
    await page.getByText(say('sources.none')).waitFor()
    await page.getByRole('button', { name: say('sources.add') }).click()
    const field = page.getByLabel(say('sources.url'), { exact: true })
    await field.fill('http://127.0.0.1/feed')
    await page.keyboard.press('Enter')
    await page.locator('dialog input[aria-invalid]').waitFor()
    await field.fill(FEED)
    await page.getByLabel(say('sources.every')).fill('4')
    const follow = page.getByRole('button', { name: say('sources.follow'), exact: true })
    expect(await follow.isDisabled()).toBe(true)
    await page.getByLabel(say('sources.every')).fill('45')
    await page.keyboard.press('Enter')
    await page.getByText(say('sources.added')).waitFor()
    await page.getByText(say('sources.rate', { n: 45 })).waitFor()
  })

  test('one that does not answer says so', async () => {
    const { page } = writer
    await page.getByRole('button', { name: say('sources.poll') }).click()
    await page.getByText(say('sources.health.failing')).waitFor()
    await page.getByText(say('sources.fault.no_answer')).waitFor()
  })

  test('it is given a name, and removed once that was said twice', async () => {
    const { page } = writer
    await page.getByRole('button', { name: say('sources.change') }).click()
    await page.getByLabel(say('sources.name')).fill('River news')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'River news' }).waitFor()
    await page.getByText(say('sources.rate', { n: 45 })).waitFor()
    await page.getByRole('button', { name: say('sources.drop') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('sources.drop') })
      .click()
    await page.getByText(say('sources.none')).waitFor()
  })
})

describe('single keys', () => {
  test('? shows the sheet, and Escape closes it', async () => {
    const { page } = writer
    await page.goto('/picture')
    await page.getByRole('row').first().waitFor()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: say('keys.title') })
    await sheet.waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  test.each([
    ['a Latin', 'g', 'i'],
    ['a Cyrillic', 'п', 'ш'],
    ['an Arabic', 'ل', 'ه'],
  ])('g, then i, goes to the inbox on %s layout', async (_, g, i) => {
    const { page } = writer
    await page.goto('/picture')
    await page.getByRole('row').first().waitFor()
    await typeAs(page, g, 'KeyG')
    await typeAs(page, i, 'KeyI')
    await page.waitForURL('**/inbox')
  })
})

test('the theme that was chosen stays', async () => {
  const { page, context } = await openReader(browser, { address: centre.address, language: 'en' })
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.goto('/')
  const paper = await ground()
  await page.getByRole('button', { name: say('menu.theme') }).click()
  await page.getByRole('menuitemradio', { name: 'dark' }).click()
  await expect.poll(ground).not.toBe(paper)
  await page.reload()
  await page.getByText(say('signIn.pick')).waitFor()
  expect(await ground()).not.toBe(paper)
  await context.close()
})

test('nothing was asked of another house, and nothing broke', () => {
  for (const { foreign, errors } of [writer, recipient]) expect([foreign, errors]).toEqual([[], []])
  expect(centre.said()).not.toContain('incident')
})
