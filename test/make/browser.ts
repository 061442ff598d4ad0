import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { createIntl, type IntlShape } from 'react-intl'
import arabic from '#model/messages/ar.json' with { type: 'json' }
import english from '#model/messages/en.json' with { type: 'json' }
import persian from '#model/messages/fa.json' with { type: 'json' }
import russian from '#model/messages/ru.json' with { type: 'json' }

export type Language = 'en' | 'ar' | 'fa' | 'ru'

const CHROMIUM = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium'
const WAIT_MS = 30_000

/** Chromium without a window, without calls home, and with its own throw-away profile. */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`no browser at ${CHROMIUM}: see CONTRIBUTING.md`)
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export type Reader = {
  readonly context: BrowserContext
  readonly page: Page
  /** Addresses asked for outside the centre; errors that no code caught or the policy stopped. Both should stay empty. */
  readonly foreign: string[]
  readonly errors: string[]
}

type ReaderOptions = {
  readonly address: string
  readonly width?: number
  /** Chosen before the first page is shown; without it, as a newcomer's browser has it. */
  readonly language?: Language
  /** Where the reader's clock stands, an IANA name. */
  readonly zone?: string
  /** Lets the accessibility checker in, which the pages' own policy would refuse. */
  readonly bypassCsp?: boolean
  /** Without it every request can be met by the test, which sees none that a worker answers. */
  readonly hasWorker?: boolean
  /** A telephone's screen, pressed with a finger. */
  readonly hasTouch?: boolean
}

/** Somebody at a browser of their own: nothing is shared with the other readers. */
export async function openReader(browser: Browser, options: ReaderOptions): Promise<Reader> {
  const { address, width = 1440, language, zone = 'Asia/Kabul' } = options
  const localStorage = language ? [{ name: 'parley.language', value: language }] : []
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    timezoneId: zone,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    storageState: { cookies: [], origins: [{ origin: address, localStorage }] },
    bypassCSP: options.bypassCsp ?? false,
    serviceWorkers: options.hasWorker === false ? 'block' : 'allow',
    hasTouch: options.hasTouch ?? false,
  })
  context.setDefaultTimeout(WAIT_MS)
  const foreign: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== address) foreign.push(url)
  })
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(error.error().message))
  return { context, page: await context.newPage(), foreign, errors }
}

export type Say = (id: keyof typeof english, values?: Record<string, string | number>) => string

/** The sentences of the pages as a reader of this language sees them. */
export function sayIn(language: Language): Say {
  const messages = { ar: arabic, en: english, fa: persian, ru: russian }[language] as typeof english
  const intl: IntlShape = createIntl({ locale: language, messages, onError: () => {} })
  return (id, values) => intl.formatMessage({ id }, values)
}

/** Picks a fictional officer on the sign-in page, and waits for the picture. */
export async function signInAs(page: Page, officer: string): Promise<void> {
  await page.getByRole('button', { name: officer }).click()
  await page.waitForURL('**/picture')
  await page.getByRole('navigation').first().waitFor()
}

/** What a layout other than Latin sends: its own letter, at the place of the Latin one. */
export const typeAs = (page: Page, key: string, code: string) =>
  page.evaluate(
    (typed) => {
      const event = new KeyboardEvent('keydown', { ...typed, bubbles: true, cancelable: true })
      document.body.dispatchEvent(event)
    },
    { key, code },
  )

/** Asks the centre as this reader: the very bytes of the answer, less the moment at which it was asked. */
export async function bytesOf(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`)
  return (await answer.text()).replace(/"asOf":"[^"]*"/, '"asOf":""')
}
