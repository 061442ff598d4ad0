import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, openBrowser, openReader, type Reader, sayIn } from '#make/browser.ts'
import {
  bareIds,
  COLOUR_RULES,
  cutTexts,
  datesOutsideIsolates,
  hiddenFocus,
  seriousFaults,
  timesWithoutZone,
  unmirrored,
  verdictWords,
  wider,
} from '#make/page-checks.ts'
import { sayPseudo, speakPseudo, untranslated } from '#make/pseudo-locale.ts'
import { findPlaces, type Places, SCREENS, type Screen, showScreen } from '#make/screens.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'
import english from '#model/messages/en.json' with { type: 'json' }

const OFFICER = { officer: 'marta.lume', member: 'river' }
const IDS = Object.keys(english)
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const SETTLED = { timeout: 10_000 }
const LANGUAGES = ['en', 'ar', 'fa', 'ru'] as const
const isMirrored = (language: Language) => language === 'ar' || language === 'fa'

let browser: Browser
let centre: ServedCentre
let emptyHouse: ServedCentre
let places: Places

beforeAll(async () => {
  const served = [serveCentre(), serveCentre(), openBrowser()] as const
  const [centreThere, emptyThere, opened] = await Promise.all(served)
  centre = centreThere
  emptyHouse = emptyThere
  browser = opened
  const { page, context } = await openReader(browser, { address: centre.address })
  const answer = await page.request.post('/api/centre', { data: { with: 'first-day' } })
  expect(answer.ok()).toBe(true)
  await signIn(context)
  places = await findPlaces(page)
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([centre?.stop(), emptyHouse?.stop()])
})

async function signIn(context: BrowserContext): Promise<void> {
  const answer = await context.request.post('/api/session', { data: OFFICER })
  expect(answer.ok()).toBe(true)
}

/** What a machine can find fault with in the page as it is now, by the check that found it. */
async function faultsOf(page: Page, language: Language): Promise<Record<string, string[]>> {
  const found = {
    'scrolls sideways': await wider(page),
    'cut without a title': await cutTexts(page),
    'bare name of a message': await bareIds(page, IDS),
    'date that may be turned': await datesOutsideIsolates(page),
    'says what is so': await verdictWords(page),
    'time without a zone': await timesWithoutZone(page),
    'does not follow the direction': isMirrored(language) ? await unmirrored(page) : [],
  }
  return Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))
}

async function expectDirection(page: Page, language: Language): Promise<void> {
  const spoken = await page.evaluate(() => [
    document.documentElement.lang,
    document.documentElement.dir,
  ])
  expect(spoken).toEqual([language, isMirrored(language) ? 'rtl' : 'ltr'])
}

/** The rail stands where the language begins. */
async function expectRailAtEdge(page: Page, language: Language): Promise<void> {
  const rail = (await page.locator('nav').first().boundingBox()) ?? { x: -1, width: 0 }
  if (isMirrored(language)) expect(rail.x + rail.width).toBe(WIDE.width)
  else expect(rail.x).toBe(0)
}

/** One language that is mirrored at every run, all four and a longer one where there is time: `npm run test:long`. */
const IS_LONG = process.env['PARLEY_LONG'] !== undefined
const LOOKED_AT = IS_LONG ? LANGUAGES : (['ar'] as const)

describe.each(LOOKED_AT)('in %s', (language) => {
  const say = sayIn(language)
  const readers = new Map<Screen['seenBy'], Reader>()
  const shouts: string[] = []

  beforeAll(async () => {
    for (const seenBy of ['officer', 'nobody', 'empty house'] as const) {
      const { address } = seenBy === 'empty house' ? emptyHouse : centre
      const reader = await openReader(browser, { address, language, bypassCsp: true })
      reader.page.on('console', (message) => {
        // What is not there is asked for on purpose, and the browser says so.
        const isAnswer = message.text().startsWith('Failed to load resource')
        if (message.type() === 'error' && !isAnswer) shouts.push(message.text())
      })
      if (seenBy === 'officer') await signIn(reader.context)
      readers.set(seenBy, reader)
    }
  })
  afterAll(async () => {
    for (const { context } of readers.values()) await context.close()
  })

  test.each(SCREENS)('$name', async (screen) => {
    const page = readers.get(screen.seenBy)?.page ?? expect.fail('nobody looks')
    const isSound = async (theme: 'light' | 'dark', size: typeof WIDE) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize(size)
      await screen.shown(page, say).waitFor()
      await expect.poll(() => faultsOf(page, language), SETTLED).toEqual({})
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(WIDE)
    await showScreen(page, { screen, places, say })
    await expectDirection(page, language)
    await isSound('light', WIDE)
    if (screen.seenBy === 'officer') await expectRailAtEdge(page, language)
    const isHeard = language === 'en' || language === 'ar'
    if (isHeard) expect(await seriousFaults(page)).toEqual([])
    await isSound('light', NARROW)
    await isSound('dark', NARROW)
    await isSound('dark', WIDE)
    // The open theme menu hides all that a colour rule could look at.
    const isSeen = isHeard && screen.name !== 'theme-menu'
    if (isSeen) expect(await seriousFaults(page, COLOUR_RULES)).toEqual([])
    if (isHeard) expect(await hiddenFocus(page, 6)).toEqual([])
  })

  test('nothing was asked of another house, and nothing broke', () => {
    for (const { foreign, errors } of readers.values()) expect([foreign, errors]).toEqual([[], []])
    expect(shouts).toEqual([])
    expect(centre.said() + emptyHouse.said()).not.toContain('incident')
  })
})

describe.each(['en', 'ar'] as const)('without an answer, in %s', (language) => {
  const ASKING = ['picture', 'event', 'report', 'inbox', 'sources-empty', 'stream']
  let reader: Reader

  beforeAll(async () => {
    const { address } = centre
    reader = await openReader(browser, { address, language, bypassCsp: true, hasWorker: false })
    await signIn(reader.context)
    await reader.page.route(/\/api\/(?!session)/, (route) => route.abort())
  })
  afterAll(() => reader?.context.close())

  test.each(SCREENS.filter(({ name }) => ASKING.includes(name)))('$name', async (screen) => {
    const { page } = reader
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(WIDE)
    await page.goto(screen.path(places))
    await page.locator('main [role=alert]').first().waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(await faultsOf(page, language)).toEqual({})
    await page.setViewportSize(NARROW)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => faultsOf(page, language), SETTLED).toEqual({})
    expect(await seriousFaults(page, COLOUR_RULES)).toEqual([])
  })
})

const pseudo = () => {
  let officer: Reader
  let nobody: Reader

  beforeAll(async () => {
    const how = { address: centre.address, language: 'en' as const, hasWorker: false }
    officer = await openReader(browser, how)
    nobody = await openReader(browser, how)
    await signIn(officer.context)
    for (const { context } of [officer, nobody]) await speakPseudo(context)
  })
  afterAll(async () => {
    await officer?.context.close()
    await nobody?.context.close()
  })

  test.each(SCREENS.filter(({ seenBy }) => seenBy !== 'empty house'))('$name', async (screen) => {
    const { page } = screen.seenBy === 'officer' ? officer : nobody
    await page.setViewportSize(WIDE)
    await showScreen(page, { screen, places, say: sayPseudo })
    expect(await untranslated(page)).toEqual([])
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size)
      await expect
        .poll(async () => [await wider(page), await cutTexts(page)], SETTLED)
        .toEqual([[], []])
    }
  })
}
if (IS_LONG) describe('in a language that is longer by two fifths', pseudo)
