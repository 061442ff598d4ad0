import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { EventRow, PictureView, ReportView, SessionView } from '#contract/views.ts'
import { ARTICLE } from '#make/article.ts'
import { openBrowser, openReader, type Reader, sayIn, signInAs, typeAs } from '#make/browser.ts'
import { seriousFaults, turnedWords } from '#make/page-checks.ts'
import { asRead, printed, withoutAlef } from '#make/printed.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = 'marta.lume'
const PATIENT = { timeout: 10_000 }

let browser: Browser
let centre: ServedCentre
let paths: Readonly<Record<'event' | 'report' | 'picture' | 'stream', string>>
let home: NonNullable<SessionView['centre']>

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
  await findPages(page)
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await centre?.stop()
})

describe('zones', () => {
  const inUtc = new Map<string, readonly string[]>()

  test.each([
    ['Asia/Kabul', /^UTC\+04:30$/],
    ['America/St_Johns', /^UTC-0[23]:30$/],
    ['UTC', /^UTC$/],
  ])('%s: the same times in UTC, its own after t, dates unmoved', async (zone, own) => {
    const { page, context } = await openReader(browser, {
      address: centre.address,
      language: 'en',
      zone,
    })
    await page.goto('/')
    await signInAs(page, OFFICER)
    for (const path of [paths.report, '/stream']) {
      await page.goto(path)
      await page.locator('main time').first().waitFor()
      const times = await timesOf(page)
      expect(new Set(times.map(({ label }) => label))).toEqual(new Set(['UTC']))
      const texts = times.map(({ text }) => text)
      expect(texts).toEqual(inUtc.get(path) ?? texts)
      inUtc.set(path, texts)

      const dates = await datesOf(page)
      const address = page.url()
      await page.keyboard.press('t')
      const moved = await timesOf(page)
      for (const { label } of moved) expect(label).toMatch(own)
      if (zone !== 'UTC') expect(moved.map(({ text }) => text)).not.toEqual(texts)
      expect(moved.map(({ instant }) => instant)).toEqual(times.map(({ instant }) => instant))
      expect(await datesOf(page)).toEqual(dates)
      expect(page.url()).toBe(address)
      await page.keyboard.press('t')
    }
    await context.close()
  })

  test('t on an Arabic layout; the choice outlives the page', async () => {
    const { page, context } = await openReader(browser, {
      address: centre.address,
      language: 'ar',
    })
    await page.goto('/')
    await signInAs(page, OFFICER)
    await page.locator('main time').first().waitFor()
    await typeAs(page, 'ف', 'KeyT')
    await expect.poll(() => labelsOf(page), PATIENT).toEqual(['UTC+04:30'])
    await page.reload()
    await page.locator('main time').first().waitFor()
    expect(await labelsOf(page)).toEqual(['UTC+04:30'])
    await context.close()
  })
})

describe.each(['en', 'ar'] as const)('the menus, in %s', (language) => {
  const say = sayIn(language)
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader(browser, { address: centre.address, language, bypassCsp: true })
    await reader.page.goto('/')
    await signInAs(reader.page, OFFICER)
    await reader.page.getByRole('row').first().waitFor()
  })
  afterAll(() => reader?.context.close())

  test.each(['zone', 'theme'] as const)('%s: no serious fault while it is open', async (menu) => {
    const { page } = reader
    const name = menu === 'zone' ? say('zone.menu', { zone: 'UTC' }) : say('menu.theme')
    await page.getByRole('button', { name }).click()
    await page.getByRole('menu').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  })

  test('a second calendar stands beside every day, and goes again', async () => {
    const { page } = reader
    const choose = async (words: string) => {
      await page.getByRole('button', { name: say('zone.menu', { zone: 'UTC' }) }).click()
      await page.getByRole('menuitemradio', { name: words, exact: true }).click()
      await page.keyboard.press('Escape')
    }
    const beside = page.getByTitle(say('when.jalali'), { exact: true })
    expect(await beside.count()).toBe(0)
    await choose(say('calendar.jalali'))
    await beside.first().waitFor()
    expect(await beside.first().textContent()).toMatch(/\b1[34]\d\d\b/)
    await choose(say('calendar.none'))
    await beside.first().waitFor({ state: 'detached' })
  })
})

test("on Arabic pages every machine's word runs from left to right", async () => {
  const { page, context } = await openReader(browser, { address: centre.address, language: 'ar' })
  await page.goto('/')
  await signInAs(page, OFFICER)
  for (const path of [paths.event, paths.report, '/stream']) {
    await page.goto(path)
    await page.locator('main bdi[dir=ltr]').first().waitFor()
    expect(await turnedWords(page), path).toEqual([])
  }
  const words = ['2026-10-05', '36.2021° N, 37.1343° E', '852bc472870f', '2015-09-28/2015-09-30']
  await page.evaluate((tokens) => {
    const paragraph = document.createElement('p')
    paragraph.append('قال خان شيخون (Khan Shaykhun) إن «Мост закрыт» ')
    for (const token of tokens) {
      const holder = document.createElement('bdi')
      holder.dir = 'ltr'
      holder.textContent = token
      paragraph.append(holder, ' وأيضاً ')
    }
    document.querySelector('main')?.append(paragraph)
  }, words)
  expect(await turnedWords(page)).toEqual([])
  // The check sees what it is there for: the same date as bare text of the paragraph is turned.
  await page.evaluate(() => {
    const holder = document.createElement('bdi')
    holder.dir = 'ltr'
    holder.style.cssText = 'direction: rtl; unicode-bidi: bidi-override'
    holder.textContent = '2026-10-05'
    document.querySelector('main')?.append(holder)
  })
  expect(await turnedWords(page)).toEqual(['2026-10-05'])
  await context.close()
})

describe('what the device asks for', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader(browser, { address: centre.address, language: 'en' })
    await reader.page.goto('/')
    await signInAs(reader.page, OFFICER)
    await reader.page.getByRole('row').first().waitFor()
  })
  afterAll(() => reader?.context.close())

  test.each(['light', 'dark'] as const)(
    'forced colours, %s: shapes, place and focus',
    async (scheme) => {
      const { page } = reader
      await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme })
      await page.goto('/picture')
      await page.getByRole('row').first().waitFor()
      // What stands behind the list in the order of Tab has to be there too.
      await page.locator('canvas').waitFor()
      await page.keyboard.press('j')
      await page.locator('[role=row] :focus').waitFor()
      const look = () =>
        page.evaluate(() => {
          const probe = document.createElement('p')
          probe.style.cssText = 'color: CanvasText; background: Canvas'
          document.body.append(probe)
          const { color, backgroundColor } = getComputedStyle(probe)
          probe.remove()
          const shapes = [...document.querySelectorAll('[role=row] svg')]
          const current = document.activeElement?.closest('[role=row]')
          return {
            glyphs: [...new Set(shapes.map((shape) => getComputedStyle(shape).color))],
            text: color,
            ground: backgroundColor,
            row: current ? getComputedStyle(current).outlineStyle : 'no row',
          }
        })
      // Rows may be drawn anew when the device changes its mind, and the focus follows.
      await expect.poll(async () => (await look()).row).toBe('solid')
      const { glyphs, text, ground } = await look()
      expect(glyphs).toEqual([text])
      expect(text).not.toBe(ground)

      await page.keyboard.press('Tab')
      const focus = () => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        )
        return `${outlineStyle} ${outlineWidth}`
      }
      expect(await page.evaluate(focus)).toBe('solid 3px')
      await page.emulateMedia({ forcedColors: null, colorScheme: null })
    },
  )

  test('less motion: nothing may run', async () => {
    const { page } = reader
    const moving = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((one) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one)
            const isSlow = transitionDuration
              .split(', ')
              .some((time) => Number.parseFloat(time) > 0)
            return isSlow || animationName !== 'none' || scrollBehavior === 'smooth'
          }).length + document.getAnimations().length,
      )
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await moving(), 'without the wish something does move').toBeGreaterThan(0)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await moving()).toBe(0)
  })

  test('more contrast is followed under "system", and not against a choice', async () => {
    const { page } = reader
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
    expect(await theme()).toBeUndefined()
    await page.emulateMedia({ contrast: 'more' })
    await expect.poll(theme, PATIENT).toBe('contrast')
    await page.getByRole('button', { name: sayIn('en')('menu.theme') }).click()
    await page.getByRole('menuitemradio', { name: sayIn('en')('theme.light'), exact: true }).click()
    await expect.poll(theme, PATIENT).toBe('light')
    await page.emulateMedia({ contrast: null })
  })
})

describe('on paper', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader(browser, { address: centre.address, language: 'en' })
    await reader.page.goto('/')
    await signInAs(reader.page, OFFICER)
  })
  afterAll(() => reader?.context.close())

  test.each([
    ['event', 4, /^[0-9a-z]{16}$/m],
    ['report', 8, /TLP:[A-Z]+[\s\S]*^[0-9a-z]{16}$/m],
    ['picture', 10, /\d+ events/],
    ['stream', 12, /^1 Charter/m],
  ] as const)('the %s', async (name, mostPages, own) => {
    const { page } = reader
    const path = paths[name]
    await open(page, path)
    const pages = await printed(page)
    const [first = ''] = pages
    expect(pages.length).toBeLessThanOrEqual(mostPages)
    const say = sayIn('en')
    const words = [home.names.en, say('header.exercise'), `${centre.address}${path}`]
    for (const word of [...words, say('print.zone', { zone: 'UTC' }), say('print.audience')])
      expect(first).toContain(word)
    expect(first).toMatch(/\d\d:\d\d UTC/)
    expect(first).toMatch(own)
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(`${at + 1} / ${pages.length}`)
      expect(text).toContain(home.names.en)
    }
    const lines = pages.flatMap((text) => text.split('\n').map((line) => line.trim()))
    const ways = ['rail.submit', 'rail.sources', 'menu.theme', 'act.sign', 'judge.choose'] as const
    expect(lines.filter((line) => ways.some((way) => line === sayIn('en')(way)))).toEqual([])
  })

  test('the picture has every row that was loaded, not only those in sight', async () => {
    const { page } = reader
    await page.setViewportSize({ width: 1440, height: 300 })
    await open(page, '/picture')
    const inSight = await page.getByRole('row').count()
    const text = (await printed(page)).join('\n')
    const rows = text.match(/\d+ reports?$/gm) ?? []
    expect(rows.length).toBeGreaterThan(inSight)
    expect(await page.getByRole('row').count()).toBeLessThanOrEqual(inSight)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('is black on white out of a dark theme, and gives outside addresses', async () => {
    const { page } = reader
    await page.evaluate(() => localStorage.setItem('parley.theme', 'dark'))
    await open(page, paths.event)
    await page.evaluate(() => {
      for (const [href, words] of [
        ['https://elsewhere.example/story', 'outside'],
        ['/picture', 'inside'],
      ] as const) {
        const link = document.createElement('a')
        link.href = href
        link.textContent = words
        document.querySelector('main')?.append(link, ' ')
      }
    })
    const text = (await printed(page)).join('\n')
    expect(text).toContain('outside <https://elsewhere.example/story>')
    expect(text).not.toMatch(/inside </)
    await page.emulateMedia({ media: 'print' })
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      const all = [...document.querySelectorAll('main *')]
      const inks = new Set(all.map((one) => getComputedStyle(one).color))
      return { color, backgroundColor, inks: [...inks] }
    })
    expect(colours).toEqual({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
      inks: ['rgb(0, 0, 0)'],
    })
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main section, main ul, main li')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.className),
    )
    expect(cut, 'accounts stand one below the other').toEqual([])
    await page.emulateMedia({ media: null })
  })

  test('in Arabic it says the same', async () => {
    const { page, context } = await openReader(browser, { address: centre.address, language: 'ar' })
    await page.goto('/')
    await signInAs(page, OFFICER)
    await open(page, paths.event)
    const [first = ''] = await printed(page)
    expect(asRead(first)).toContain(withoutAlef(home.names.ar))
    expect(asRead(first)).toContain(withoutAlef(sayIn('ar')('header.exercise')))
    expect(first).toContain(`${centre.address}${paths.event}`)
    await context.close()
  })
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('main h1').first().waitFor()
  if (path === '/picture') await page.getByRole('row').first().waitFor()
  if (path === '/stream') await page.locator('tbody tr').first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Every time in the page's main part: its words, its instant, and the zone that stands with it. */
const timesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main time[datetime]')].map((time) => {
      const beside = time.nextElementSibling
      const label = beside?.matches('[data-zone]')
        ? beside.textContent
        : (/UTC\S*$/.exec(time.textContent ?? '')?.[0] ?? 'no zone')
      return { text: time.textContent, instant: time.getAttribute('datetime'), label }
    }),
  )

const labelsOf = async (page: Page) => [...new Set((await timesOf(page)).map(({ label }) => label))]

/** The words of every date without an hour, by the EDTF in its title. */
const datesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main span[title]')]
      .filter((one) => /^[[.\d][\dX.]/.test(one.getAttribute('title') ?? ''))
      .map((one) => `${one.getAttribute('title')}: ${one.textContent}`),
  )

async function findPages(page: Page): Promise<void> {
  const ask = async <T>(path: string): Promise<T> => (await page.request.get(path)).json()
  home = (await ask<SessionView>('/api/session')).centre ?? expect.fail('no centre')
  const answer = await page.request.post('/api/reports', {
    headers: { 'idempotency-key': 'printed-article' },
    data: { way: 'paste', text: ARTICLE, given: {}, marking: { to: ['joint'], tlp: 'green' } },
  })
  const report: { handle: string } = await answer.json()
  // What was handed in is folded a moment later.
  const findEvent = async () => {
    const { events } = await ask<PictureView>('/api/picture')
    const { readings } = await ask<ReportView>(`/api/reports/${report.handle}`)
    const voices = ({ says, disputes }: EventRow) => says.length + disputes.length
    const [event] = events.toSorted((a, b) => voices(b) - voices(a))
    const isRead = readings.some(({ claims }) => claims.length > 0)
    if (!event || !isRead) throw new Error('not folded yet')
    return event
  }
  const event = await vi.waitFor(findEvent, { timeout: 60_000, interval: 500 })
  paths = {
    event: `/e/${event.id}`,
    report: `/r/${report.handle}`,
    picture: '/picture',
    stream: '/stream',
  }
}
