import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportRow } from '#contract/views.ts'
import type { Queue } from '#domain/triage.ts'
import { bytesOf, type Language, openBrowser, openReader, sayIn, signInAs } from '#make/browser.ts'
import { COLOUR_RULES, seriousFaults, wider } from '#make/page-checks.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const WRITER = 'marta.lume'
const REPORTS = 12
/** What the keys of an Arabic keyboard type, at their places. */
const ARABIC: Readonly<Record<string, string>> = {
  a: 'ش', c: 'ؤ', d: 'ي', e: 'ث', j: 'ت', k: 'ن', l: 'م', o: 'خ', r: 'ق', s: 'س', x: 'ء', z: 'ئ',
  1: '١', 2: '٢',
} // biome-ignore format: one table

/** Answers come within a moment, and later on a machine that does much beside. */
const until = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 })

let browser: Browser
let centre: ServedCentre

beforeAll(async () => {
  const [served, opened] = await Promise.all([serveCentre(), openBrowser()])
  centre = served
  browser = opened
  const { page, context } = await openReader(browser, { address: centre.address, language: 'en' })
  await page.goto('/')
  await page.getByRole('button', { name: sayIn('en')('start.example') }).click()
  await page.getByText(sayIn('en')('signIn.pick')).waitFor({ timeout: 60_000 })
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

/** Twelve reports of one name, the newest with the highest number; those of one name are told from all others by it. */
async function handIn(page: Page, name: string): Promise<void> {
  for (let number = 1; number <= REPORTS; number += 1) {
    const title = `${name} mill bulletin number ${number}`
    const day = `${number} March 2015`
    const text = `${title}\n\nGunmen attacked the mill in Abrantes on ${day}, spokesman Pavel Orlenko said.\n`
    const data = { way: 'paste', text, given: { title }, marking: { to: [], tlp: 'amber' } }
    const answer = await page.request.post('/api/reports', { data })
    expect(answer.status()).toBe(201)
  }
}

/** An officer at the keyboard alone: what is pressed, what is in hand, what the centre then holds. */
function atKeyboard(page: Page, name: string, layout: 'Latin' | 'Arabic') {
  const inHand = () => page.locator('main li[data-report] a[aria-current]')
  return {
    async press(key: string, shift = false) {
      if (layout === 'Latin') return page.keyboard.press(shift ? `Shift+${key.toUpperCase()}` : key)
      const typed = shift && key === 'x' ? 'ْ' : (ARABIC[key] ?? key)
      const code = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`
      await page.evaluate(
        (how) => {
          const target = document.activeElement ?? document.body
          target.dispatchEvent(
            new KeyboardEvent('keydown', { ...how, bubbles: true, cancelable: true }),
          )
        },
        { key: typed, code, shiftKey: shift },
      )
    },
    /** Waits until the report of this number is in hand. */
    holds: (number: number) =>
      until(() => inHand().innerText()).toBe(`${name} mill bulletin number ${number}`),
    async numbersIn(queue: Queue): Promise<number[]> {
      const path = `/api/reports?limit=200&queue=${queue}&q=${name}`
      const { reports }: { reports: ReportRow[] } = JSON.parse(await bytesOf(page, path))
      return reports.map(({ title }) => Number(title.split(' ').at(-1)))
    },
    async triageOf(number: number) {
      const path = `/api/reports?limit=200&q=${name}`
      const { reports }: { reports: ReportRow[] } = JSON.parse(await bytesOf(page, path))
      return reports.find(({ title }) => title.endsWith(` ${number}`))?.triage
    },
    dialog: (title: string) => page.getByRole('dialog', { name: title }),
  }
}

describe.each([
  ['Latin', 'en', 'Zanfara'],
  ['Arabic', 'ar', 'Quelima'],
] as const)('ten reports, by keyboard alone, on %s keys', (layout, language: Language, name) => {
  const say = sayIn(language)
  let page: Page
  let keys: ReturnType<typeof atKeyboard>

  beforeAll(async () => {
    const reader = await openReader(browser, {
      address: centre.address,
      language,
      bypassCsp: true,
    })
    page = reader.page
    keys = atKeyboard(page, name, layout)
    await page.goto('/')
    await signInAs(page, WRITER)
    await handIn(page, name)
    await page.goto(`/inbox?q=${name}`)
    await page.locator('[data-state="live"]').waitFor()
    await page.locator('main li[data-report]').first().waitFor()
  })

  test('e is done, and z takes it back', async () => {
    await keys.holds(12)
    await keys.press('e')
    await keys.holds(11)
    await until(() => keys.numbersIn('done')).toEqual([12])
    await keys.press('z')
    await until(() => keys.numbersIn('done')).toEqual([])
    await until(() => page.locator('main li[data-report]').count()).toBe(REPORTS)
    await keys.holds(12)
    await keys.press('e')
    await keys.holds(11)
  })

  test('s sleeps for an hour, r says why, d names the first of two', async () => {
    await keys.press('s')
    await keys.dialog(say('inbox.snoozeUntil')).waitFor()
    await keys.press('1')
    await keys.holds(10)
    expect(await keys.numbersIn('snoozed')).toEqual([11])
    await keys.press('r')
    await keys.dialog(say('inbox.rejectWhy')).waitFor()
    await keys.press('2')
    await keys.holds(9)
    expect(await keys.triageOf(10)).toMatchObject({ state: 'rejected', reason: 'no-source' })
    await keys.press('d')
    const like = keys.dialog(say('inbox.duplicateOf'))
    await like.getByRole('listitem').first().waitFor()
    await keys.press('1')
    await keys.holds(8)
    expect(await keys.triageOf(9)).toMatchObject({ state: 'duplicate' })
    expect(await keys.numbersIn('rejected')).toEqual([10, 9])
  })

  test('a assigns to oneself, and leaves it to triage', async () => {
    await keys.press('a')
    await keys.dialog(say('inbox.assignTo')).getByRole('listitem').first().waitFor()
    await keys.press('1')
    await until(() => keys.numbersIn('mine')).toEqual([8])
    expect(await keys.numbersIn('triage')).toContain(8)
  })

  test('x and Shift-x choose several, which are shown before and undone as one', async () => {
    await keys.press('j')
    await keys.holds(7)
    await keys.press('x')
    await keys.press('j')
    await keys.press('j')
    await keys.holds(5)
    await keys.press('x', true)
    await until(() => page.locator('main input:checked').count()).toBe(3)
    const markThree = async () => {
      await keys.press('e')
      const preview = keys.dialog(say('inbox.preview', { n: 3 }))
      await preview.waitFor()
      expect(await preview.getByRole('listitem').count()).toBe(3)
      expect(await seriousFaults(page)).toEqual([])
      await page.keyboard.press('Enter')
      await preview.waitFor({ state: 'detached' })
      await until(() => keys.numbersIn('done')).toEqual([12, 7, 6, 5])
      await page.getByText(say('inbox.outcome', { done: 3, failed: 0 })).waitFor()
    }
    await markThree()
    await keys.press('z')
    await until(() => keys.numbersIn('done')).toEqual([12])
    await keys.holds(5)
    await keys.press('x')
    await keys.press('k')
    await keys.press('k')
    await keys.holds(7)
    await keys.press('x', true)
    await markThree()
  })

  test('l joins a claim with an event of another report', async () => {
    await keys.holds(4)
    await keys.press('l')
    await keys.dialog(say('inbox.linkTo')).getByRole('listitem').first().waitFor()
    await keys.press('1')
    await page.getByText(say('judge.saidSame')).waitFor()
    await keys.press('z')
    await page.getByText(say('judge.saidSame')).waitFor({ state: 'detached' })
  })

  test('c opens the form of a new claim, and the way back leads to the same row', async () => {
    await keys.press('c')
    await page.getByRole('dialog', { name: say('form.add') }).waitFor()
    await page.keyboard.press('Escape')
    await page.goBack()
    await keys.holds(4)
    expect(new URL(page.url()).searchParams.get('q')).toBe(name)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/r/*')
    await page.goBack()
    await keys.holds(4)
  })

  test('e on the rest makes ten', async () => {
    await keys.press('e')
    await keys.holds(3)
    const settled = await Promise.all(
      (['done', 'snoozed', 'rejected', 'mine'] as const).map((queue) => keys.numbersIn(queue)),
    )
    expect(settled.flat().toSorted((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
    await keys.press('e')
    await keys.holds(2)
    expect(await keys.numbersIn('done')).toEqual([12, 7, 6, 5, 4, 3])
  })

  test('is sound in both themes and on a small screen', async () => {
    for (const path of [`/inbox?queue=all&q=${name}`, '/inbox?queue=done', '/inbox?queue=unread']) {
      await page.goto(path)
      await page.locator('main h1').waitFor({ state: 'attached' })
      await page.locator('[data-state="live"]').waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await seriousFaults(page, COLOUR_RULES)).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      for (const width of [1000, 360]) {
        await page.setViewportSize({ width, height: 800 })
        await until(() => wider(page)).toEqual([])
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    }
  })
})

test.each([
  ['en', 1440],
  ['en', 390],
  ['ru', 1440],
  ['ru', 1000],
  ['ar', 390],
] as const)(
  'rows stay where they are when reports are chosen, in %s at %i px',
  async (language, width) => {
    const { page, context } = await openReader(browser, { address: centre.address, language })
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/')
    await signInAs(page, WRITER)
    await page.goto('/inbox?queue=all')
    const rows = page.locator('main li[data-report]')
    await rows.nth(3).waitFor()
    await page.locator('[data-state="live"]').waitFor()
    // From the top of the page: a row below the buttons is scrolled into view by the hand that chooses it.
    const placeOf = () => rows.first().evaluate((row) => (row as HTMLElement).offsetTop)
    const before = await placeOf()
    const done = page.getByRole('button', { name: sayIn(language)('inbox.key.e') })
    for (const at of [0, 1, 2]) {
      await rows.nth(at).getByRole('checkbox').check()
      await done.waitFor()
      expect(await placeOf(), `${at + 1} chosen`).toBe(before)
    }
    expect(await done.isEnabled()).toBe(true)
    expect(await wider(page)).toEqual([])
    await page.keyboard.press('Escape')
    await until(() => page.locator('main input:checked').count()).toBe(0)
    expect(await placeOf()).toBe(before)
    await context.close()
  },
)

test('the earlier address leads to the inbox, with what was looked for', async () => {
  const { page } = await openReader(browser, { address: centre.address, language: 'en' })
  await page.goto('/')
  await signInAs(page, WRITER)
  await page.goto('/reports?q=mill')
  await page.waitForURL((url) => url.pathname === '/inbox')
  expect(new URL(page.url()).searchParams.get('q')).toBe('mill')
})
