import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ARTICLE } from '#make/article.ts'
import { openBrowser, openReader, type Reader, sayIn } from '#make/browser.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const WRITER = { officer: 'marta.lume', member: 'river' }
const WORDS = 'visited'
const until = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 })

describe.each([
  { language: 'en', width: 1440 },
  { language: 'ar', width: 390 },
] as const)('why a claim says so, by keys alone, in $language', ({ language, width }) => {
  const say = sayIn(language)
  let browser: Browser
  let centre: ServedCentre
  let reader: Reader

  beforeAll(async () => {
    const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
    centre = served
    browser = opened
    reader = await openReader(browser, { address: centre.address, language, width })
    const { page, context } = reader
    await context.request.post('/api/centre', { data: { with: 'first-day' } })
    await context.request.post('/api/session', { data: WRITER })
    const data = {
      way: 'paste',
      text: ARTICLE,
      given: { published: '2015-03-15' },
      marking: { to: [], tlp: 'amber' },
    }
    const answer = await context.request.post('/api/reports', { data })
    const { handle } = await answer.json()
    await page.goto(`/r/${handle}`)
    await page.locator('[data-card]').first().waitFor()
    await page.locator('[data-state="live"]').waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await centre?.stop()
  })

  const list = () => reader.page.getByRole('region', { name: say('why.title') })
  const asked = () =>
    reader.page.evaluate(() =>
      [...(CSS.highlights.get('parley-asked') ?? [])].map((range) => range.toString()),
    )

  test('"w" opens the reasons of the claim in hand, and the address holds them', async () => {
    const { page } = reader
    await page.keyboard.press('n')
    await page.keyboard.press('w')
    await list().waitFor()
    const words = await list().innerText()
    expect(words).toContain(say('why.rule.action.verb'))
    expect(words).toContain(say('why.rule.who.subject'))
    expect(words).toContain(say('why.rule.voice.nobody'))
    const button = page.getByRole('button', { name: say('why.open') })
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    expect(new URL(page.url()).searchParams.get('why')).toBe('1')
    await page.reload()
    await list().waitFor()
    expect(await list().innerText()).toBe(words)
  })

  test('Tab and Enter mark the words in the text, and Enter again takes the mark off', async () => {
    const { page } = reader
    const name = say('why.show', { words: WORDS })
    const button = list().getByRole('button', { name, exact: true })
    await page.getByRole('button', { name: say('why.open') }).focus()
    const inHand = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    for (let step = 0; step < 10 && (await inHand()) !== name; step += 1)
      await page.keyboard.press('Tab')
    expect(await asked()).toEqual([])
    await page.keyboard.press('Enter')
    await until(asked).toEqual([WORDS])
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Enter')
    await until(asked).toEqual([])
  })

  test('a field that the officer changes names the officer and the member, the others keep their rule', async () => {
    const { page } = reader
    await page.keyboard.press('e')
    const speaker = page.getByLabel(say('form.speaker'), { exact: true })
    await until(() => speaker.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText('Abrantes town hall')
    await page.keyboard.press('Enter')
    const officer = await page.evaluate(async () => {
      const answer = await fetch('/api/session')
      return (await answer.json()).officer.title as string
    })
    await until(() => list().innerText()).toContain(officer)
    expect(await list().innerText()).toContain(say('why.rule.action.verb'))
    await page.keyboard.press('s')
    await page.getByText(say('report.signed', { n: 1 })).waitFor()
    await until(() => list().innerText()).toContain(officer)
    expect(await list().innerText()).toContain(say('why.rule.action.verb'))
  })

  test('"w" closes them, no page is wider than the screen, and nothing broke', async () => {
    const { page } = reader
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await page.keyboard.press('w')
    await list().waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.has('why')).toBe(false)
    expect([reader.foreign, reader.errors]).toEqual([[], []])
  })
})
