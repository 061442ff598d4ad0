import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARTICLE, FIRST } from '#make/article.ts'
import { bytesOf, openBrowser, openReader, type Reader, sayIn, signInAs } from '#make/browser.ts'
import { heldIn, keptShell, textsOf, unsentIn } from '#make/device.ts'
import { seriousFaults, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'
import { HUNDRED } from '#make/table.ts'

const say = sayIn('en')
const WRITER = 'marta.lume'
const COLLEAGUE = 'ines.valadar'
const RECIPIENT = { officer: 'ilse.varga', member: 'monitors' }
const KEPT_MS = 2000
const SOON = { timeout: 20_000 }

let browser: Browser
let centre: ServedCentre
let writer: Reader

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
  centre = served
  browser = opened
  writer = await openReader(browser, { address: centre.address, language: 'en', bypassCsp: true })
  const { page } = writer
  await page.goto('/')
  await page.getByRole('button', { name: say('start.example') }).click()
  await page.getByText(say('signIn.pick')).waitFor({ timeout: 60_000 })
  await signInAs(page, WRITER)
  await page.getByRole('row').first().waitFor()
  await page.locator('[data-state="live"]').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

const textField = (page: Page, words = say) =>
  page.getByLabel(words('submit.text'), { exact: true })
const chip = (page: Page) => page.locator('header button[data-state]')
const panel = (page: Page, words = say) => page.getByRole('dialog', { name: words('line.title') })
const isLost = (page: Page) => page.locator('header [data-state="lost"]').waitFor()
const isLive = (page: Page) => page.locator('header [data-state="live"]').waitFor()
const keptNote = (page: Page) => page.locator('main [data-as-of]')

async function openSubmit(page: Page): Promise<void> {
  await page.goto('/submit')
  await textField(page).waitFor()
}

async function write(page: Page, words: string): Promise<void> {
  await textField(page).fill(words)
  await page.getByLabel(say('given.name'), { exact: true }).fill(words)
}

/** How many reports of the own stream have this title. */
async function arrived(page: Page, words: string): Promise<number> {
  const { entries } = JSON.parse(await bytesOf(page, '/api/entries?limit=500'))
  const named = (entries as { kind: string; title?: string; handle: string }[]).filter(
    ({ kind, title }) => kind === 'report' && title === words,
  )
  return new Set(named.map(({ handle }) => handle)).size
}

/** The tab dies without a word, as when the browser is killed; another is opened in its place. */
async function killTab(reader: Reader): Promise<Page> {
  const { page, context } = reader
  const next = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const died = page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => {})
  await died
  await page.close()
  Object.assign(reader, { page: next })
  return next
}

describe('what is typed outlives its tab', () => {
  const WORDS = 'The ferry at Charneca stopped at noon.'

  test('a report that is being written, with its fields and its way', async () => {
    const { page } = writer
    await openSubmit(page)
    await textField(page).pressSequentially(WORDS)
    await page.getByLabel(say('given.outlet'), { exact: true }).fill('River news')
    await page.getByRole('tab', { name: say('submit.form') }).click()
    await page.getByLabel(say('observation.where'), { exact: true }).fill('Charneca')
    await page.waitForTimeout(KEPT_MS)
    const next = await killTab(writer)
    await next.goto('/submit')
    const where = next.getByLabel(say('observation.where'), { exact: true })
    await expect.poll(() => where.inputValue(), SOON).toBe('Charneca')
    expect(await next.getByLabel(say('given.outlet'), { exact: true }).inputValue()).toBe(
      'River news',
    )
    await next.getByRole('tab', { name: say('submit.paste') }).click()
    expect(await textField(next).inputValue()).toBe(WORDS)
    expect(await next.locator('main form').innerText()).toMatch(/Draft from [^\n]*\d\d:\d\d\s*UTC/)
  })

  test('it is thrown away, and z brings it back', async () => {
    const { page } = writer
    await page.getByRole('button', { name: say('localDraft.discard') }).click()
    await expect.poll(() => textField(page).inputValue(), SOON).toBe('')
    await expect.poll(async () => (await heldIn(page, 'drafts')).length, SOON).toBe(0)
    await page.keyboard.press('z')
    await expect.poll(() => textField(page).inputValue(), SOON).toBe(WORDS)
    await expect.poll(async () => (await heldIn(page, 'drafts')).length, SOON).toBe(1)
  })

  test('a session that ends keeps it; a colleague at the same desk sees none of it', async () => {
    const { page, context } = writer
    await context.clearCookies()
    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.getByRole('button', { name: COLLEAGUE }).click()
    await textField(page).waitFor()
    await page.waitForTimeout(KEPT_MS)
    expect(await textField(page).inputValue()).toBe('')
    await context.clearCookies()
    await page.reload()
    await page.getByRole('button', { name: WRITER }).click()
    await expect.poll(() => textField(page).inputValue(), SOON).toBe(WORDS)
  })

  test('once handed in there is no draft any more', async () => {
    const { page } = writer
    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.waitForURL('**/r/*')
    await expect.poll(async () => (await heldIn(page, 'drafts')).length, SOON).toBe(0)
    await openSubmit(page)
    expect(await textField(page).inputValue()).toBe('')
  })

  test('the form of a claim', async () => {
    const answer = await writer.page.request.post('/api/reports', {
      headers: { 'idempotency-key': 'offline-article' },
      data: { way: 'paste', text: ARTICLE, marking: { to: [RECIPIENT.member], tlp: 'amber' } },
    })
    const { handle } = await answer.json()
    const speaker = (page: Page) => page.getByLabel(say('form.speaker'), { exact: true })
    const openForm = async (page: Page) => {
      await page.goto(`/r/${handle}`)
      await page.locator('[data-card]').first().waitFor()
      await page.keyboard.press('n')
      await page.keyboard.press('e')
      await speaker(page).waitFor()
    }
    await openForm(writer.page)
    await speaker(writer.page).fill('Abrantes town hall')
    await writer.page.waitForTimeout(KEPT_MS)
    await openForm(await killTab(writer))
    await expect.poll(() => speaker(writer.page).inputValue(), SOON).toBe('Abrantes town hall')
    await writer.page.getByRole('button', { name: say('localDraft.discard') }).click()
    await expect.poll(async () => (await heldIn(writer.page, 'drafts')).length, SOON).toBe(0)
  })
})

describe('what is handed in without a line arrives once', () => {
  const WORDS = 'A convoy of carts crossed at Charneca.'

  test('it waits, and the chip says since when and how much', async () => {
    const { page, context } = writer
    await openSubmit(page)
    await isLive(page)
    await context.setOffline(true)
    await isLost(page)
    await write(page, WORDS)
    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.getByText(say('outbox.queued')).waitFor()
    expect(await chip(page).innerText()).toMatch(/^No connection since \d\d:\d\d UTC\s+1 unsent$/)
    expect(await textField(page).inputValue()).toBe('')
    expect(await unsentIn(page)).toEqual([[WORDS, 'waiting']])
  })

  test('by keyboard: the chip opens what waits, and gives the focus back', async () => {
    const { page } = writer
    await chip(page).focus()
    await page.keyboard.press('Enter')
    await panel(page).getByText(WORDS).waitFor()
    await panel(page).getByText(say('outbox.waiting')).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'hidden' })
    expect(await chip(page).evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('when there is one again it is sent, and the centre has exactly one', async () => {
    const { page, context } = writer
    await context.setOffline(false)
    await expect.poll(() => unsentIn(page), SOON).toEqual([])
    await isLive(page)
    expect(await arrived(page, WORDS)).toBe(1)
  })

  test('an answer that is lost on its way makes no second report', async () => {
    const { page } = writer
    const lost = 'Only the answer was lost at Charneca.'
    await page.route('**/api/reports', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await write(page, lost)
    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.getByText(say('outbox.queued')).waitFor()
    expect(await arrived(page, lost)).toBe(1)
    await page.unroute('**/api/reports')
    await chip(page).click()
    await panel(page)
      .getByRole('button', { name: say('line.tryNow') })
      .click()
    await expect.poll(() => unsentIn(page), SOON).toEqual([])
    expect(await arrived(page, lost)).toBe(1)
    await page.keyboard.press('Escape')
  })

  test('what the centre refuses says why, and opens again as a draft', async () => {
    const { page, context } = writer
    await context.setOffline(true)
    await page.getByRole('tab', { name: say('submit.url') }).click()
    const field = page.getByLabel(say('submit.address'), { exact: true })
    await field.fill('http://127.0.0.1/inside')
    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.getByText(say('outbox.queued')).waitFor()
    await context.setOffline(false)
    await expect.poll(() => unsentIn(page), SOON).toEqual([['http://127.0.0.1/inside', 'refused']])
    await chip(page).click()
    await panel(page).getByText(say('outbox.refused')).waitFor()
    await panel(page)
      .getByRole('button', { name: say('outbox.edit') })
      .click()
    await page.waitForURL('**/submit?draft=*')
    await expect.poll(() => field.inputValue(), SOON).toBe('http://127.0.0.1/inside')
    expect(await unsentIn(page)).toEqual([])
    await page.getByRole('button', { name: say('localDraft.discard') }).click()
    await expect.poll(async () => (await heldIn(page, 'drafts')).length, SOON).toBe(0)
  })
})

describe('without a centre the last picture can be read', () => {
  let paths: readonly string[]

  test('its pages are kept, and no answer of the centre lies beside their files', async () => {
    const { page } = writer
    await page.goto('/picture')
    await page.getByRole('row').first().getByRole('link').first().click()
    await page.waitForURL('**/e/*')
    await page.locator('blockquote').first().waitFor()
    paths = ['/picture', new URL(page.url()).pathname]
    const files = await keptShell(page)
    expect(files).toContain('/')
    expect(files.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([])
    await page.reload()
    await page.locator('blockquote').first().waitFor()
  })

  test('a reload shows it, with the moment of which it is, read-only', async () => {
    await centre.cut()
    for (const language of ['en', 'ar'] as const) {
      const { page } = writer
      await page.evaluate((chosen) => localStorage.setItem('parley.language', chosen), language)
      for (const path of paths) {
        await page.goto(path)
        await keptNote(page).waitFor()
        expect(await keptNote(page).innerText()).toMatch(/\d\d:\d\d\s*UTC/)
        await page
          .locator(path === '/picture' ? '[role=row]' : 'blockquote')
          .first()
          .waitFor()
        expect([language, path, await seriousFaults(page), await wider(page)]).toEqual([language, path, [], []]) // biome-ignore format: one thought
      }
      expect(await page.getByRole('checkbox').count()).toBe(0)
      await isLost(page)
    }
    await writer.page.evaluate(() => localStorage.setItem('parley.language', 'en'))
  })

  test('what was never opened says that nobody answers', async () => {
    const { page } = writer
    await page.goto('/picture?q=nowhere')
    await page
      .getByRole('alert')
      .filter({ hasText: say('problem.offline') })
      .first()
      .waitFor()
  })

  test('a report can still be handed in; it outlives a reload, and arrives when the centre is back', async () => {
    const { page } = writer
    const words = 'Written while the centre was away.'
    await openSubmit(page)
    await write(page, words)
    await page.getByRole('button', { name: say('submit.send'), exact: true }).click()
    await page.getByText(say('outbox.queued')).waitFor()
    await page.goto('/picture')
    await keptNote(page).waitFor()
    expect(await unsentIn(page)).toEqual([[words, 'waiting']])
    await centre.back()
    await isLive(page)
    await keptNote(page).waitFor({ state: 'detached' })
    await expect.poll(() => unsentIn(page), SOON).toEqual([])
    expect(await arrived(page, words)).toBe(1)
  })
})

describe('what is taken back is not kept', () => {
  test.each(['while the page is open', 'while the device is away'])('%s', async (when) => {
    const reader = await openReader(browser, { address: centre.address, language: 'en' })
    const { page } = reader
    await page.goto('/')
    await signInAs(page, RECIPIENT.officer)
    const { request } = writer.page
    const text = `${ARTICLE}\nSaid ${when}.`
    const key = `offline ${when}`.replaceAll(' ', '-')
    const data = { way: 'paste', text, marking: { to: [RECIPIENT.member], tlp: 'amber' } }
    const answer = await request.post('/api/reports', { headers: { 'idempotency-key': key }, data })
    const { handle } = await answer.json()
    await page.goto(`/r/${handle}`)
    await page.getByText(FIRST).first().waitFor()
    await isLive(page)
    await expect.poll(async () => (await textsOf(page)).includes(`Said ${when}.`), SOON).toBe(true)

    if (when === 'while the device is away') await page.goto('about:blank')
    const recalled = await request.post('/api/recalls', {
      headers: { 'idempotency-key': `${key}-back` },
      data: { handle },
    })
    expect(recalled.status()).toBe(201)
    if (when === 'while the device is away') await page.goto('/')
    await expect.poll(async () => (await textsOf(page)).includes(`Said ${when}.`), SOON).toBe(false)
    expect(await textsOf(page)).not.toContain(handle)
    await reader.context.close()
  })
})

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /: sign out and more$/ }).click()
  await page.getByRole('menuitem', { name: say('menu.signOut') }).click()
}

describe('signing out', () => {
  test('asks when something is not sent, and then leaves nothing on the device', async () => {
    const { page } = writer
    await openSubmit(page)
    await textField(page).fill('Never to be seen by the next one at this desk.')
    await page.waitForTimeout(KEPT_MS)
    await page.goto('/picture')
    await page.getByRole('row').first().waitFor()
    await signOut(page)
    await page.getByText(/On this device: 1 draft, and 0 reports/).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: say('leave.stay') }).click()
    expect((await heldIn(page, 'drafts')).length).toBe(1)
    await signOut(page)
    await page.getByRole('button', { name: say('leave.leave') }).click()
    await page.getByText(say('signIn.pick')).waitFor()
    for (const store of ['drafts', 'outbox', 'answers', 'bodies', 'notes'] as const) {
      const own = async () =>
        (await heldIn(page, store)).filter(({ whose }) => !String(whose).endsWith(COLLEAGUE))
      await expect.poll(async () => [store, await own()], SOON).toEqual([store, []])
    }
  })

  test('without a line wipes the device at once, and the centre is told when it is there', async () => {
    const { page, context } = writer
    await signInAs(page, WRITER)
    await page.getByRole('row').first().waitFor()
    await context.setOffline(true)
    await signOut(page)
    await expect.poll(() => heldIn(page, 'bodies'), SOON).toEqual([])
    await context.setOffline(false)
    await page.goto('/')
    await page.getByText(say('signIn.pick')).waitFor()
  })
})

test('jobs stand in the tray, with their result', async () => {
  const { page } = writer
  await signInAs(page, WRITER)
  await page.goto('/import')
  const table = { name: 'quarters.csv', mimeType: 'text/csv', buffer: Buffer.from(HUNDRED) }
  await page.locator('input[type=file]').setInputFiles(table)
  await page.getByRole('button', { name: say('import.begin', { n: 95 }) }).click()
  await page.waitForURL('**/import/*')
  await page.reload()
  const tray = page.getByRole('button', { name: /^Jobs: \d+ running$/ })
  await tray.focus()
  await page.keyboard.press('Enter')
  const jobs = page.getByRole('dialog', { name: say('jobs.title') })
  await jobs.getByText('quarters').waitFor()
  await jobs.getByText(say('import.state.done')).waitFor({ timeout: 60_000 })
  expect(await seriousFaults(page)).toEqual([])
  await jobs.getByRole('link', { name: say('jobs.result') }).click()
  await page.waitForURL('**/import/*')
})

test('nothing was asked of another house, and nothing broke', () => {
  expect([writer.foreign, writer.errors]).toEqual([[], []])
  expect(centre.said()).not.toContain('incident')
})
