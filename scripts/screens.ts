// Takes a picture of every screen, in every language, theme and width, so that people can look at all of them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { type Language, openBrowser, openReader, sayIn } from '#make/browser.ts'
import { findPlaces, type Places, SCREENS, type Screen, showScreen } from '#make/screens.ts'
import { type ServedCentre, serveCentre } from '#make/served-centre.ts'

const OFFICER = { officer: 'shirin.kavan', member: 'south' }
const LANGUAGES: readonly Language[] = ['en', 'ar', 'fa', 'ru']
const THEMES = ['light', 'dark'] as const
const SIZES = [{ width: 1440, height: 900 }, { width: 390, height: 844 }] as const // biome-ignore format: one table
const LOADING_MS = 300_000

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } })
const out = values.out ?? '.cache/screens'
const wanted = SCREENS.filter(({ name }) => values.only === undefined || name === values.only)
if (wanted.length === 0) throw new Error(`no screen is called ${values.only}`)
mkdirSync(out, { recursive: true })

const [centre, emptyHouse, browser] = await Promise.all([
  serveCentre(),
  serveCentre(),
  openBrowser(),
])
try {
  const places = await loadExercise(browser, centre)
  for (const language of LANGUAGES) await takeAll(language, places)
  const page = await browser.newPage()
  for (const screen of wanted) await compose(page, screen)
} finally {
  await browser.close()
  await Promise.all([centre.stop(), emptyHouse.stop()])
}
process.stdout.write(`${wanted.length} screens are in ${out}\n`)

async function loadExercise(on: Browser, { address }: ServedCentre): Promise<Places> {
  const { page, context } = await openReader(on, { address })
  const how = { data: { with: 'exercise' }, timeout: LOADING_MS }
  const answer = await page.request.post('/api/centre', how)
  if (!answer.ok()) throw new Error(await answer.text())
  await page.request.post('/api/session', { data: OFFICER })
  const places = await findPlaces(page)
  await context.close()
  return places
}

async function takeAll(language: Language, places: Places): Promise<void> {
  for (const seenBy of ['officer', 'nobody', 'empty house'] as const) {
    const { address } = seenBy === 'empty house' ? emptyHouse : centre
    const { page, context } = await openReader(browser, { address, language })
    if (seenBy === 'officer') await context.request.post('/api/session', { data: OFFICER })
    for (const screen of wanted.filter((one) => one.seenBy === seenBy))
      await take(page, { screen, places, language })
    await context.close()
  }
}

type Taken = { readonly screen: Screen; readonly places: Places; readonly language: Language }

async function take(page: Page, { screen, places, language }: Taken): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await showScreen(page, { screen, places, say: sayIn(language) })
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme })
      await page.screenshot({ path: fileOf(screen, { language, theme, width: size.width }) })
    }
  }
}

type Look = { readonly language: string; readonly theme: string; readonly width: number }

function fileOf({ name }: Screen, { language, theme, width }: Look): string {
  return join(out, `${name}-${language}-${theme}-${width}.png`)
}

/** All pictures of a screen on one sheet, at half their size: a row for each width and theme. */
async function compose(page: Page, screen: Screen): Promise<void> {
  const rows = SIZES.flatMap(({ width }) =>
    THEMES.map((theme) => {
      const images = LANGUAGES.map((language) => {
        const bytes = readFileSync(fileOf(screen, { language, theme, width })).toString('base64')
        return `<img width="${width / 2}" src="data:image/png;base64,${bytes}">`
      })
      return `<div>${images.join('')}</div>`
    }),
  )
  const style = 'body{margin:0;background:#888}div{display:flex;gap:8px;padding:4px}'
  await page.setViewportSize({ width: 4 * 720 + 32, height: 400 })
  await page.setContent(`<style>${style}</style>${rows.join('')}`)
  const sheet = await page.screenshot({ fullPage: true })
  writeFileSync(join(out, `${screen.name}.png`), sheet)
}
